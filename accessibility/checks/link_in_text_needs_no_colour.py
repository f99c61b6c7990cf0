"""A link in a sentence that only its colour gives away does not exist for who does not see that colour.

WCAG 2.2 criterion 1.4.1, https://www.w3.org/TR/WCAG22/#use-of-color, failure F73, technique G183
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.colour import contrast
from accessibility.predicates.lettering import colour_of, is_set_off
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.targets import is_in_sentence
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="句子里的链接不只靠颜色区分", en="A link in a sentence differs by more than colour"),
    criteria=("1.4.1",),
    axe=("link-in-text-block",),
    impact=Impact.SERIOUS,
    colours=True,
    who=Words(
        zh="色觉异常或视力弱的人看不出这里有链接。",
        en="People who do not see the colour cannot tell that there is a link.",
    ),
    remedy=Words(zh="给正文里的链接加下划线。", en="Underline links in text."),
)
ENOUGH = 3.0  # technique G183
SURE_TEXT = 12  # letters around a link: fewer are a label or a separator and no sentence


def targets(seen: Observation) -> Iterator[Element]:
    """Links inside a line of other text, with visible text of their own."""
    for element in seen.snapshot.elements("a"):
        if element.role == "link" and is_seen(element) and seen_text(element) and is_in_sentence(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    around, name = _around(element), shortened(seen_text(element))
    inner = next((text.parent for text in element.descendants("#text") if text.node.text.strip()), None) or element
    difference = is_set_off(inner, around) or is_set_off(element, around) or _sign(element)
    if difference:
        return passed(
            f"链接“{name}”靠 {difference} 也看得出来。", f'The link "{name}" is also set off by {difference}.'
        )
    own, other = colour_of(inner), colour_of(around)
    if own is None or other is None:
        return cant_tell(
            f"链接“{name}”与旁边文字的颜色无法比较。不看颜色，看得出它是链接吗？",
            f'The colours of the link "{name}" and the text around it cannot be compared. Is it a link without colour?',
        )
    ratio = contrast(own, other)
    pair = f"{own.hex} / {other.hex}"
    if ratio >= ENOUGH:
        return passed(
            f"链接“{name}”与旁边文字的明暗相差 {ratio:.1f}:1（{pair}）。",
            f'The link "{name}" differs from the text around it by {ratio:.1f}:1 ({pair}).',
        )
    if len(seen_text(_block(element))) - len(seen_text(element)) < SURE_TEXT:
        return cant_tell(
            f"链接“{name}”与旁边文字的明暗只差 {ratio:.1f}:1。不看颜色，看得出它是链接吗？",
            f'The link "{name}" differs from the text around it by only {ratio:.1f}:1. Is it a link without colour?',
        )
    return failed(
        f"链接“{name}”没有下划线，与旁边文字的明暗只差 {ratio:.1f}:1（{pair}），不到 3:1。",
        f'The link "{name}" has no underline and differs from the text around it by only {ratio:.1f}:1 ({pair}).',
    )


def _block(element: Element) -> Element:
    return next(above for above in element.ancestors() if not above.style("display").startswith("inline"))


def _around(element: Element) -> Element:
    """Whatever holds the words beside the link."""
    block = _block(element)
    for text in block.descendants("#text"):
        parent = text.parent
        if parent is not None and text.node.text.strip() and is_seen(text) and not _is_in_link(text, block):
            return parent
    return block


def _is_in_link(text: Element, block: Element) -> bool:
    return any(above.role == "link" for above in text.ancestors() if above.index > block.index)


def _sign(element: Element) -> str:
    """An icon or sign made for links stands inside."""
    return "img" if any(is_seen(place) for place in element.descendants("img", "svg", "::after", "::before")) else ""
