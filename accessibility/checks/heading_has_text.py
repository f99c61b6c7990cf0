"""An empty heading is a stop on the way of whoever walks from heading to heading, and there is nothing there.

WCAG 2.2 criterion 1.3.1 in its spirit (failure F43); ACT rule ffd0e9 counts no criterion as failed, so: best practice.
https://www.w3.org/WAI/standards-guidelines/act/rules/ffd0e9/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="标题里有文字", en="A heading holds text"),
    criteria=(),
    act=("ffd0e9",),
    axe=("empty-heading",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件按标题浏览的人会停在空标题上。", en="People who jump from heading to heading land on nothing."
    ),
    remedy=Words(
        zh="写上标题文字；只为留空就用样式，不要用标题标签。",
        en="Write the heading; if it only makes room, use style instead of a heading.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Headings in the accessibility tree."""
    return (element for element in seen.snapshot.elements() if element.role == "heading")


def judge(element: Element, seen: Observation) -> Verdict:
    if element.name.strip():
        return passed(f"标题是“{shortened(element.name)}”。", f'The heading is "{shortened(element.name)}".')
    return failed(f"<{element.tag}> 标题是空的。", f"The heading <{element.tag}> is empty.")
