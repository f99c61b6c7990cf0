"""Which cells name the others: rows of column headers, labels beside their values, names of rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from accessibility.retrofit.body.tables.grid import Cell, Places
from accessibility.retrofit.body.tables.kind import NUMBER, heads, numeric

# Words that head columns of official tables
COLUMN_WORDS = re.compile(
    r"(序号|编号|名称|姓名|项目|内容|单位|部门|地区|区县|县区|乡镇|街道|类别|类型|种类|级别|等级|等次|性别|年龄|时间|日期|年度|年份|月份|地点|地址|电话"
    r"|联系方式|联系人|联系电话|负责人|标准|金额|数量|人数|比例|指标|备注|说明|学校|专业|岗位|职位|职务|职业|条件|要求|依据|材料|份数|形式|来源|状态|结果"
    r"|得分|分数|成绩|排名|名次|型号|规格|价格|单价|合计|总计|小计|准考证号|证号|收费|期限|时限|窗口|事项|机构|医院|课程|讲师|主讲人|活动|对象|服务"
    r"|设施|品种|补贴|任务|目标|措施|责任|题目|作品|作者|奖项|年级|班级|车牌|线路|站点|网址|邮编|传真|进度|完成)"
)
LABEL_LENGTH = 12  # characters; a longer cell is no label
SERIAL = re.compile(r"序\s*号|编\s*号|No\.?|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    rows: int  # of column headers, 0 when the labels stand beside their values
    first_column: bool  # names the rows
    pairs: bool = False  # label, value, label, value …
    sure: bool = True


def find_heads(places: Places, section_rows: int) -> Heads:
    """section_rows: how many rows stand in <thead>."""
    rows, columns = len(places), len(places[0])
    if section_rows and section_rows < rows:
        return Heads(rows=section_rows, first_column=names_rows(places, section_rows))
    marked = leading(places, lambda row: all(cell is None or cell.head or cell.empty for cell in row))
    if 0 < marked < rows:
        return Heads(rows=marked, first_column=names_rows(places, marked))
    beside = label_columns(places)
    if beside and not heads(places[0]):
        pairs = len(beside) * 2 == columns
        return Heads(rows=0, first_column=True, pairs=pairs and columns > 2, sure=True)
    depth = depth_by_spans(places)
    if heads(places[0]):
        bold = leading(places, heads)
        depth = max(depth, bold if bold < rows else depth)
        return Heads(rows=depth, first_column=names_rows(places, depth))
    if columns in (2, 4) and looks_like_pairs(places):
        return Heads(rows=0, first_column=True, pairs=columns > 2, sure=False)
    return Heads(rows=depth, first_column=names_rows(places, depth), sure=is_sure(places, depth))


def leading(places: Places, test) -> int:  # type: ignore[no-untyped-def]
    count = 0
    while count < len(places) and test(places[count]):
        count += 1
    return count


def label_columns(places: Places) -> list[int]:
    """Columns 0, 2, 4 … when all their cells stand out and their neighbours do not; or only column 0."""
    columns = own_columns(places)

    def stands_out(column: Sequence[Cell | None]) -> bool:
        cells = [cell for cell in column if cell is not None and not cell.empty]
        return bool(cells) and all(cell.head or cell.bold or cell.shaded for cell in cells)

    out = [stands_out(column) for column in columns]
    if len(columns) % 2 == 0 and all(out[::2]) and not any(out[1::2]):
        return list(range(0, len(columns), 2))
    if out[0] and not any(out[1:]):
        return [0]
    return []


def depth_by_spans(places: Places) -> int:
    """A header cell over several columns has theirs below it; one that spans rows reaches as deep."""
    depth, rows = 1, len(places)
    while depth < rows - 1:
        above = places[depth - 1]
        wide = any(cell is not None and cell.columns > 1 and not cell.empty for cell in above)
        tall = any(cell is not None and cell is places[depth][at] for at, cell in enumerate(above))
        if not wide or (not tall and depth > 1) or _is_data(places[depth], above):
            break
        depth += 1
    return depth


def _is_data(row: Sequence[Cell | None], above: Sequence[Cell | None]) -> bool:
    """Numbers below a wide cell are data already."""
    below = [cell for at, cell in enumerate(row) if cell is not None and cell is not above[at] and not cell.empty]
    return not below or sum(bool(NUMBER.fullmatch(cell.text)) for cell in below) * 2 > len(below)


def own_columns(places: Places) -> list[list[Cell | None]]:
    """The columns; a cell that spans several counts in its first only."""
    found = [list(column) for column in zip(*places, strict=True)]
    for before, after in reversed(list(pairwise(found))):
        after[:] = [None if cell is beside else cell for cell, beside in zip(after, before, strict=True)]
    return found


def names_rows(places: Places, depth: int) -> bool:
    """Whether the first column says what each row is about."""
    body = [row for row in places[depth:] if any(row)]
    first = [row[0] for row in body]
    if len(places[0]) < 2 or not first or any(cell is None or cell.empty for cell in first):
        return False
    cells = [cell for cell in first if cell is not None]
    if all(cell.head for cell in cells):
        return True
    others = [cell for row in body for cell in row[1:] if cell is not None and cell is not row[0]]
    if all(cell.bold or cell.shaded for cell in cells) and not all(cell.bold or cell.shaded for cell in others):
        return True
    top = places[depth - 1][0] if depth else None
    if (top is not None and SERIAL.fullmatch(top.text)) or any(NUMBER.fullmatch(cell.text) for cell in cells):
        return False
    if any(len(cell.text) > 20 for cell in cells) or len({cell.text for cell in cells}) < len(
        {id(cell) for cell in cells}
    ):
        return False
    numbers = [cell for cell in others if not cell.empty]
    return bool(numbers) and sum(bool(NUMBER.fullmatch(cell.text)) for cell in numbers) * 2 >= len(numbers)


def looks_like_pairs(places: Places) -> bool:
    """Short labels on the left, longer values on the right, and no words that head columns above them."""
    columns = own_columns(places)
    labels = [cell for column in columns[::2] for cell in column if cell is not None and not cell.empty]
    values = [cell for column in columns[1::2] for cell in column if cell is not None]
    if not labels or any(len(cell.text) > LABEL_LENGTH or NUMBER.fullmatch(cell.text) for cell in labels):
        return False
    if numeric(places):
        return False
    top = [cell for cell in places[0] if cell is not None]
    if all(len(cell.text) <= LABEL_LENGTH and COLUMN_WORDS.search(cell.text) for cell in top):
        return False
    colons = sum(cell.text.endswith(("：", ":")) for cell in labels)
    known = sum(bool(COLUMN_WORDS.search(cell.text)) for cell in labels)
    if colons * 2 >= len(labels) or known * 2 >= len(labels):
        return True
    mean = sum(len(cell.text) for cell in labels) / len(labels)
    return sum(len(cell.text) for cell in values) / max(1, len(values)) > 3 * mean


def is_sure(places: Places, depth: int) -> bool:
    """The first row reads like headers: words over numbers, or words that head columns."""
    top = [cell for cell in places[0] if cell is not None and not cell.empty]
    if any(NUMBER.fullmatch(cell.text) for cell in top):
        return False
    return sum(bool(COLUMN_WORDS.search(cell.text)) for cell in top) * 2 >= len(top) or any(
        NUMBER.fullmatch(cell.text) for row in places[depth:] for cell in row if cell is not None
    )
