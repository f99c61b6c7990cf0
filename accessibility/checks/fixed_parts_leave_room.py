"""At 400 % a fixed header, a cookie bar and a help button may leave a slit of two lines to read in.

WCAG 2.2 criterion 1.4.10, https://www.w3.org/TR/WCAG22/#reflow, technique C34
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Rendering
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="放大后固定的内容不挡住正文", en="When zoomed, fixed parts leave room to read"),
    criteria=("1.4.10",),
    impact=Impact.SERIOUS,
    needs=(Rendering,),
    who=Words(
        zh="把页面放大到 400% 的人只剩一条缝可以阅读。",
        en="People who zoom to 400 % are left with a slit to read in.",
    ),
    remedy=Words(
        zh="视口矮的时候取消固定：@media (max-height: 30rem) { header { position: static } }。",
        en="Unfix it in a low window: @media (max-height: 30rem) { header { position: static } }.",
    ),
)
HALF, NEARLY_ALL = 0.5, 0.95  # of the view


def targets(seen: Observation) -> Iterator[Element]:
    """The page, when it has text."""
    if seen.probe(Rendering).narrow.texts:
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    share = seen.probe(Rendering).narrow.stuck_share
    if share < HALF:
        return passed(
            f"320×256 时固定的内容占 {share:.0%}。", f"At 320 × 256 px fixed parts take {share:.0%} of the view."
        )
    zh, en = (
        f"320×256 像素（放大 400%）时，固定的内容占去 {share:.0%}。",
        f"At 320 × 256 px fixed parts take {share:.0%}.",
    )
    if share >= NEARLY_ALL:
        return failed(zh, en)
    return cant_tell(f"{zh}能收起它，或者剩下的地方够读吗？", f"{en} Can they be put away, or is there room to read?")
