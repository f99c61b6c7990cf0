"""Ten pages under one title are ten equal tabs, bookmarks and search results.

WCAG 2.2 criterion 2.4.2, https://www.w3.org/TR/WCAG22/#page-titled
"""

from collections.abc import Iterator, Sequence

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="不同页面的标题不同", en="Different pages have different titles"),
    criteria=("2.4.2",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件或开着许多标签页的人分不清这些页面。",
        en="People who listen, or who keep many tabs open, cannot tell these pages apart.",
    ),
    remedy=Words(zh="每一页的标题先写这一页自己的主题。", en="Begin each title with the topic of its own page."),
)


def compare(pages: Sequence[Observation]) -> Iterator[tuple[int, Element, Verdict]]:
    """One verdict for each page with a title."""
    titles = [bare(page.snapshot.title) for page in pages]
    for number, page in enumerate(pages):
        twin = next((n for n, title in enumerate(titles) if n != number and title and title == titles[number]), None)
        if titles[number]:
            yield number, page.snapshot.root, _judge(page, None if twin is None else pages[twin])


def _judge(page: Observation, twin: Observation | None) -> Verdict:
    title = shortened(plain(page.snapshot.title))
    if twin is None or _path(page) == _path(twin):
        return passed(f"没有别的页面也叫“{title}”。", f'No other page is called "{title}".')
    one, other = _heading(page), _heading(twin)
    if one and other and bare(one) != bare(other):
        return failed(
            f"标题“{title}”与 {_path(twin)} 相同，主标题却是“{shortened(one)}”和“{shortened(other)}”。",
            f'The title "{title}" is also that of {_path(twin)}, yet the main headings are "{shortened(one)}" '
            f'and "{shortened(other)}".',
        )
    return cant_tell(
        f"标题“{title}”与 {_path(twin)} 相同。这两页的内容相同吗？",
        f'The title "{title}" is also that of {_path(twin)}. Do both pages hold the same?',
    )


def _path(page: Observation) -> str:
    return page.snapshot.url.split("#")[0].split("://", 1)[-1]


def _heading(page: Observation) -> str:
    first = next((heading for heading in page.snapshot.elements("h1") if is_seen(heading)), None)
    return seen_text(first) if first is not None else ""
