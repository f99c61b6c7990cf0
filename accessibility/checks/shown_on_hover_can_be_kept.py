"""What appears under the pointer must hold still for whoever magnifies the screen, and go away when it is in the way.

WCAG 2.2 criterion 1.4.13, https://www.w3.org/TR/WCAG22/#content-on-hover-or-focus, failure F95
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.hover import Hover
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="悬停出现的内容留得住、关得掉", en="What appears on hover can be kept and put away"),
    criteria=("1.4.13",),
    impact=Impact.MODERATE,
    needs=(Hover,),
    who=Words(
        zh="放大屏幕的人移过去看，它就消失；或被它挡住下面的内容。",
        en="People who magnify lose it on the way there, or cannot see what lies under it.",
    ),
    remedy=Words(
        zh="指针移到新内容上时不要隐藏；按 Esc 能关闭；指针离开前不要自动消失。更好的是改成点击展开。",
        en="Keep it while the pointer is on it, let Escape close it, never hide it by a timer; better, open on click.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Places that show something more under the pointer."""
    for hovered in seen.probe(Hover).hovered:
        element = at_path(seen.snapshot, hovered.path)
        if element is not None:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    one = next(one for one in seen.probe(Hover).hovered if at_path(seen.snapshot, one.path) == element)
    if not one.can_be_pointed_at:
        return failed(
            f"指针从这里移向出现的“{one.text}”，它就消失了。", f'"{one.text}" vanishes as the pointer moves onto it.'
        )
    if not one.persists:
        return failed(f"指针没有动，“{one.text}”自己消失了。", f'"{one.text}" goes away though the pointer rests.')
    if one.covers and not one.escape_hides:
        return failed(
            f"出现的“{one.text}”盖住别的内容，按 Esc 关不掉。",
            f'"{one.text}" lies over other content, and Escape does not put it away.',
        )
    return passed("悬停出现的内容可以指向、不会自己消失。", "What appears on hover can be pointed at and stays.")
