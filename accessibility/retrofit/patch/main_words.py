"""Where the text of a page is, its title, and the lines in it that look like headings."""

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from accessibility.retrofit.fields.title import joined, norm, title_of
from accessibility.retrofit.lines import Line, lines_of
from accessibility.retrofit.main_part import best_stretch, common_ancestor, container_of
from accessibility.retrofit.patch.page import Page
from accessibility.retrofit.tree import body_element

MOST = 0.6  # of what only this page says is in its main part
NEAR = 10  # lines above the text where its title may stand
LONGEST, SHORTEST = 40, 2  # characters of a heading in the text
ENDS = re.compile(r"[。；，、：:;,.！!？?…]$")
BOLD = re.compile(r"(?i)font-weight\s*:\s*(bold|[6-9]00)")
PARTS = re.compile(r"\s*[-_|–—－]+\s*")
BLOCKS = frozenset({"p", "div", "center", "dt", "h1", "h2", "h3", "h4", "h5", "h6"})
BARRED = frozenset({"a", "th", "label", "legend", "caption", "button", "option", "marquee"})


def main_element(page: Page) -> HtmlElement | None:
    """None when the page has no text of its own. Of a page of links it is what is around those no other page has."""
    lines = [line for line in lines_of(body_element(page.root)) if line.text and not line.hidden]
    own = [line for line in lines if line.key not in page.repeated]
    found = container_of(page.root, page.repeated)
    if found is not None and page.repeated and _share(found, own) < MOST:
        stretch = best_stretch([_worth(line, line.key in page.repeated) for line in lines])
        found = common_ancestor([line.holder for line in lines[slice(*stretch)] if line in own]) if stretch else None
        if found is not None and _share(found, own) < MOST:
            return None
    while found is not None and page.tag(found) is None:  # such as a tbody that nobody wrote
        found = found.getparent()
    return found


def _share(element: HtmlElement, own: Sequence[Line]) -> float:
    """Of the characters of these lines."""
    inside = {*element.iter()}
    held = sum(len(line.text) for line in own if line.holder in inside)
    return held / max(1, sum(len(line.text) for line in own))


def _worth(line: Line, is_repeated: bool) -> float:
    return -15 if is_repeated else min(len(line.text), 40) + 5


def main_heading(page: Page) -> str:
    """ "" when no line can be told from the others."""
    title = _title(page)
    return joined(" ".join(line.text for line in title))


def heading_element(page: Page) -> HtmlElement | None:
    """The one that holds the words of the title and nothing else."""
    title = _title(page)
    return _own_element(page, title[0]) if len(title) == 1 else None


def visual_headings(page: Page) -> list[HtmlElement]:
    """Blocks of the text in bold, short, without a full stop, and with text after them."""
    main, title = main_element(page), _title(page)
    if main is None:
        return []
    lines = [line for line in lines_of(main) if line.text and not line.hidden]
    found = [
        line.holder
        for line, after in pairwise(lines)
        if line not in title and _looks(line) and not _is_bold(after) and len(after.text) > len(line.text)
    ]
    return [one for one in found if page.tag(one) and " ".join("".join(one.itertext()).split())]


def _title(page: Page) -> Sequence[Line]:
    lines = [line for line in lines_of(body_element(page.root)) if not line.hidden and line.text]
    main = main_element(page)
    inside = {*main.iter()} if main is not None else set()
    first = next((number for number, line in enumerate(lines) if line.holder in inside), 0)
    window = page.root.findtext(".//title") or ""
    near = lines[max(0, first - NEAR) :]
    named = next((line for line in near if line.holder.tag == "h1" and norm(line.text) not in page.common), None)
    if named:
        return (named,)
    found = title_of(near, window, {}, page.common)
    title = [line for line in found.lines if not line.anchors and not line.control] if found.sure else []
    column = norm(PARTS.split(window)[0])  # of a list: the name that its other pages have too
    inner = [line for line in near if line.holder in inside] or near
    return (
        tuple(title) or tuple(line for line in inner if column and norm(line.text) == column and not line.anchors)[:1]
    )


def _own_element(page: Page, line: Line) -> HtmlElement | None:
    element, is_tail = line.slots[0]
    innermost = element.getparent() if is_tail else element
    for one in (innermost, *innermost.iterancestors()):
        if one.tag in BARRED or one.tag in ("body", "html", "td", "li", "tr", "table", "form"):
            return None
        if page.tag(one) and _same("".join(one.itertext()), line.text):
            return one
    return None


def _looks(line: Line) -> bool:
    holder = line.holder
    if holder.tag not in BLOCKS or not SHORTEST <= len(line.text) <= LONGEST or ENDS.search(line.text):
        return False
    if line.anchors or line.images or any(one.tag in BARRED for one in holder.iterancestors()):
        return False
    return _is_bold(line) and _same("".join(holder.itertext()), line.text)


def _is_bold(line: Line) -> bool:
    return bool(line.slots) and all(_is_bold_there(*slot) for slot in line.slots)


def _is_bold_there(element: HtmlElement, is_tail: bool) -> bool:
    words = (element.tail if is_tail else element.text) or ""
    start = element.getparent() if is_tail else element
    above = (start, *start.iterancestors()) if start is not None else ()
    return not words.strip() or any(
        one.tag in ("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6") or BOLD.search(one.get("style") or "")
        for one in above
    )


def _same(text: str, other: str) -> bool:
    return re.sub(r"\s", "", text.replace("\xa0", "")) == re.sub(r"\s", "", other)
