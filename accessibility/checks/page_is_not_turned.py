"""A style that turns the page by 90° in one orientation only keeps it upright for one way of holding the device.

WCAG 2.2 criterion 1.3.4, https://www.w3.org/TR/WCAG22/#orientation, failure F97
ACT rule b33eff, https://www.w3.org/WAI/standards-guidelines/act/rules/b33eff/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Box, Element, TurnedRule

CHECK = Check(
    title=Words(zh="页面不会随屏幕方向被转 90°", en="No style turns the page with the screen"),
    criteria=("1.3.4",),
    act=("b33eff",),
    axe=("css-orientation-lock",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="把设备固定在轮椅或床架上的人转不了屏幕，只能横着看字。",
        en="People whose device is fixed to a wheelchair or a bed cannot turn it and have to read sideways.",
    ),
    remedy=Words(
        zh="去掉这条旋转样式，让内容在两个方向都正着显示。",
        en="Drop the rotation, and let the content stand upright in both orientations.",
    ),
)
SLACK = 1.0  # degrees: a right angle written in radians is not exact


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with text that a style turns in one orientation of the screen only."""
    for index in sorted({target for rule in seen.snapshot.turned for target in rule.targets}):
        element = seen.snapshot.places[index]
        if any(_is_shown(below) for below in element.descendants("#text", "img", "svg", "canvas", "video")):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    rules = [rule for rule in seen.snapshot.turned if element.index in rule.targets]
    rule = next((rule for rule in rules if _is_sideways(rule)), None)
    if rule is not None:
        return failed(
            f"屏幕为 {rule.media} 时，样式把内容转了 {rule.degrees:.0f}°。",
            f"When the screen is {rule.media}, a style turns the content by {rule.degrees:.0f}°.",
        )
    return passed(
        f"两个方向之间只差 {rules[0].degrees:.0f}°，不是横过来。",
        f"The orientations differ by {rules[0].degrees:.0f}°, which is not sideways.",
    )


def _is_shown(place: Element) -> bool:
    """Painted somewhere, be it turned out of the window."""
    return bool(place.node.lines) if place.tag == "#text" else place.is_rendered and place.box != Box(0, 0, 0, 0)


def _is_sideways(rule: TurnedRule) -> bool:
    turned = rule.degrees % 360
    return min(abs(turned - 90), abs(turned - 270)) <= SLACK
