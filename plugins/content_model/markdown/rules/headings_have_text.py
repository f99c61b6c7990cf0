"""A heading says something."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        if not heading.text:
            yield Problem(
                path=page.path,
                line=heading.line,
                met="#" * heading.level,
                what="这个标题是空的。",
                remedy="请写上标题的文字，或者删掉这一行。",
            )
