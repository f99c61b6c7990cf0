"""What people decided that a picture says; and nothing for pictures that are only there to keep a distance."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "1.1.1", "替代文字"
SPACER = re.compile(
    r"(?i)(^|[/_-])(spacer|space|blank|clear|pixel|transparent|trans|dot|1x1|kong|touming)\d*\.(gif|png)$"
)
THIN = 5  # pixels; nothing can be shown in less
FILE_NAME = re.compile(r"(?i)^[\w./-]+\.(jpe?g|gif|png|bmp|webp)$|^(image|img|pic|photo|图片|图像)\s*\d*$")


def mend(page: Page) -> Iterator[Edit]:
    for element, tag in page.found("img", "input", "area"):
        if tag.name == "input" and (element.get("type") or "").lower() != "image":
            continue
        old = element.get("alt")
        said = page.alternative(page.absolute(element.get("src", ""))) if element.get("src") else None
        if said is not None and said != old:
            what = f"替代文字（人已确定）：“{said}”" if said else "只起装饰作用（人已确定）：alt 为空"
            yield page.set(tag, "alt", said, what)
        elif old is not None and not FILE_NAME.match(old.strip()):
            continue
        elif tag.name == "area":
            if words := (element.get("title") or "").strip() or _title_of(page, element):
                yield page.set(tag, "alt", words, f"热点链接的替代文字：“{words}”，取自它通向的网页的标题")
        elif tag.name == "img" and _keeps_distance(element):
            yield page.set(tag, "alt", "", "占位图片：alt 为空")
        elif tag.name == "img" and _is_said_beside(element):
            yield page.set(tag, "alt", "", "同一个链接里已有文字：alt 为空")
        elif old is None and (words := (element.get("title") or "").strip()):
            yield page.set(tag, "alt", words, f"替代文字取自 title：“{words}”")


def _title_of(page: Page, element: HtmlElement) -> str:
    href = element.get("href", "")
    return page.titled(page.absolute(href)) if href and not href.lower().startswith("javascript:") else ""


def _keeps_distance(element: HtmlElement) -> bool:
    """By its name or its size, and in no link."""
    if any(above.tag == "a" for above in element.iterancestors()) and not _is_said_beside(element):
        return False
    sizes = [re.match(r"\s*(\d+)", element.get(name) or "") for name in ("width", "height")]
    return bool(SPACER.search(element.get("src", ""))) or any(size and int(size[1]) <= THIN for size in sizes)


def _is_said_beside(element: HtmlElement) -> bool:
    link = next((above for above in element.iterancestors("a") if above.get("href")), None)
    return link is not None and len("".join(link.itertext()).strip()) > 1
