"""Each row has as many cells as the header, and none stands for a merged one."""

from collections.abc import Iterator

from plugins.content_model.markdown.page import Page, Row
from plugins.content_model.problem import Problem

MERGED = frozenset({"^^", "^", "〃", "″", "<<", ">>", "↑", "←"})


def check(page: Page) -> Iterator[Problem]:
    for table in page.tables:
        columns = len((table.header or table.rows[0]).cells)
        for row in table.rows:
            if len(row.cells) != columns:
                yield Problem(
                    path=page.path,
                    line=row.line,
                    met="|".join(row.cells),
                    what=f"这一行有 {len(row.cells)} 格，表头有 {columns} 格。",
                    remedy="请补齐或删去多余的格；不能合并单元格，没有数据的格写 -，格里的竖线写成 \\|。",
                )
            elif met := merged(row):
                yield Problem(
                    path=page.path,
                    line=row.line,
                    met=met,
                    what=f"这一行的{met}，看起来是和上面或左边的格合并了。",
                    remedy="读屏软件认不出合并的格，请在每一行写上完整的内容；没有数据的格写 -。",
                )


def merged(row: Row) -> str:
    """Where a cell stands for another, in words; "" for nowhere."""
    if not row.cells[0] and any(row.cells):
        return "第 1 格是空的"
    return next((f"第 {at} 格是“{cell}”" for at, cell in enumerate(row.cells, start=1) if cell in MERGED), "")
