"""The encoding of the page: its head says what its bytes are. Words in a wrong one are read out as nonsense."""

from collections.abc import Iterator

from accessibility.crawl.charset import META, known
from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "3.1.1", "网页编码"
NAMES = {"gb18030": "gb18030", "big5hkscs": "big5", "utf-8": "utf-8"}


def mend(page: Page) -> Iterator[Edit]:
    name, said = NAMES.get(page.reading.encoding), dict(page.reading.said)
    head = page.markup.first("head")
    if name is None or page.body.isascii() or "bom" in said or page.has_code:
        return
    declared = META.search(page.body)
    if declared and declared[1] and known(declared[1].decode()) != page.reading.encoding:
        what = f"网页写的编码是 {declared[1].decode()}，内容是 {name}：改成 {name}"
        yield Edit(start=declared.start(1), end=declared.end(1), new=name.encode(), what=what)
    elif not declared and "header" not in said and head:
        yield page.put(head.end, f'<meta charset="{name}">', f"没有写编码：写上 {name}")
