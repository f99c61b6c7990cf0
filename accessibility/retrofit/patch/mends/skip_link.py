"""A way past the navigation: the first link of the page leads to its text."""

import re
from collections.abc import Iterator

from accessibility.retrofit.patch.main_words import heading_element, main_element
from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "2.4.1", "跳过导航"
SKIPS = re.compile(r"(?i)跳(到|过|转)|skip|正文|主要内容")
FEW = 3  # links before the text: fewer are no burden
NAME = "a11y-main"


def mend(page: Page) -> Iterator[Edit]:
    body = page.markup.first("body")
    if body is None or page.markup.first("frameset") or page.is_patched:
        return
    links = [(element, tag) for element, tag in page.found("a") if element.get("href")]
    if any(
        (element.get("href") or "").startswith("#") and SKIPS.search(element.text_content()) for element, _ in links[:3]
    ):
        return
    main = main_element(page)
    is_main = main is not None and main.tag == "div" and bool(page.repeated)
    if main is None or main.tag in ("body", "html"):
        main, is_main = heading_element(page), False
    tag = page.tag(main) if main is not None else None
    if main is None or tag is None:
        return
    if sum(link.start < tag.start for _, link in links) < FEW:
        return
    name = (main.get("id") or "").strip() or NAME
    if name == NAME:
        yield page.set(tag, "id", NAME, "给正文所在的元素加 id，作跳转的目标")
    if is_main and not page.root.xpath("//main|//*[@role='main']") and main.get("role") is None:
        yield page.set(tag, "role", "main", "正文所在的元素标成主要区域")
    if main.get("tabindex") is None:
        yield page.set(tag, "tabindex", "-1", "正文所在的元素可以接受焦点")
    yield page.put(body.end, f'<a class="a11y-skip" href="#{name}">跳到主要内容</a>', "加上“跳到主要内容”链接")
