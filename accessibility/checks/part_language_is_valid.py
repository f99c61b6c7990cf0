"""A part of the page is marked with a language code that does not exist; the voice does not change, or changes wrongly.

WCAG 2.2 criterion 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts, technique H58
ACT rule de46e4, https://www.w3.org/WAI/standards-guidelines/act/rules/de46e4/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.language import inherited, is_known
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面各部分的语言代码存在", en="The language codes of parts exist"),
    criteria=("3.1.2",),
    act=("de46e4",),
    axe=("valid-lang",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件认不出这段话的语言，会用错语音。",
        en="A screen reader does not know the language of this part and uses the wrong voice.",
    ),
    remedy=Words(
        zh='把 lang 改成登记过的代码，例如 lang="en"；与页面语言相同就去掉。',
        en='Change lang to a registered code, for example lang="en"; drop it where it equals the language of the page.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements inside the body with a lang attribute and some text or name in that language."""
    for element in seen.snapshot.elements():
        if (
            element.attr("lang")
            and element.tag not in ("html", "head")
            and element.closest("body")
            and _speaks(element)
        ):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    lang = element.attr("lang") or ""
    if is_known(lang):
        return passed(f"语言代码“{lang}”存在。", f'The language code "{lang}" exists.')
    return failed(f"语言代码“{lang}”不是登记过的代码。", f'The language code "{lang}" is not a registered code.')


def _speaks(element: Element) -> bool:
    """Something below takes its language from this element: text that is seen or read out, or a name."""
    lang = (element.attr("lang") or "").strip()
    for place in [element, *element.descendants()]:
        said = (
            place.node.text if place.tag == "#text" else (place.name if place.tag in ("img", "input", "area") else "")
        )
        is_met = is_seen(place) or bool(place.role) or (place.tag == "#text" and _is_read(place))
        if said.strip() and is_met and inherited(place) == lang:
            return True
    return False


def _is_read(text: Element) -> bool:
    parent = text.parent
    return parent is not None and (bool(parent.role) or bool(text.role))
