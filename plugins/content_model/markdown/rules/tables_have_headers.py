"""Every column of a table has a name."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


def check(page: Page) -> Iterator[Problem]:
    for table in page.tables:
        if table.header is None:
            yield Problem(
                path=page.path,
                line=table.line,
                what="这个表格没有表头，读屏软件念到数字时说不出它属于哪一列。",
                remedy="请在第一行写每一列的名称，第二行写 |---|---|（有几列写几个）。",
                met="|".join(table.rows[0].cells),
            )
            continue
        for column, cell in enumerate(table.header.cells, start=1):
            if not cell:
                yield Problem(
                    path=page.path,
                    line=table.header.line,
                    what=f"表头第 {column} 格是空的。",
                    remedy="请写上这一列的名称；左上角一格写第一列是什么，例如“地区”。",
                    met=f"第 {column} 列",
                )
