"""Words are not stretched with blanks: 通 知 is read as two characters, and found by no search."""

import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

BLANKS = " \u3000\u00a0"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
SPACED = re.compile(rf"(?<![{HAN}\w])[{HAN}](?:[ \u3000\u00a0]+[{HAN}])+(?![{HAN}\w])")


def check(page: Page) -> Iterator[Problem]:
    if not any(blank in page.prose for blank in BLANKS):
        return
    for found in SPACED.finditer(page.prose):
        together = "".join(found[0].split())
        yield Problem(
            path=page.path,
            line=page.line_at(found.start()),
            met=found[0],
            what=f"“{found[0]}”的字之间加了空格，读屏软件会一个字一个字地念，搜索也找不到。",
            remedy=f"请写成“{together}”；如果是几个不同的词，请用顿号隔开。",
        )
