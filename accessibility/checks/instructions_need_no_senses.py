"""“点击右侧红色按钮”: who sees neither side nor colour looks in vain.

WCAG 2.2 criterion 1.3.3, https://www.w3.org/TR/WCAG22/#sensory-characteristics, failures F14 and F26
ACT rule 9bd38c, https://www.w3.org/WAI/standards-guidelines/act/rules/9bd38c/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import blocks
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.sensory import Reference, references
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(
        zh="操作说明不只靠形状、颜色、位置、声音", en="Instructions do not rely on shape, colour, place or sound alone"
    ),
    criteria=("1.3.3",),
    act=("9bd38c",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见或看不清的人、听不见的人，不知道说的是哪一个。",
        en="People who do not see or hear it cannot know which one is meant.",
    ),
    remedy=Words(
        zh="写出按钮或字段的名称，例如“点击右侧的‘提交申请’按钮”。",
        en='Name the control: "press the Send application button on the right".',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks of text that point at something by how it looks, where it stands or how it sounds."""
    return iter(_pointing(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    found = _pointing(seen.snapshot)[element]
    open_ones = [reference for reference in found if not reference.is_named]
    if not open_ones:
        said = shortened(found[0].text)
        return passed(f"“{said}”还说出了名称。", f'"{said}" also gives a name.')
    worst = next((one for one in open_ones if one.is_certain and not _is_name(one, seen)), None)
    if worst is not None:
        return failed(
            f"“{shortened(worst.text)}”只靠{worst.kind_zh}，没有说出名称。",
            f'"{shortened(worst.text)}" relies on {worst.kind_en} alone and gives no name.',
        )
    asked = open_ones[0]
    return cant_tell(
        f"“{shortened(asked.text)}”靠{asked.kind_zh}指路。看不见、听不见的人能知道说的是哪一个吗？",
        f'"{shortened(asked.text)}" points by {asked.kind_en}. Can people who do not see or hear it follow?',
    )


def _is_name(reference: Reference, seen: Observation) -> bool:
    """Some control is really called that: a “red” or "round" in its name."""
    return bare(reference.word) in _names(seen.snapshot)


@once
def _names(snapshot: Snapshot) -> str:
    controls = (one for one in snapshot.elements() if one.role in ("button", "link", "img", "tab"))
    return "\n".join(bare(one.name) for one in controls)


@once
def _pointing(snapshot: Snapshot) -> dict[Element, list[Reference]]:
    found: dict[Element, list[Reference]] = {}
    for block in blocks(snapshot):
        if any(is_seen(text) for text in block.texts) and (seen_references := references(block.text)):
            found[block.element] = seen_references
    return found
