"""A language code that does not exist tells the screen reader nothing: it falls back to any voice it has.

WCAG 2.2 criterion 3.1.1, https://www.w3.org/TR/WCAG22/#language-of-page, technique H57
ACT rule bf051a, https://www.w3.org/WAI/standards-guidelines/act/rules/bf051a/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import is_known
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面的语言代码存在", en="The language code of the page exists"),
    criteria=("3.1.1",),
    act=("bf051a",),
    axe=("html-lang-valid",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件认不出这个语言，会用错语音。",
        en="A screen reader does not know this language and uses the wrong voice.",
    ),
    remedy=Words(
        zh='把 <html> 的 lang 改成登记过的代码，例如 lang="zh-CN"。',
        en='Change lang on <html> to a registered code, for example lang="zh-CN".',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The top <html> element when it says a language."""
    root = seen.snapshot.root
    if root.tag == "html" and (root.attr("lang") or "").strip():
        yield root


def judge(element: Element, seen: Observation) -> Verdict:
    lang = (element.attr("lang") or "").strip()
    if is_known(lang):
        return passed(f"页面的语言代码“{lang}”存在。", f'The page language "{lang}" exists.')
    return failed(
        f"页面的语言代码“{lang}”不是登记过的代码{_hint(lang)[0]}。",
        f'The page language "{lang}" is not a registered code{_hint(lang)[1]}.',
    )


def _hint(lang: str) -> tuple[str, str]:
    """What was probably meant."""
    meant = {"cn": "zh-CN", "chinese": "zh-CN", "zh_cn": "zh-CN", "jp": "ja", "english": "en", "中文": "zh-CN"}.get(
        lang.lower()
    )
    return (f"，大概想写“{meant}”", f'; "{meant}" was probably meant') if meant else ("", "")
