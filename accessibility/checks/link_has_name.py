"""A link without a name is announced as "link", or its address is spelt out.

WCAG 2.2 criteria 2.4.4 and 4.1.2, https://www.w3.org/TR/WCAG22/#link-purpose-in-context, failure F89
ACT rule c487ae, https://www.w3.org/WAI/standards-guidelines/act/rules/c487ae/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import is_icon_font, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="链接有名称", en="A link has a name"),
    criteria=("2.4.4", "4.1.2"),
    act=("c487ae",),
    axe=("link-name", "area-alt"),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人只听到“链接”，不知道通向哪里。",
        en='People who listen hear "link" and do not learn where it leads.',
    ),
    remedy=Words(
        zh="在链接里写文字；链接里只有图片时，在图片的 alt 里写去处。",
        en="Write text in the link; where it holds only an image, say in alt where it leads.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Links in the accessibility tree."""
    return (element for element in seen.snapshot.elements() if element.role == "link")


def judge(element: Element, seen: Observation) -> Verdict:
    to = shortened(element.attr("href") or element.attr("xlink:href") or "", 60)
    if not element.name.strip():
        return failed(f"通向“{to}”的链接没有名称。", f'The link to "{to}" has no name.')
    if is_icon_font(element.name):
        return failed(
            f"通向“{to}”的链接只有一个图标字体的字符，读不出来。",
            f'The link to "{to}" holds only a character of an icon font, which nobody can read out.',
        )
    return passed(f"链接的名称是“{shortened(element.name)}”。", f'The link is called "{shortened(element.name)}".')
