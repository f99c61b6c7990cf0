"""Flashes more than three times a second can set off a seizure, before anyone can look away.

WCAG 2.2 criterion 2.3.1, https://www.w3.org/TR/WCAG22/#three-flashes-or-below-threshold, failure G19
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.motion import Animation, Motion
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面不快速闪烁", en="Nothing flashes more than three times a second"),
    criteria=("2.3.1",),
    impact=Impact.CRITICAL,
    needs=(Motion,),
    who=Words(zh="光敏性癫痫患者可能发作。", en="It can set off a seizure in people with photosensitive epilepsy."),
    remedy=Words(
        zh="去掉闪烁；必须有时，每秒不超过三次，或面积小于 341×256 像素的四分之一。",
        en="Remove it; else keep to three a second, or to less than a quarter of 341 × 256 px.",
    ),
)
MOST = 3  # flashes in any one second
LARGE_PX = 0.25 * 341 * 256  # CSS px², https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds
BLINKS = ("opacity", "visibility", "backgroundColor", "color", "filter", "display")


def targets(seen: Observation) -> Iterator[Element]:
    """The page, where something was watched that moves."""
    motion = seen.probe(Motion)
    if motion.watched_s and (motion.moving or motion.animations):
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    motion = seen.probe(Motion)
    if motion.most_flashes_in_1s > MOST:
        area = motion.flashing_area_px
        return failed(
            f"一秒内闪了 {motion.most_flashes_in_1s} 次，面积约 {area:.0f} 平方像素。",
            f"{motion.most_flashes_in_1s} flashes within a second over about {area:.0f} px².",
        )
    fast = [one for one in motion.animations if _is_fast(one, seen)]
    if fast:
        return cant_tell(
            f"有动画每 {fast[0].cycle_s:.2f} 秒变一次明暗或颜色。它看起来是闪烁吗？",
            f"An animation changes light or colour every {fast[0].cycle_s:.2f} s. Does it look like flashing?",
        )
    return passed(
        f"看了 {motion.watched_s:.1f} 秒，没有超过每秒三次的闪烁。",
        f"Watched for {motion.watched_s:.1f} s; no more than three flashes in any second.",
    )


def _is_fast(animation: Animation, seen: Observation) -> bool:
    """Faster than pictures can be taken, over an area large enough to matter."""
    element = at_path(seen.snapshot, animation.path)
    large = element is not None and element.box is not None and element.box.area >= LARGE_PX
    return large and animation.cycle_s < 1 / MOST and any(name in BLINKS for name in animation.properties)
