"""What is in a frame, by the title of the page in it."""

from collections.abc import Iterator

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "4.1.2", "框架的名称"


def mend(page: Page) -> Iterator[Edit]:
    for element, tag in page.found("frame", "iframe"):
        if (element.get("title") or element.get("aria-label") or "").strip() or not element.get("src"):
            continue
        if words := page.titled(page.absolute(element.get("src", ""))):
            yield page.set(tag, "title", words, f"框架叫“{words}”，是其中网页的标题")
