"""user-scalable=no takes the pinch gesture away from people who enlarge every page they read.

WCAG 2.2 criterion 1.4.4, https://www.w3.org/TR/WCAG22/#resize-text
ACT rule b4f0c3, https://www.w3.org/WAI/standards-guidelines/act/rules/b4f0c3/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面没有禁止放大", en="The page can be zoomed"),
    criteria=("1.4.4",),
    act=("b4f0c3",),
    axe=("meta-viewport",),
    impact=Impact.CRITICAL,
    who=Words(
        zh="低视力的人在手机上无法用双指放大。", en="People with low vision cannot enlarge the page with two fingers."
    ),
    remedy=Words(
        zh='写成 content="width=device-width, initial-scale=1"，不要写 user-scalable 和 maximum-scale。',
        en='Write content="width=device-width, initial-scale=1", without user-scalable and maximum-scale.',
    ),
)
# https://www.w3.org/TR/css-viewport-1/#parsing-algorithm: pairs parted by blanks, commas or semicolons
PAIR = re.compile(r"([^\s,;=]+)\s*=\s*([^\s,;=]+)")
LEAST = 2.0  # 200 %


def targets(seen: Observation) -> Iterator[Element]:
    """The viewport lines of the top page that speak of scaling."""
    for element in seen.snapshot.elements("meta"):
        is_viewport = (element.attr("name") or "").strip().lower() == "viewport" and element.node.scope == 0
        if is_viewport and {"user-scalable", "maximum-scale"} & set(_pairs(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    pairs = _pairs(element)
    scalable, most = pairs.get("user-scalable", "yes"), pairs.get("maximum-scale", "device-width")
    if -1 < _number(scalable) < 1:
        return failed(
            f"页面禁止放大：user-scalable={scalable}。", f"The page forbids zooming: user-scalable={scalable}."
        )
    if 0 <= _number(most) < LEAST:  # a negative number is dropped
        return failed(
            f"页面最多只能放大到 {_number(most):g} 倍：maximum-scale={most}。",
            f"The page can only be enlarged {_number(most):g} times: maximum-scale={most}.",
        )
    return passed("页面可以放大到 2 倍以上。", "The page can be enlarged twice and more.")


def _pairs(element: Element) -> dict[str, str]:
    return {name.lower(): value.lower() for name, value in PAIR.findall(element.attr("content") or "")}


def _number(written: str) -> float:
    """As browsers read it: leading digits count, device-width is 10, yes is 1, no and unknown words are 0.1."""
    found = re.match(r"[+-]?(\d+\.?\d*|\.\d+)", written)
    return float(found[0]) if found else {"yes": 1.0, "device-width": 10.0, "device-height": 10.0}.get(written, 0.1)
