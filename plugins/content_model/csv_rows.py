"""Read a statistical table's CSV file as the rows it would have had in the item."""

import csv
from pathlib import Path

from plugins.content_model.record import Record
from plugins.content_model.refusal import RefusalError


def read_rows(file: Path, table: Record) -> tuple[tuple[str, ...], ...]:
    """The rows under the head. Raises RefusalError when the file is not UTF-8 CSV or its head is another one."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise RefusalError("不是 UTF-8 编码。", "请在表格软件里另存为“CSV UTF-8（逗号分隔）”。") from None
    try:
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(text.splitlines(), strict=True) if row]
    except csv.Error:
        raise RefusalError("不是完整的 CSV。", "请检查引号是否成对，或者用表格软件重新存一次。") from None
    head = (str(table.row_header), *(str(column.name) for column in table.columns))
    if not rows or rows[0] != head:
        met = "，".join(rows[0]) if rows else "空"
        raise RefusalError(f"的首行是“{met}”，与表头不一致。", f"首行应当是：{','.join(head)}。")
    return tuple(rows[1:])
