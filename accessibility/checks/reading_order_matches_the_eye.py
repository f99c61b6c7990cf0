"""What style moves to another place is still read where it was written: steps in the wrong order.

WCAG 2.2 criterion 1.3.2, https://www.w3.org/TR/WCAG22/#meaningful-sequence, failure F1, technique C27
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Box, Element

CHECK = Check(
    title=Words(zh="朗读的次序与眼睛看到的一致", en="What is read follows the order the eye sees"),
    criteria=("1.3.2",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件或键盘的人按源码的次序听，步骤前后颠倒。",
        en="People who listen follow the source and get the steps in the wrong order.",
    ),
    remedy=Words(
        zh="把源码的次序改成看到的次序，不用 order、row-reverse 或定位来换位置。",
        en="Write the source in the order it is seen; do not move parts with order, row-reverse or positioning.",
    ),
)
STEP = re.compile(
    r"^(?:第\s*)?(?:步骤\s*|step\s*)?[(（]?([0-9]{1,2}|[一二三四五六七八九十])(?:\s*步|[、.．)）:：\s]|$)",
    re.IGNORECASE,
)
HAN = "一二三四五六七八九十"
APART = ("navigation", "complementary", "search", "banner", "contentinfo")
SOME_TEXT = 4  # letters; fewer are a sign


def targets(seen: Observation) -> Iterator[Element]:
    """Boxes whose parts style may have moved: flex and grid, and boxes with positioned or floating parts."""
    for element in seen.snapshot.elements():
        if element.tag in ("html", "head") or element.box is None or element.node.namespace:
            continue
        if _may_move(element) and len(_parts(element)) > 1:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    written = _parts(element)
    shown = sorted(written, key=lambda part: _place(part, written, element.style("direction") == "rtl"))
    if shown == written:
        return passed("看到的次序与源码一致。", "The order seen is the order written.")
    numbers = [number for part in shown if (number := _step(part)) is not None]
    is_numbered = len(numbers) == len(shown) and numbers == sorted(set(numbers))
    first, early = shortened(seen_text(shown[0]), 16), shortened(seen_text(written[0]), 16)
    if is_numbered:
        return failed(
            f"看到的次序从“{first}”开始，读出来却从“{early}”开始，编号的步骤乱了。",
            f'The eye begins with "{first}", but reading begins with "{early}": the numbered steps are out of order.',
        )
    return cant_tell(
        f"看到的先是“{first}”，读出来先是“{early}”。按读的次序，意思还对吗？",
        f'The eye meets "{first}" first, reading begins with "{early}". Does it still make sense as it is read?',
    )


def _parts(element: Element) -> list[Element]:
    """Its children with text of their own that is both seen and read out; menus and asides stand for themselves."""
    children = (child for child in element.children if child.is_element and is_seen(child) and is_exposed(child))
    children = (child for child in children if not _is_apart(child))
    return [child for child in children if len(seen_text(child)) >= SOME_TEXT or any(child.descendants("img"))]


def _is_apart(element: Element) -> bool:
    """A menu, an aside, or a wrapper around nothing else."""
    inner = [child for child in element.children if child.is_element]
    return element.role in APART or (len(inner) == 1 and inner[0].role in APART)


def _may_move(element: Element) -> bool:
    parts = [child for child in element.children if child.is_element]
    if element.style("display") in ("flex", "inline-flex"):
        is_turned = "reverse" in element.style("flex-direction") or "reverse" in element.style("flex-wrap")
        return is_turned or any(part.style("order") not in ("0", "") for part in parts)
    if element.style("display") in ("grid", "inline-grid"):
        return True
    return any(part.style("position") == "absolute" or part.style("float") in ("left", "right") for part in parts)


def _place(part: Element, parts: list[Element], is_rtl: bool) -> tuple[float, float, int]:
    """Row by row: parts that overlap in height by half stand in one row."""
    box = part.box or Box(0, 0, 0, 0)
    row = min((other.box.y for other in parts if other.box and _in_row(box, other.box)), default=box.y)
    return round(row), -box.right if is_rtl else box.x, part.index


def _in_row(one: Box, other: Box) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.y, other.y)
    return shared > min(one.height, other.height) / 2


def _step(part: Element) -> int | None:
    found = STEP.match(seen_text(part))
    if not found:
        return None
    return int(found[1]) if found[1].isdigit() else HAN.index(found[1]) + 1
