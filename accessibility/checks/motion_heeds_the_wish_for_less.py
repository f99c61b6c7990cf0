"""Some people get dizzy from motion and have told their system so; a page can hear that and stay still.

Best practice: criterion 2.2.2 is content with a pause button, 2.3.3 speaks of motion that an action sets off. What has
no pause button at all is told by motion_can_be_paused.
Technique C39, https://www.w3.org/WAI/WCAG22/Techniques/css/C39
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from accessibility.predicates.moving import lasting, still_moves
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(
        zh="设置了“减少动态效果”的读者看到的页面不动", en="The page rests for readers who asked for less motion"
    ),
    criteria=(),
    impact=Impact.MODERATE,
    needs=(Motion,),
    who=Words(
        zh="前庭功能有障碍的人看到移动的画面会头晕、恶心，要先找到暂停按钮才能停下。",
        en="People with vestibular disorders get dizzy or sick before they find the pause button.",
    ),
    remedy=Words(
        zh="在 @media (prefers-reduced-motion: reduce) 里停掉动画；用脚本动的，先问 matchMedia 再开始。",
        en="Stop it in @media (prefers-reduced-motion: reduce); let a script ask matchMedia before it starts.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """What goes on moving, beside a control that pauses it."""
    motion = seen.probe(Motion)
    if motion.reduced is None or motion.pause_control is None:
        return iter(())
    return iter(lasting(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    if not still_moves(element, seen):
        return passed("设置了“减少动态效果”时它不动。", "It rests where less motion is asked for.")
    return cant_tell(
        "设置了“减少动态效果”，它仍然自己动起来。这个动态是理解内容必不可少的吗？",
        "It moves by itself though less motion is asked for. Is the motion essential to what it says?",
    )
