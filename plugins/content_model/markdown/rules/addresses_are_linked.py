"""An address in the text is a link with a name: as text it cannot be followed, and is read out letter by letter."""

import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

ADDRESS = re.compile(r"(?<![\w.@/])(?:https?://|www\.)[\w.-]+\.[a-z]{2,}[!-~]*", re.IGNORECASE | re.ASCII)


def check(page: Page) -> Iterator[Problem]:
    if "://" not in page.prose and "www." not in page.prose.lower():
        return
    linked = {(link.line, link.text) for link in page.links}
    for found in ADDRESS.finditer(page.prose):
        address = found[0].rstrip(".,;:!?)]}>'\"")
        line = page.line_at(found.start())
        if any(line == at and address in text for at, text in linked):
            continue  # link_texts_describe judges the words of links
        target = address if "://" in address else f"https://{address}"
        yield Problem(
            path=page.path,
            line=line,
            met=address,
            what=f"网址“{address}”只是文字，点不开，读屏软件会一个字母一个字母地念。",
            remedy=f"请做成链接，写出那个网站或网页的名称：[名称]({target})。",
        )
