"""A pale ring on white is a ring for sharp eyes only: what marks the focus needs 3:1 with what lies around it.

WCAG 2.2 criterion 1.4.11, https://www.w3.org/TR/WCAG22/#non-text-contrast
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.keyboard_walk import KeyboardWalk, Stop
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="焦点的标志与周围对比足够", en="What marks the focus stands out from what is around it"),
    criteria=("1.4.11",),
    impact=Impact.SERIOUS,
    needs=(KeyboardWalk,),
    who=Words(
        zh="低视力的人用键盘时看不出焦点在哪里。",
        en="People with low vision who use a keyboard cannot see where the focus is.",
    ),
    remedy=Words(
        zh="换一种与背景对比至少 3:1 的颜色，例如浅底上用深色的 outline。",
        en="Use a colour of at least 3:1 with the ground, such as a dark outline on a light page.",
    ),
)
ENOUGH = 3.0
RING = ("0 outline", "0 boxShadow")


def targets(seen: Observation) -> Iterator[Element]:
    """Stops whose mark is the browser's own or was measured."""
    return (element for element, _ in _measured(seen))


def judge(element: Element, seen: Observation) -> Verdict:
    stop = next(stop for place, stop in _measured(seen) if place == element)
    if stop.contrast is None:
        return passed("焦点框是浏览器自带的。", "The ring is the browser's own.")
    ratio = f"{int(stop.contrast * 100) / 100:.2f}"
    if stop.contrast >= ENOUGH:
        return passed(f"焦点的标志与周围的对比是 {ratio}。", f"What marks the focus has a contrast of {ratio}.")
    if all(name.startswith(RING) for name in stop.changed or ()):
        return failed(
            f"焦点框与周围的对比只有 {ratio}，至少要 3。", f"The focus ring has a contrast of {ratio}; 3 is needed."
        )
    return cant_tell(
        f"得到焦点时变化的部分，前后对比只有 {ratio}。看得清焦点在这里吗？",
        f"What changes with the focus has a contrast of {ratio} with what was there. Is the focus easy to see here?",
    )


def _measured(seen: Observation) -> Iterator[tuple[Element, Stop]]:
    for stop in seen.probe(KeyboardWalk).forward:
        element = at_path(seen.snapshot, stop.path)
        if element is not None and stop.is_visible and (stop.contrast is not None or stop.is_browsers):
            yield element, stop
