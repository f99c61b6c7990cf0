"""What is remembered of a page after a first look: enough to find its family, its column and what repeats. Small."""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from lxml.html import HtmlElement

from accessibility.retrofit.addresses import address
from accessibility.retrofit.fields.byline import byline_of
from accessibility.retrofit.lines import Line, lines_of, squeezed
from accessibility.retrofit.marks import files_in, is_a, names_body, said_by_words
from accessibility.retrofit.tree import body_element, tree_of

_CRUMB_NAMES = re.compile(
    r"(^|[-_ ])(crumbs?|breadcrumbs?|position|location|weizhi|dqwz|wz|curpos|path)($|[-_ ])", re.I
)
_BEFORE_CRUMBS = re.compile(r"^.*?(?:位置|当前位置|所在位置|您在|你在)(?:是|为|在)?\s*[:：]?")
_ERROR = re.compile(
    r"(页面|网页|文章|信息|内容|资源|文件).{0,8}(不存在|被?删除|找不到|没有找到|未找到|无法访问)"
    r"|404\s*(错误|not found)|not found|参数错误",
    re.IGNORECASE,
)
MOST_STEPS = 6  # of a trail; a line of more links is a menu
_DEEPEST = 12  # levels of a skeleton
_STRUCTURE = frozenset(
    {"html", "body", "div", "table", "tbody", "tr", "td", "ul", "ol", "dl", "section", "article", "aside", "header"}
    | {"footer", "nav", "main", "form", "center", "frameset", "frame", "iframe", "fieldset"}
)


@dataclass(frozen=True, slots=True)
class Row:
    """A link as a list or a menu shows it."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Glance:
    url: str
    title: str  # of the window
    meta: tuple[tuple[str, str], ...]  # name in lower case, content
    crumbs: tuple[Row, ...]  # 当前位置; the last may have no address
    skeleton: tuple[int, ...]  # hashes of the paths of its structure, sorted
    keys: "array[int]"  # of its lines
    lengths: "array[int]"  # of its lines: characters
    plain: "array[int]"  # of its lines: characters outside links, those of links to papers too
    menus: frozenset[int]  # keys of lines that are links and nothing else
    has_byline: bool
    has_pager: bool
    frames: tuple[str, ...]  # addresses of frames, when it is a frameset
    is_error: bool  # says of itself that there is no such page


def base_of(root: HtmlElement, url: str) -> str:
    """What the links of a page are relative to."""
    said = root.find(".//base[@href]")
    return url if said is None else address(url, said.get("href") or "") or url


def glance(text: str, url: str) -> Glance:
    root = tree_of(text)
    base = base_of(root, url)
    lines = [line for line in lines_of(body_element(root)) if not line.hidden]
    title = root.find(".//title")
    frames = [one.get("src") or "" for one in root.iter("frame")]
    return Glance(
        url=url,
        title=squeezed(title.text_content()) if title is not None else "",
        meta=tuple(_meta(root)),
        crumbs=crumbs_of(root, lines, base),
        skeleton=tuple(sorted(set(_skeleton(root)))),
        keys=array("Q", (line.key for line in lines)),
        lengths=array("L", (len(line.text) for line in lines)),
        plain=array("L", (_plain(line) for line in lines)),
        menus=frozenset(line.key for line in lines if line.anchors and line.own_letters <= 3),
        has_byline=any(_is_byline(line.text) for line in lines),
        has_pager=any(is_a("pager", line.text) and line.anchors for line in lines),
        frames=tuple(found for one in frames if (found := address(base, one))),
        is_error=any(_ERROR.search(line.text) for line in lines if len(line.text) <= 60)
        and all(line.plain_length < 60 for line in lines),
    )


def crumbs_of(root: HtmlElement, lines: list[Line], base: str) -> tuple[Row, ...]:
    """The trail to a page: from the line that says so, or an element named so."""
    for line in lines:
        if said_by_words(line.text) == "breadcrumb" and len(line.anchors) <= MOST_STEPS:
            linked = {row.text: row.url for row in (_row(one, base) for one in line.anchors)}
            trail = re.split(r"[>»›→|/\\＞]+|(?<=[\u4e00-\u9fff])\s*(?:-+|—+)\s*", _BEFORE_CRUMBS.sub("", line.text))
            names = [name for one in trail if (name := one.strip(" ·.：:")) and len(name) <= 80]
            return tuple(Row(name, linked.get(name, "")) for name in names)
    for element in root.iter("div", "ul", "ol", "p", "nav", "td", "span"):
        if _CRUMB_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            rows = [_row(one, base) for one in element.iter("a") if one.get("href")]
            if 1 <= len(rows) <= 6 and len(squeezed(element.text_content())) < 150:
                return tuple(rows)
    return ()


def _row(anchor: HtmlElement, base: str) -> Row:
    return Row(squeezed(anchor.text_content()), address(base, anchor.get("href") or ""))


def _meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for one in root.iter("meta"):
        name, content = one.get("name") or one.get("property"), one.get("content")
        if name and content and content.strip():
            yield name.strip().lower(), squeezed(content)[:500]


def _is_byline(text: str) -> bool:
    if len(text) > 150 or not re.search(r"[:：]", text) or not re.search(r"\d{4}|来源|〇|○", text):
        return False
    said = byline_of(text)
    return said.pure and ("date" in said.values or "source" in said.values)


def _plain(line: Line) -> int:
    files = sum(len(squeezed(one.text_content())) for one in line.anchors) if files_in(line) else 0
    images = 30 * len(line.images) if not line.text and not line.anchors else 0
    plain = max(0, line.own_letters) if line.anchors else len(line.text)  # a date beside a link is no prose
    return plain + files + images


def _skeleton(root: HtmlElement) -> Iterator[int]:
    """Paths of tag, class, id and width, down to where the text begins: what an editor typed is no structure."""
    stack: list[tuple[HtmlElement, str, int]] = [(root, "", 0)]
    while stack:
        element, above, depth = stack.pop()
        path = f"{above}/{_token(element)}"
        yield _hash(path)
        if depth < _DEEPEST and not _is_text(element):
            stack += [(child, path, depth + 1) for child in element if child.tag in _STRUCTURE]


def _token(element: HtmlElement) -> str:
    names = " ".join(sorted((element.get("class") or "").split()))
    looks = [element.get(name) or "" for name in ("id", "width", "bgcolor", "background")]
    return re.sub(r"\d+(?=\D*$)", "N", element.tag + "." + names) + "|".join(
        [re.sub(r"\d+", "N", looks[0]), *looks[1:]]
    )


def _is_text(element: HtmlElement) -> bool:
    """Where editors write: named so, or holding paragraphs or bare words."""
    if element.tag in {"html", "body"}:
        return False
    if names_body(element) or sum(child.tag in {"p", "br"} for child in element) >= 2:
        return True
    bare = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(squeezed(bare)) >= 40


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=7).digest(), "big")
