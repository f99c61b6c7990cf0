"""The title is the first thing a screen reader says of a page, and what tells tabs and bookmarks apart.

WCAG 2.2 criterion 2.4.2, https://www.w3.org/TR/WCAG22/#page-titled
ACT rule 2779a5, https://www.w3.org/WAI/standards-guidelines/act/rules/2779a5/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面有标题", en="The page has a title"),
    criteria=("2.4.2",),
    act=("2779a5",),
    axe=("document-title",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件或开着许多标签页的人认不出这是哪一页。",
        en="People who listen, or who keep many tabs open, cannot tell which page this is.",
    ),
    remedy=Words(
        zh="在 <head> 里写 <title>，先写这一页的主题，再写网站名称。",
        en="Write <title> in <head>: first the topic of this page, then the site.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """The top <html> element."""
    if seen.snapshot.root.tag == "html":
        yield seen.snapshot.root


def judge(element: Element, seen: Observation) -> Verdict:
    first = next(
        (title for title in seen.snapshot.elements("title") if not title.node.namespace and title.scope.index == 0),
        None,
    )
    if first is None:
        return failed("页面没有 <title>。", "The page has no <title>.")
    if not first.text.strip():
        return failed("页面的 <title> 是空的。", "The <title> of the page is empty.")
    return passed(f"页面的标题是“{first.text.strip()}”。", f'The title of the page is "{first.text.strip()}".')
