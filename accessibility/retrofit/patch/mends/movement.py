"""Text that runs by itself stands still; nothing reloads the page by itself."""

import re
from collections.abc import Iterator

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "2.2.2", "停止自动滚动"


def mend(page: Page) -> Iterator[Edit]:
    for _, tag in page.found("marquee", "blink"):
        new = "div" if tag.name == "marquee" else "span"
        yield from page.renamed(tag, new, f"<{tag.name}> 改成 <{new}>，文字不再滚动或闪烁")
    for element, tag in page.found("meta"):
        if (element.get("http-equiv") or "").lower() == "refresh" and re.fullmatch(
            r"\s*\d+\s*", element.get("content", "")
        ):
            yield Edit(start=tag.start, end=tag.end, new=b"", criterion="2.2.1", what="去掉每隔一段时间自动刷新")
