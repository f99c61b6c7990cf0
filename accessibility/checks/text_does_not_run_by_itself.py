"""A line that runs across the screen cannot be read by slow readers, and disturbs everybody else.

WCAG 2.2 criterion 2.2.2, https://www.w3.org/TR/WCAG22/#pause-stop-hide, failure F16
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="没有滚动字幕标签", en="No text runs by itself"),
    criteria=("2.2.2",),
    axe=("marquee", "blink"),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读得慢的人追不上，注意力容易分散的人读不下去别的。",
        en="Slow readers cannot follow it, and others cannot read anything beside it.",
    ),
    remedy=Words(zh="去掉 <marquee>，把文字静静地写出来。", en="Drop <marquee> and let the text stand still."),
)
PAUSE = re.compile(r"暂停|停止|停下|pause|stop", re.IGNORECASE)
TURNED_OFF = ("0",)


def targets(seen: Observation) -> Iterator[Element]:
    """<marquee> and <blink> that can be seen and hold something."""
    for element in seen.snapshot.elements("marquee", "blink"):
        if is_seen(element) and (plain(element.text) or any(element.descendants("img"))):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    text = shortened(element.text)
    if element.tag == "blink" or (element.attr("scrollamount") or "").strip() in TURNED_OFF:
        return passed(f"“{text}”在现在的浏览器里不动。", f'"{text}" does not move in present browsers.')
    stop = next(
        (one.name for one in seen.snapshot.elements() if one.role in ("button", "link") and PAUSE.search(one.name)), ""
    )
    if stop or (element.attr("loop") or "-1").strip() in ("1", "2"):
        return cant_tell(
            f"“{text}”会滚动" + (f"，页面上有“{shortened(stop)}”" if stop else "，滚几遍停住") + "。五秒内能停住吗？",
            f'"{text}" runs across'
            + (f'; the page has "{shortened(stop)}"' if stop else ", a few times")
            + ". Does it stop within 5 s?",
        )
    return failed(f"“{text}”一直滚动，没有停下的办法。", f'"{text}" keeps running, and there is no way to stop it.')
