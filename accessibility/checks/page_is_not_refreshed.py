"""A page that goes elsewhere after ten seconds takes the text away from whoever needs eleven.

WCAG 2.2 criterion 2.2.1, https://www.w3.org/TR/WCAG22/#timing-adjustable, failures F40 and F41
ACT rules bc659a and bisz58, https://www.w3.org/WAI/standards-guidelines/act/rules/bc659a/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面不会定时刷新或跳走", en="The page does not refresh or leave after a while"),
    criteria=("2.2.1",),
    act=("bc659a", "bisz58"),
    axe=("meta-refresh",),
    replaces=("meta-refresh",),
    impact=Impact.CRITICAL,
    who=Words(
        zh="读得慢的人还没有读完，页面就没有了；读屏软件又从头念起。",
        en="Slow readers lose the page before they have read it; screen readers begin anew.",
    ),
    remedy=Words(
        zh="去掉定时刷新；要转址就用服务器的 301 或 0 秒刷新。",
        en="Drop the timed refresh; to redirect, answer 301 from the server or refresh after 0 seconds.",
    ),
)
# https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
REFRESH = re.compile(r"^\s*(\d+|(?=\.))[\d.]*(?=[\s;,]|$)")
TWENTY_HOURS = 72_000  # seconds, https://www.w3.org/TR/WCAG22/#timing-adjustable


def targets(seen: Observation) -> Iterator[Element]:
    """The first line in each document that makes the browser refresh."""
    met: set[int] = set()
    for element in seen.snapshot.elements("meta"):
        is_refresh = (element.attr("http-equiv") or "").strip().lower() == "refresh"
        if is_refresh and element.node.scope not in met and REFRESH.match(element.attr("content") or ""):
            met.add(element.node.scope)
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    match = REFRESH.match(element.attr("content") or "")
    seconds = int(match[1] or 0) if match else 0
    if 0 < seconds <= TWENTY_HOURS:
        return failed(
            f"页面在 {seconds} 秒后自己刷新或跳走。", f"The page refreshes or leaves by itself after {seconds} seconds."
        )
    if seconds:
        return passed(f"{seconds} 秒已超过 20 小时。", f"{seconds} seconds are more than 20 hours.")
    return passed("页面立即转址，不会打断阅读。", "The page redirects at once and interrupts nobody.")
