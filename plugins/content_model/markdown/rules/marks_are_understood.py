"""No mark of Markdown is left over in the text: what is begun is ended, and what is named is there."""

import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

# A piece of the text to look for first, the pattern, and what to write
LEFT_OVER: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("**", re.compile(r"\*\*"), "加粗的两个 ** 要成对，并且紧挨文字，里面不留空格；要显示星号请写成 \\*。"),
    ("```", re.compile(r"(?<!`)```"), "代码前后的三个反引号要单独成行。"),
    ("](", re.compile(r"\]\([^\n()（）]{0,200}\)?"), "链接写成 [文字](地址)；地址里有空格时写成 [文字](<地址>)。"),
    ("][", re.compile(r"!?\[(?!\d+\])[^\n\[\]]{1,80}\]\[[^\n\[\]]{0,80}\]"), "用名字的链接，要有一行 [名字]: 地址。"),
    (
        "]:",
        re.compile(r"^[ \u3000]*\[[^\n\[\]^]{1,80}\]:[^\n]*", re.MULTILINE),
        "给链接起名字的一行写成 [名字]: 地址，地址里不留空格。",
    ),
    ("~~", re.compile(r"~~[^\n~]+~~"), "删除线读屏软件念不出来，请用文字说明“原为……，现改为……”。"),
)


def check(page: Page) -> Iterator[Problem]:
    for piece, pattern, remedy in LEFT_OVER:
        if piece not in page.prose:
            continue
        for line, met in {page.line_at(found.start()): found[0] for found in pattern.finditer(page.prose)}.items():
            yield Problem(
                path=page.path,
                line=line,
                met=met.strip(),
                what=f"这一行的“{met.strip()}”没有被认出来，会原样显示在网页上。",
                remedy=remedy,
            )
