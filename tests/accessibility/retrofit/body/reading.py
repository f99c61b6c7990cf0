"""Takes a page to our Markdown and back to HTML with the site's own reader."""

from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from accessibility.retrofit.body import body_of
from accessibility.retrofit.tree import tree_of
from accessibility.retrofit.values import Body
from plugins.content_model.markdown import parse_body

PAGE = "http://www.example.gov.cn/a/b.html"


def body(page: str, title: str = "") -> Body:
    root = tree_of(page)
    main = root.find("body")
    return body_of(root if main is None else main, PAGE, title=title)


def read_back(markdown: str) -> HtmlElement:
    """As the new site will show it, without what it adds itself."""
    read = parse_body(markdown, first_line=1, path=Path("x.md"))
    root = html.fromstring(f"<div>{read.html}</div>")
    for added in root.xpath("//*[@role='doc-backlink'] | //h2[@id='footnotes'] | //*[@class='link-note']"):
        added.drop_tree()
    return root


def problems(markdown: str) -> list[str]:
    return [problem.what for problem in parse_body(markdown, first_line=1, path=Path("x.md")).problems]


def words(element: HtmlElement) -> str:
    return "".join(element.text_content().split())


def headings(root: HtmlElement) -> list[tuple[int, str]]:
    return [(int(one.tag[1]), words(one)) for one in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]


def items(root: HtmlElement) -> list[str]:
    """Own words of each list item, without those of lists inside it."""
    found = []
    for item in root.iter("li"):
        texts = item.xpath(
            ".//text()[not(ancestor::ul[ancestor::li[1] = $item]) and not(ancestor::ol[ancestor::li[1] = $item])]",
            item=item,
        )
        inner = [text for text in texts if text.getparent() is not None]
        own = "".join("".join(text.split()) for text in inner if nearest_item(text) is item)
        found.append(own)
    return found


def nearest_item(text: object) -> HtmlElement | None:
    above = text.getparent()  # type: ignore[attr-defined]
    if text.is_tail:  # type: ignore[attr-defined]
        above = above.getparent()
    while above is not None and above.tag != "li":
        above = above.getparent()
    return above  # type: ignore[no-any-return]


def cells(root: HtmlElement) -> list[tuple[str, str, str]]:
    """Each data cell with its column header and the header of its row."""
    found = []
    for table in root.iter("table"):
        rows = [list(row) for row in table.iter("tr")]
        heads = [words(cell) for cell in rows[0]]
        for row in rows[1:]:
            name = words(row[0]) if row[0].tag == "th" else ""
            found += [(words(cell), heads[at], name) for at, cell in enumerate(row) if cell.tag == "td"]
    return found


def links(root: HtmlElement) -> list[tuple[str, str]]:
    return [(one.get("href", ""), words(one)) for one in root.iter("a")]


def alternatives(markdown: str) -> list[str]:
    return [image.alt for image in parse_body(markdown, first_line=1, path=Path("x.md")).images]


def problem_kinds(markdown: str) -> set[str]:
    """What the rules complain of, by what it is about."""
    found = set()
    for what in problems(markdown):
        kinds = {
            "图片": "image",
            "替代文字": "image",
            "链接": "link",
            "乱码": "character",
            "自造字": "character",
            "表": "table",
            "网址": "link",
        }
        found.add(next((kind for word, kind in kinds.items() if word in what), what))
    return found
