"""A link's own words say where it leads, also in a list of links."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

AROUND = re.compile(r"[\s>»›→＞【】\[\]（）()《》“”\"'…。.，,：:；;!！~～|｜-]+")
BARE = re.compile(
    r"(?:https?://|www\.)\S*|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|org|net|gov|edu)(?:[:/]\S*)?", re.IGNORECASE
)


@cache
def vague_texts() -> frozenset[str]:
    text = Path(__file__).with_name("vague_link_texts.txt").read_text(encoding="utf-8")
    return frozenset(AROUND.sub("", line) for line in text.splitlines() if line and not line.startswith("#"))


def check(page: Page) -> Iterator[Problem]:
    for link in page.links:
        text = link.text.strip()
        if AROUND.sub("", text).lower() in vague_texts():
            yield Problem(
                path=page.path,
                line=link.line,
                met=text,
                what=f"链接文字“{text}”没有说要去哪里。",
                remedy="请写出对方的名称，例如 [残疾人证申请表](files/form.docx)。",
            )
        elif BARE.fullmatch(text):
            yield Problem(
                path=page.path,
                line=link.line,
                met=text,
                what=f"链接文字“{text}”是网址，读屏软件会一个字母一个字母地念。",
                remedy=f"请写出那个网站或网页的名称：[名称]({link.target})。",
            )
