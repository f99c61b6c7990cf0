"""A field with a hairline of pale grey, an icon of pale grey: there to be used, and not there for many eyes.

WCAG 2.2 criterion 1.4.11, https://www.w3.org/TR/WCAG22/#non-text-contrast
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.control_pictures import ControlPictures
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="输入框、图标等控件看得清", en="Fields, icons and other controls stand out"),
    criteria=("1.4.11",),
    needs=(ControlPictures,),
    impact=Impact.SERIOUS,
    who=Words(
        zh="低视力的人看不出这里有一个可以用的控件。", en="People with low vision do not see that there is a control."
    ),
    remedy=Words(
        zh="让边框、底色或图标与周围的对比度达到 3。",
        en="Give its outline, ground or icon a contrast of 3 to what is around it.",
    ),
)
NEEDED = 3.0
UNSEEN = 1.1  # nothing is drawn at all: perhaps something else marks the place


def targets(seen: Observation) -> Iterator[Element]:
    """Controls that are known by their looks, not by words on them."""
    yield from (seen.snapshot.places[one.place] for one in seen.probe(ControlPictures).controls)


def judge(element: Element, seen: Observation) -> Verdict:
    found = next(one for one in seen.probe(ControlPictures).controls if one.place == element.index)
    name = shortened(element.name or element.tag)
    zh = f"控件“{name}”最明显处 {found.colour}，周围 {found.ground}，对比度 {found.strongest:g}"
    en = f'The strongest part of "{name}" is {found.colour} on {found.ground}, contrast {found.strongest:g}'
    if found.strongest >= NEEDED:
        return passed(f"{zh}。", f"{en}.")
    if found.strongest < UNSEEN:
        return cant_tell(
            f"控件“{name}”什么也没有画出来。看得出它在哪里吗？",
            f'Nothing of "{name}" is drawn. Does anything show where it is?',
        )
    return failed(f"{zh}，不到 3。", f"{en}, less than 3.")
