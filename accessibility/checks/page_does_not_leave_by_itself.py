"""A page that turns into another while it is being read leaves slow readers with half a page.

WCAG 2.2 criterion 2.2.1, https://www.w3.org/TR/WCAG22/#timing-adjustable, failure F40 and F58
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from accessibility.observations.time_limits import Limit, TimeLimits
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面不会自己跳走", en="The page does not leave by itself"),
    criteria=("2.2.1",),
    impact=Impact.SERIOUS,
    needs=(Motion, TimeLimits),
    who=Words(
        zh="读得慢的人、用读屏软件的人还没读完，页面就换了。",
        en="People who read slowly or listen to the page have it taken away before the end.",
    ),
    remedy=Words(
        zh="不要用定时器跳转；确有时限的，到时前提醒，按一下就能延长。",
        en="Use no timer to move on; where there must be a limit, warn before it and let one key extend it.",
    ),
)
EXTENDS = re.compile(
    r"延长|继续|保持登录|还在吗|即将(?:退出|过期|超时|结束)|extend|stay|continue|more time|about to", re.IGNORECASE
)


def targets(seen: Observation) -> Iterator[Element]:
    """The page, when it was watched or has timers that come late."""
    if seen.probe(Motion).watched_s or seen.probe(TimeLimits).limits:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    motion, limits = seen.probe(Motion), seen.probe(TimeLimits).limits
    if motion.left_for:
        return failed(
            f"页面打开后自己要跳到 {motion.left_for}。",
            f"Some time after it was opened, the page goes to {motion.left_for}.",
        )
    leaving = next((limit for limit in limits if limit.left_for), None)
    if leaving is None:
        return passed("页面没有自己跳走。", "The page stays.")
    if warning := _warning(limits):
        return cant_tell(
            f"{leaving.after_s:.0f} 秒后页面要跳到 {leaving.left_for}，此前出现“{warning}”。那里按一下就能延长吗？",
            f'After {leaving.after_s:.0f} s the page goes to {leaving.left_for}; before that "{warning}" appears. '
            "Can it be extended there by one key?",
        )
    return failed(
        f"{leaving.after_s:.0f} 秒后页面自己要跳到 {leaving.left_for}，事先没有提醒。",
        f"After {leaving.after_s:.0f} s the page goes to {leaving.left_for} by itself, without a warning.",
    )


def _warning(limits: tuple[Limit, ...]) -> str:
    said = (text for limit in limits if not limit.left_for for _, text in limit.appeared)
    return next((text[:60] for text in said if EXTENDS.search(text)), "")
