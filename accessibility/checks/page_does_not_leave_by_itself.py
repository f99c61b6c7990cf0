"""A page that turns into another while it is being read leaves slow readers with half a page.

WCAG 2.2 criterion 2.2.1, https://www.w3.org/TR/WCAG22/#timing-adjustable, failure F40 and F58
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面不会自己跳走", en="The page does not leave by itself"),
    criteria=("2.2.1",),
    impact=Impact.SERIOUS,
    needs=(Motion,),
    who=Words(
        zh="读得慢的人、用读屏软件的人还没读完，页面就换了。",
        en="People who read slowly or listen to the page have it taken away before the end.",
    ),
    remedy=Words(
        zh="不要用定时器跳转；给一个链接，让读者自己去。",
        en="Use no timer to move on; give a link and let the reader go.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The page, when it was watched."""
    if seen.probe(Motion).watched_s:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    motion = seen.probe(Motion)
    if motion.left_for:
        return failed(
            f"页面打开后自己要跳到 {motion.left_for}。",
            f"Some time after it was opened, the page goes to {motion.left_for}.",
        )
    return passed(
        f"看了 {motion.watched_s:.1f} 秒，页面没有自己跳走。", f"Watched for {motion.watched_s:.1f} s; the page stays."
    )
