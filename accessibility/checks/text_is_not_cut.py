"""A box of fixed height hides the end of its text from everybody, and first from those who enlarge.

A best practice beside WCAG 2.2 criterion 1.4.4, failure F69; what enlarging does is tried by text_survives_zoom.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="文字没有被框子裁掉", en="No text is cut off by its box"),
    criteria=(),
    impact=Impact.MODERATE,
    who=Words(
        zh="谁也看不到被裁掉的字，放大以后裁得更多。", en="Nobody sees what is cut off, and enlarging cuts off more."
    ),
    remedy=Words(
        zh="用 min-height 代替 height，去掉 overflow: hidden。",
        en="Use min-height in place of height and drop overflow: hidden.",
    ),
)
HALF = 0.5  # of a line hidden: then it cannot be read


def targets(seen: Observation) -> Iterator[Element]:
    """Boxes that clip and hold text."""
    for element in seen.snapshot.elements():
        clips = element.style("overflow-y") in ("hidden", "clip") and element.tag not in ("html", "body", "svg")
        if clips and is_seen(element) and not element.node.namespace and _lines(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    cut = [text for text, share in _lines(element) if share >= HALF]
    if (
        not cut
        or element.style("-webkit-line-clamp") not in ("", "none")
        or element.style("text-overflow") == "ellipsis"
    ):
        return passed(
            "框里的文字都看得见，或者用省略号说明还有。", "All text in the box is seen, or an ellipsis tells of more."
        )
    return cant_tell(
        f"“{shortened(cut[0])}”等 {len(cut)} 行被框子裁掉，看不见。点开或别处能看到全文吗？",
        f'{len(cut)} lines from "{shortened(cut[0])}" on are cut off by the box. Can the whole be seen by opening it?',
    )


def _lines(element: Element) -> list[tuple[str, float]]:
    """Each line of text below with the share of its height that the box hides."""
    box = element.box
    if box is None or min(box.width, box.height) <= 1:
        return []
    found = []
    for text in element.descendants("#text"):
        for line in text.node.lines:
            below = min(max(line.box.bottom - box.bottom, 0) / (line.box.height or 1), 1.0)
            is_inside = line.box.right > box.x and line.box.x < box.right and line.box.bottom > box.y
            if plain(line.text) and is_inside and _is_clipped_by(text, element):
                found.append((line.text, below))
    return found


def _is_clipped_by(text: Element, element: Element) -> bool:
    """Nothing nearer scrolls, hides or takes the text out of the flow."""
    for above in text.ancestors():
        if above == element:
            return True
        is_out = above.style("position") in ("absolute", "fixed") or above.style("visibility") == "hidden"
        if is_out or above.style("overflow-y") in ("auto", "scroll", "hidden", "clip") or above.style("opacity") == "0":
            return False
    return False
