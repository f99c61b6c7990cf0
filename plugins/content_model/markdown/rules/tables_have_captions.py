"""A table has a title of its own, which is heard before its cells."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for table in page.tables:
        if not table.caption:
            top = table.header or table.rows[0]
            yield Problem(
                path=page.path,
                line=table.line,
                met="|".join(top.cells),
                what="这个表格没有标题。",
                remedy="请在表格的上一行写“表：标题”，例如“表：2026 年各区持证人数”。",
            )
