"""“无标题文档”, "Untitled", "index.html": a title that names no page.

WCAG 2.2 criterion 2.4.2, https://www.w3.org/TR/WCAG22/#page-titled, failure F25
ACT rule c4a8a4, https://www.w3.org/WAI/standards-guidelines/act/rules/c4a8a4/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import bare, has_words, is_file_name, is_vague, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="页面标题说出了主题", en="The title of the page says what it is about"),
    criteria=("2.4.2",),
    act=("c4a8a4",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件或开着许多标签页的人认不出这是哪一页。",
        en="People who listen, or who keep many tabs open, cannot tell which page this is.",
    ),
    remedy=Words(
        zh="标题先写这一页的主题，再写网站名称。", en="Begin the title with the topic of this page, then name the site."
    ),
)
ADDRESS = re.compile(
    r"^(?:https?://|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.(?:com|cn|org|net|gov|edu)(?:/\S*)?$", re.IGNORECASE
)


def targets(seen: Observation) -> Iterator[Element]:
    """The <title> of the top document when it holds something."""
    titles = (title for title in seen.snapshot.elements("title") if not title.node.namespace and title.scope.index == 0)
    first = next(titles, None)
    if first is not None and first.text.strip():
        yield first


def judge(element: Element, seen: Observation) -> Verdict:
    title = plain(element.text)
    if is_vague(title, "vague_titles") or not has_words(title):
        return failed(f"标题“{title}”没有说出页面的主题。", f'The title "{title}" does not say what the page is about.')
    if is_file_name(title):
        return failed(f"标题“{title}”是文件名。", f'The title "{title}" is a file name.')
    if ADDRESS.match(title):
        return failed(f"标题“{title}”是网址。", f'The title "{title}" is an address.')
    heading = _heading(seen)
    if heading and bare(title) != bare(heading) and bare(title) in bare(heading):
        return cant_tell(
            f"标题只有“{shortened(title)}”，页面主标题却是“{shortened(heading)}”。只看标题能认出这一页吗？",
            f'The title is only "{shortened(title)}" while the main heading says "{shortened(heading)}". '
            "Does the title alone tell which page this is?",
        )
    return passed(f"标题是“{shortened(title)}”。", f'The title is "{shortened(title)}".')


def _heading(seen: Observation) -> str:
    first = next((heading for heading in seen.snapshot.elements("h1") if is_seen(heading)), None)
    return seen_text(first) if first is not None else ""
