"""The title of a text: the line on the page that the window's title speaks of, or the line that looks like one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from accessibility.retrofit.fields.byline import byline_of
from accessibility.retrofit.lines import Line

_PARTS = re.compile(r"\s*(?:[_|｜>»＞]|--+|——|(?<=\D)\s*[-–—]\s*(?=\D)|\s[-–—]\s)\s*")
_LOOKS = re.compile(r"(^|[-_ ])\w*?(title|tit|bt|biaoti|h1|headline|subject)\d*($|[-_ ])", re.I)
_NEW_PAGE = re.compile(
    r"New Page \d+|无标题文档|Untitled( Document| Page)?|新建网页 ?\d+|(文章|新闻|信息)?(内容|详情)页?", re.I
)
_BIG = re.compile(r"font-size\s*:\s*(?:1[89]|[2-9]\d)(?:\.\d+)?\s*(?:px|pt)|font-size\s*:\s*(?:x+-large|large)", re.I)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.I)
FIRST = 14  # lines of a text among which the title is looked for


@dataclass(frozen=True, slots=True)
class Title:
    text: str
    lines: tuple[Line, ...] = ()  # where it stands in the page
    sure: bool = True


def norm(text: str) -> str:
    """Only what is read: letters, digits, ideographs; half width."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum()).lower()


def joined(text: str) -> str:
    """ "关 于 开 展" → "关于开展": letters that were set apart to fill a line."""
    words = text.split(" ")
    singles = sum(len(word) == 1 and "\u4e00" <= word <= "\u9fff" for word in words)
    if len(words) >= 2 and singles == len(words):
        return "".join(words)
    if singles >= 4 and singles * 2 >= len(words):
        return re.sub(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", "", text)
    return text


def common_parts(titles: Iterable[str], pages: int) -> frozenset[str]:
    """Parts of window titles that many pages share: the name of the site, of a column."""
    first: Counter[str] = Counter()
    later: Counter[str] = Counter()
    for title in titles:
        parts = [norm(one) for one in _PARTS.split(title)]
        first.update(parts[:1])
        later.update(set(parts[1:]))
    # a title may well come back every year; the name of a column is short, that of the site comes back always
    often = {part for part, count in first.items() if count >= max(5, 0.3 * pages) or (count >= 5 and len(part) <= 8)}
    often |= {part for part, count in later.items() if count >= 3}
    return frozenset(part for part in often if part)


def title_of(
    lines: Sequence[Line], window: str, meta: Mapping[str, str], common: Collection[str], called: str = ""
) -> Title:
    """lines: those of the text, and the few above it. The words come from the page, where they are whole.

    called: what lists and menus call the page.
    """
    first = [line for line in lines[:FIRST] if line.text and len(line.text) <= 150]
    own = own_part(meta.get("articletitle", ""), common) or meta.get("articletitle", "")
    said = norm(own)
    told = own_part(window, common)
    for wanted in (said, norm(told), norm(called)):
        if wanted and (found := _standing(first, wanted, common)):
            return Title(_put_together(found), tuple(found))
    if part := _whole_window(first, norm(window), common):
        return Title(joined(part.text), (part,))
    if said:
        return Title(joined(own))
    if looking := _looking(first):
        return Title(_put_together(looking), tuple(looking))
    if called:
        return Title(joined(called.rstrip("….")), sure=not called.endswith(("…", ".")))
    if told:
        return Title(joined(told), sure=len(norm(told)) >= 6)
    short = (line for line in first if 4 <= len(line.text) <= 60 and not line.text.endswith(("。", "：", "；")))
    guess = next(short, None)
    return Title(joined(guess.text), (guess,), sure=False) if guess else Title("", sure=False)


def _put_together(lines: Sequence[Line]) -> str:
    """A title over several lines; between ideographs nothing stands where a line ended."""
    text = "\n".join(joined(line.text) for line in lines)
    return re.sub(r"\n", " ", re.sub(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])", "", text))


def own_part(window: str, common: Collection[str]) -> str:
    """The window's title without the parts that many pages share; "" for what programs call a new page."""
    if _NEW_PAGE.fullmatch(window.strip()):
        return ""
    parts = [part for part in _PARTS.split(window) if part.strip()]
    own = [part for part in parts if norm(part) and norm(part) not in common]
    if not own:
        return ""
    longest = max(own, key=len)
    return longest.strip()


def _standing(lines: Sequence[Line], wanted: str, common: Collection[str]) -> list[Line]:
    """One line, or several that follow each other, that say what is wanted; a wanted title may be cut short."""
    cut = wanted.rstrip("…").rstrip(".")
    for start, line in enumerate(lines):
        text = norm(line.text)
        if not text or text in common:
            continue
        if text == wanted or (len(cut) >= 8 and text.startswith(cut) and len(text) <= 2.5 * len(cut)):
            return [line]
        run = [line]
        while wanted.startswith(text) and text != wanted and start + len(run) < len(lines) and len(run) < 4:
            run.append(lines[start + len(run)])
            text += norm(run[-1].text)
        if len(run) > 1 and text == wanted:
            return run
    return []


def _whole_window(lines: Sequence[Line], window: str, common: Collection[str]) -> Line | None:
    """A line that is part of the window's title, the longest."""
    inside = [line for line in lines if len(norm(line.text)) >= 5 and norm(line.text) in window]
    inside = [line for line in inside if norm(line.text) not in common and not line.anchors]
    return max(inside, key=lambda line: len(line.text), default=None)


def _looking(lines: Sequence[Line]) -> list[Line]:
    """Headings, elements named so, large letters; then what stands above the byline."""
    plain = [line for line in lines if 2 <= len(line.text) <= 80 and line.plain_length]
    plain = [line for line in plain if not byline_of(line.text).pure]
    for line in plain:
        if any(_is_named(one) for one in _around(line)):
            return [line]
    for line in plain:
        if any(_is_big(one) for one in _inline(line)):
            return [line]
    for line in plain[:2]:
        if len(line.text) <= 50 and line.text[-1] not in "。：；" and _is_centred(line):
            return [line]
    for number, line in enumerate(lines[:6]):
        if line.text.endswith("。"):
            break
        if number and byline_of(line.text).pure and lines[number - 1] in plain:
            return [lines[number - 1]]
    return []


def _is_named(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in {"h1", "h2", "h3"} or bool(_LOOKS.search(names))


def _around(line: Line) -> list[HtmlElement]:
    parent = line.holder.getparent()
    return [line.holder, *_inline(line), *([parent] if parent is not None and len(parent) == 1 else [])]


def _inline(line: Line) -> list[HtmlElement]:
    """The elements around the words of a line, up to its block."""
    found: list[HtmlElement] = []
    for element, is_tail in line.slots[:1]:
        one = element.getparent() if is_tail else element
        while one is not None and one is not line.holder and len(found) < 6:
            found.append(one)
            one = one.getparent()
    return [*found, line.holder]


def _is_centred(line: Line) -> bool:
    around = [line.holder, line.holder.getparent()]
    return any(
        one is not None
        and (one.tag == "center" or one.get("align") == "center" or _CENTRED.search(one.get("style") or ""))
        for one in around
    )


def _is_big(element: HtmlElement) -> bool:
    size = element.get("size") or ""
    large = size in {"4", "5", "6", "7", "+1", "+2", "+3", "+4"}
    return (element.tag == "font" and large) or bool(_BIG.search(element.get("style") or ""))
