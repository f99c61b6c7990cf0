"""A list page read: which pages it lists, under which words and dates."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from accessibility.retrofit.addresses import address
from accessibility.retrofit.fields.dates import When, dates_in, first_date
from accessibility.retrofit.lines import Line, lines_of, squeezed
from accessibility.retrofit.main_part import best_stretch
from accessibility.retrofit.marks import is_a, leads_to_file, said_by_words
from accessibility.retrofit.tree import body_element, tree_of

_PAGE_NUMBER = re.compile(
    r"(?<=[?&])(?:page|p|pn|pageno|page_no|pageindex|pagenum|curpage|currentpage|pageid|start|offset)=\d*&?|(?<=\D)[_-]\d{1,3}(?=\.\w+$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Listed:
    url: str
    text: str
    date: When | None
    is_file: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    url: str
    rows: tuple[Listed, ...]
    words: tuple[str, ...]  # prose on the list page that belongs to no row


def listing_of(text: str, url: str, base: str, repeated: Collection[int]) -> Listing:
    lines = [line for line in lines_of(body_element(tree_of(text))) if not line.hidden and not line.control]
    scores = [_score(line, repeated) for line in lines]
    stretch = best_stretch(scores)
    if stretch is None:
        scores = [_score(line, ()) for line in lines]
        stretch = best_stretch(scores)
    if stretch is None:
        return Listing(url, (), ())
    start, end = stretch
    rows: list[Listed] = []
    words: list[str] = []
    for number in range(start, end):
        line = lines[number]
        found = _rows(line, base)
        if found and not is_a("pager", line.text):
            rows += found
        elif not found and rows and rows[-1].date is None and (when := first_date(line.text)) and len(line.text) < 24:
            rows[-1] = Listed(rows[-1].url, rows[-1].text, when, rows[-1].is_file)
        elif not found and len(line.text) >= 30 and not said_by_words(line.text) and line.key not in repeated:
            words.append(line.text)
    return Listing(url, tuple(rows), tuple(words))


def stem_of(url: str) -> str:
    """The address of a list without the number of its page."""
    return _PAGE_NUMBER.sub("", url).rstrip("?&")


def page_number(url: str) -> tuple[int, str]:
    """Which page of one list or text an address is: 0 for the first, which has no number."""
    met = _PAGE_NUMBER.search(url)
    numbers = re.findall(r"\d+", met[0]) if met else []
    return (int(numbers[-1]) if numbers else 0, url)


def _score(line: Line, repeated: Collection[int]) -> float:
    if line.key in repeated or said_by_words(line.text):
        return -12.0
    if is_a("pager", line.text):
        return -1.0
    linked = len(line.text) - line.plain_length
    if line.anchors and linked >= 5:
        return float(min(linked, 40)) + (10.0 if dates_in(line.text) else 0.0)
    return 1.0 if first_date(line.text) else -2.0 if len(line.text) < 60 else -6.0


def _rows(line: Line, base: str) -> list[Listed]:
    dates = dates_in(line.text)
    when = dates[-1].when if dates else None
    found = []
    for anchor in line.anchors:
        href = anchor.get("href") or ""
        text = squeezed(anchor.get("title") or "") or squeezed(anchor.text_content())
        url = address(base, href)
        if url and len(text) >= 2 and not re.match(r"(?i)\s*(javascript|mailto|tel):", href):
            found.append(Listed(url, text, when, leads_to_file(href)))
    return found
