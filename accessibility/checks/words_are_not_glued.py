"""Words that stand apart on the screen only by a margin run into one another for the ear: "Home12", "通知公告更多".

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.texts import said

CHECK = Check(
    title=Words(zh="听起来词与词是分开的", en="Words are apart for the ear as well"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件和盲文显示器的人会把两个词听成、摸成一个。",
        en="People who listen or read braille take two words for one.",
    ),
    remedy=Words(
        zh="在两段文字之间写一个空格或标点，不要只靠边距分开。",
        en="Write a blank or a mark of punctuation between the two; a margin alone is not heard.",
    ),
)
GAP = 0.3  # em: a blank is about this wide, kerning and italics stay far below


def targets(seen: Observation) -> Iterator[Element]:
    """What holds a text that follows another without a blank, apart from it on the same line of the screen."""
    return iter(_found(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    before, after = _found(seen.snapshot)[element]
    one, other = said(before).strip(), said(after).strip()
    zh = f"“{shortened(one, 20)}”和“{shortened(other, 20)}”看着分开，听起来连在一起：“{shortened(one + other)}”。"
    en = f'"{shortened(one, 20)}" and "{shortened(other, 20)}" look apart and are heard as "{shortened(one + other)}".'
    if one[-1].isascii() and other[0].isascii() and one[-1].isalnum() and other[0].isalnum():
        return failed(zh, en)
    return cant_tell(f"{zh}听的人会误解吗？", f"{en} Will a listener misunderstand it?")


@once
def _found(snapshot: Snapshot) -> dict[Element, tuple[Element, Element]]:
    """Holder of the second text → the two texts."""
    apart = [(before, after) for before, after in _pairs(snapshot) if _gap(before, after) >= GAP]
    return {after.parent: (before, after) for before, after in reversed(apart) if after.parent is not None}


def _pairs(snapshot: Snapshot) -> Iterator[tuple[Element, Element]]:
    before: Element | None = None
    for place in snapshot.texts():
        if not said(place).strip() or not is_seen(place):
            before = None if said(place) else before
            continue
        if before is not None and _is_glued(before, place):
            yield before, place
        before = place


def _is_glued(before: Element, after: Element) -> bool:
    """Nothing is said between them, both in one line of text; words only, marks and brackets make their own pause."""
    one, other = said(before), said(after)
    if before.parent == after.parent or not (one[-1].isalnum() and other[0].isalnum()):
        return False
    together = _holder(before) == _holder(after) and _control(before) == _control(after)
    return together and not any(_breaks(place) for place in before.snapshot.places[before.index + 1 : after.index])


def _holder(text: Element) -> Element | None:
    """The box whose lines it stands in."""
    return next((above for above in text.ancestors() if above.style("display") not in ("inline", "contents")), None)


def _control(text: Element) -> Element | None:
    """The link or button around it: at its edge the role is said."""
    return next((above for above in text.ancestors() if above.role in ("link", "button")), None)


def _breaks(place: Element) -> bool:
    """It makes a pause or is said itself."""
    return place.tag == "br" or place.role == "img" or bool(said(place))


def _gap(before: Element, after: Element) -> float:
    """Between the two on the same line, in em; 0 when they do not share a line."""
    left, right = before.node.lines, after.node.lines
    if not left or not right or before.parent is None:
        return 0
    end, start = left[-1].box, right[0].box
    middle = (start.y + start.bottom) / 2
    size = before.parent.style("font-size").removesuffix("px")
    if not end.y <= middle <= end.bottom or not size:
        return 0
    return (start.x - end.right) / float(size)
