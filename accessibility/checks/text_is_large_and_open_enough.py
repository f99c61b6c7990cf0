"""Small print and tight lines are hard work for old eyes and for people who lose the line.

WCAG 2.2 criterion 1.4.8 (AAA), https://www.w3.org/TR/WCAG22/#visual-presentation, technique C21
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import Block, blocks
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import length
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="正文字够大，行距够宽", en="Running text is large and open enough"),
    criteria=("1.4.8",),
    impact=Impact.MINOR,
    who=Words(
        zh="老年人、视力弱和阅读困难的人看不清，容易串行。",
        en="Old people and people with low vision or dyslexia lose the line.",
    ),
    remedy=Words(
        zh="正文至少 16px，行距 1.5 以上。", en="Set running text at 16 px or more with a line height of 1.5 or more."
    ),
)
SMALL_PX = 12.0  # the smallest size Chromium itself allows for Chinese by default
TIGHT = 1.2  # times the font size; AAA asks for 1.5
TEXT = 120  # Latin letters: shorter texts are labels


def targets(seen: Observation) -> Iterator[Element]:
    """The first block of running text of each look."""
    return (block.element for block in _texts(seen.snapshot).values())


def judge(element: Element, seen: Observation) -> Verdict:
    (size, height), block = next(pair for pair in _texts(seen.snapshot).items() if pair[1].element == element)
    looks = f"{size:g}px" + (f"，行高 {height:.2f}" if height else "")
    looks_en = f"{size:g} px" + (f", line height {height:.2f}" if height else "")
    is_long = len({round(line.box.y) for text in block.texts for line in text.node.lines}) > 1
    if size < SMALL_PX or (is_long and 0 < height < TIGHT):
        return cant_tell(
            f"正文是 {looks}。老年人看得清吗？", f"Running text is set at {looks_en}. Can old people read it?"
        )
    return passed(f"正文是 {looks}。", f"Running text is set at {looks_en}.")


@once
def _texts(snapshot: Snapshot) -> dict[tuple[float, float], Block]:
    """By font size and line height (in times the font size, 0 for "normal")."""
    found: dict[tuple[float, float], Block] = {}
    for block in blocks(snapshot):
        if length(block.text) >= TEXT and any(is_seen(text) for text in block.texts):
            size = _px(block.element.style("font-size")) or 16.0
            found.setdefault((size, round(_px(block.element.style("line-height")) / size, 2)), block)
    return found


def _px(written: str) -> float:
    return float(written.removesuffix("px")) if written.endswith("px") else 0.0
