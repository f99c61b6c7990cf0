"""The same words twice in a row, once for the eye and once for the ear, or once as name and once as description.

No criterion of WCAG forbids it, so this is a best practice; images beside their text have a check of their own.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.piece import Piece
from accessibility.transcript.walk import lines

CHECK = Check(
    title=Words(zh="同样的话不连说两遍", en="The same words are not said twice in a row"),
    criteria=(),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人每次都要多听一遍，还会以为是两样东西。",
        en="People who listen hear it again every time, and take it for two things.",
    ),
    remedy=Words(
        zh="说一遍就够：去掉重复的说明或只给读屏的文字，两个相同的链接合成一个。",
        en="Once is enough: drop the repeated description or hidden text, make one link of two that are alike.",
    ),
)
KINDS = frozenset({"text", "link", "control", "heading"})
APART = frozenset({"enter", "leave", "list", "table", "cell"})  # said between the two


def targets(seen: Observation) -> Iterator[Element]:
    """Second sayings: of a hidden or visible twin next to it, of a link to the same place, of the own name."""
    return iter(_found(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    why = _found(seen.snapshot)[element]
    words = shortened(element.name or element.text)
    if why == "description":
        return failed(f"“{words}”的说明与名称一字不差。", f'The description of "{words}" repeats its name.')
    if why == "hidden":
        return failed(
            f"“{words}”连着说两遍，其中一遍只给读屏软件。",
            f'"{words}" is said twice in a row, once for listeners only.',
        )
    return cant_tell(
        f"相邻的两个链接都叫“{words}”，去同一个地方。能合成一个吗？",
        f'Two links side by side are called "{words}" and lead to the same place. Can they be one?',
    )


@once
def _found(snapshot: Snapshot) -> dict[Element, str]:
    """Element, or what holds the text → why it is a repeat."""
    holders = ((place if place.is_element else place.parent, why) for place, why in _repeats(snapshot))
    return {holder: why for holder, why in holders if holder is not None}


def _repeats(snapshot: Snapshot) -> Iterator[tuple[Element, str]]:
    before: Piece | None = None
    for line in lines(snapshot):
        for piece in line.pieces:
            if piece.kind not in KINDS:
                before = None if piece.kind in APART else before
                continue
            words = bare(piece.facts.get("name", ""))
            if len(words) < 2:
                before = piece if words else before
                continue
            if words == bare(piece.facts.get("description", "")):
                yield piece.element, "description"
            if before is not None and words == bare(before.facts["name"]):
                yield from ((piece.element, why) for why in _why(before, piece))
            before = piece


def _why(before: Piece, after: Piece) -> list[str]:
    if before.kind == after.kind == "link":
        same = before.element.attr("href") == after.element.attr("href")
        return ["link"] if same and before.element != after.element else []
    if before.kind == after.kind == "text" and is_seen(before.element) != is_seen(after.element):
        return ["hidden"]
    return []
