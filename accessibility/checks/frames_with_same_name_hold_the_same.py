"""Two frames with one name and different contents: the name is right for one of them at most.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 4b1c6c, https://www.w3.org/WAI/standards-guidelines/act/rules/4b1c6c/
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.once import once
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="名称相同的框架内容也相同", en="Frames with the same name hold the same"),
    criteria=("4.1.2",),
    act=("4b1c6c",),
    axe=("frame-title-unique",),
    impact=Impact.MODERATE,
    who=Words(zh="用读屏软件的人分不清这几个框架。", en="People who listen cannot tell these frames apart."),
    remedy=Words(
        zh="给每个框架写不同的 title，说出各自的内容。", en="Give each frame its own title that says what is inside."
    ),
)
SAMPLE = 2000
DIFFERENT = 0.5  # of the text is shared at most; then nobody would call it the same


def targets(seen: Observation) -> Iterator[Element]:
    """Frames that share their name with another."""
    return (frame for twins in _twins(seen.snapshot) for frame in twins)


def judge(element: Element, seen: Observation) -> Verdict:
    twins = next(twins for twins in _twins(seen.snapshot) if element in twins)
    name, own = shortened(_name(element)), _inside(element)
    shares = [
        1.0 if frame.attr("src") and frame.attr("src") == element.attr("src") else _likeness(own, _inside(frame))
        for frame in twins
        if frame != element
    ]
    least = min(shares)
    if least >= 1.0:
        return passed(f"名称是“{name}”的框架内容相同。", f'The frames called "{name}" hold the same.')
    if 0 <= least < DIFFERENT:
        return failed(
            f"{len(twins)} 个框架都叫“{name}”，内容却不同。",
            f'{len(twins)} frames are called "{name}" but hold different content.',
        )
    return cant_tell(
        f"{len(twins)} 个框架都叫“{name}”。它们的内容相同吗？",
        f'{len(twins)} frames are called "{name}". Do they hold the same?',
    )


@once
def _twins(snapshot: Snapshot) -> list[list[Element]]:
    groups: dict[str, list[Element]] = defaultdict(list)
    for frame in snapshot.elements("iframe", "frame"):
        if bare(_name(frame)) and is_exposed(frame):
            groups[bare(_name(frame))].append(frame)
    return [group for group in groups.values() if len(group) > 1]


def _name(frame: Element) -> str:
    return frame.name or frame.attr("aria-label") or frame.attr("title") or ""


def _inside(frame: Element) -> str:
    document = next((child for child in frame.children if child.tag == "#document"), None)
    return bare(seen_text(document))[:SAMPLE] if document is not None else ""


def _likeness(one: str, other: str) -> float:
    """0–1; -1 when one of them shows no text to compare."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else -1.0
