"""Two attributes that say different languages: which one wins depends on the program that reads them.

WCAG 2.2 criterion 3.1.1, https://www.w3.org/TR/WCAG22/#language-of-page
ACT rule 5b7ae0, https://www.w3.org/WAI/standards-guidelines/act/rules/5b7ae0/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import is_known, primary
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="lang 与 xml:lang 说的是同一种语言", en="lang and xml:lang say the same language"),
    criteria=("3.1.1",),
    act=("5b7ae0",),
    axe=("html-xml-lang-mismatch",),
    impact=Impact.MODERATE,
    who=Words(zh="有的读屏软件会用错语音。", en="Some screen readers use the wrong voice."),
    remedy=Words(zh="去掉 xml:lang，或让它与 lang 相同。", en="Drop xml:lang, or make it equal to lang."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The top <html> element when both attributes hold a language."""
    root = seen.snapshot.root
    if root.tag == "html" and is_known(root.attr("lang") or "") and (root.attr("xml:lang") or "").strip():
        yield root


def judge(element: Element, seen: Observation) -> Verdict:
    lang, xml_lang = element.attr("lang") or "", element.attr("xml:lang") or ""
    if primary(lang) == primary(xml_lang):
        return passed(f"两个属性都是“{primary(lang)}”。", f'Both attributes say "{primary(lang)}".')
    return failed(
        f"lang 是“{lang}”，xml:lang 却是“{xml_lang}”。", f'lang says "{lang}" but xml:lang says "{xml_lang}".'
    )
