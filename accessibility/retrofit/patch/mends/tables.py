"""Header cells of tables with data say so, and what they head; they look as before."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "1.3.1", "表格的表头"
LONGEST = 20  # characters of a header
HEADS = re.compile(
    r"^(序号|编号|姓名|名称|单位|项目|类别|日期|时间|地址|电话|联系(人|电话|方式)?|内容|标准|金额|备注|性别|年龄|部门|职务|数量|合计|"
    r"等级|级别|区县?|街道|文号|标题|对象|条件|材料|流程|时限|办理\w{0,4}|服务\w{0,4}|残疾\w{0,4})$"
)
BOLD = re.compile(r"(?i)font-weight\s*:\s*(bold|[6-9]00)")
WEIGHT, ALIGNED = "font-weight:inherit", "text-align:inherit"  # as a td has them


def mend(page: Page) -> Iterator[Edit]:
    for table, tag in page.found("table"):
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
        if table.get("role") or tag is None or any(True for one in table.iterdescendants("table", "form", "iframe")):
            continue
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        cells = [row for row in cells if row]
        if len(cells) < 2 or not _is_data(cells):
            continue
        yield from _of_rows(page, cells)


def _is_data(cells: list[list[HtmlElement]]) -> bool:
    """Rows of the same width, at least two columns, and most of them with words."""
    widths = [sum(_span(cell, "colspan") for cell in row) for row in cells]
    said = [bool(_said(cell)) for row in cells for cell in row]
    return widths[0] > 1 and widths.count(widths[0]) >= len(widths) * 0.6 and sum(said) > len(said) / 2


def _of_rows(page: Page, cells: list[list[HtmlElement]]) -> Iterator[Edit]:
    has_heads = any(cell.tag == "th" for row in cells for cell in row)
    top = cells[0] if len(cells[0]) > 1 or len(cells) < 3 else cells[1]
    for row in cells if has_heads else []:
        for cell in row:
            tag = page.tag(cell)
            if cell.tag == "th" and tag and not cell.get("scope") and not cell.get("id") and _said(cell):
                scope = "col" if row is top or all(one.tag == "th" for one in row) else "row"
                yield page.set(
                    tag, "scope", scope, f"表头“{_said(cell)[:20]}”管{'这一列' if scope == 'col' else '这一行'}"
                )
    if not has_heads and _is_head(top, cells):
        for cell in top:
            yield from _headed(page, cell, "colgroup" if _span(cell, "colspan") > 1 else "col")
    elif not has_heads and _is_side([row for row in cells if len(row) > 1]):
        for row in cells:
            if len(row) > 1:
                yield from _headed(page, row[0], "rowgroup" if _span(row[0], "rowspan") > 1 else "row")


def _headed(page: Page, cell: HtmlElement, scope: str) -> Iterator[Edit]:
    tag = page.tag(cell)
    if tag is None or not _said(cell):
        return
    what = f"“{_said(cell)[:20]}”是表头"
    yield from page.renamed(tag, "th", what)
    yield page.set(tag, "scope", scope, what)
    if not cell.get("style"):
        yield page.set(tag, "style", WEIGHT if cell.get("align") else f"{WEIGHT};{ALIGNED}", what + "，样子不变")


def _is_side(rows: list[list[HtmlElement]]) -> bool:
    """The first cell of every row says in a few words what stands beside it."""
    first, beside = [row[0] for row in rows], [cell for row in rows for cell in row[1:]]
    said = [_said(cell) for cell in first]
    if len(rows) < 3 or any(not one or len(one) > LONGEST for one in said) or len(set(said)) < len(said):
        return False
    known = sum(bool(HEADS.match(re.sub(r"[\s：:]", "", one))) for one in said)
    return _are_set_apart(first, beside) or known * 2 >= len(first)


def _are_set_apart(heads: list[HtmlElement], others: list[HtmlElement]) -> bool:
    """Bold, or on a ground of their own, and the others not."""
    if all(_is_bold(cell) for cell in heads):
        return not all(_is_bold(cell) for cell in others)
    grounds = [cell.get("bgcolor") or cell.getparent().get("bgcolor") or cell.get("class") or "" for cell in heads]
    theirs = {cell.get("bgcolor") or cell.getparent().get("bgcolor") or cell.get("class") or "" for cell in others}
    return all(grounds) and len(set(grounds)) == 1 and grounds[0] not in theirs


def _is_head(top: list[HtmlElement], cells: list[list[HtmlElement]]) -> bool:
    """Short words in every cell, set apart from the rows below by looks, or known as headers."""
    said = [_said(cell) for cell in top]
    if len(top) < 2 or any(not one or len(one) > LONGEST for one in said) or len(set(said)) < len(said):
        return False
    if any(re.fullmatch(r"[\d\s./年月日:-]+", one) for one in said):
        return False
    known = sum(bool(HEADS.match(re.sub(r"\s", "", one))) for one in said)
    others = [cell for row in cells for cell in row if row is not top]
    return _are_set_apart(top, others) or known >= max(2, len(top) / 2)


def _is_bold(cell: HtmlElement) -> bool:
    words = [one for one in cell.iter() if isinstance(one.tag, str) and (one.text or "").strip()]
    return bool(words) and all(
        any(
            above.tag in ("b", "strong") or BOLD.search(above.get("style") or "")
            for above in (one, *one.iterancestors())
            if above is not cell.getparent()
        )
        for one in words
    )


def _said(cell: HtmlElement) -> str:
    return " ".join("".join(cell.itertext()).replace("\xa0", " ").split())


def _span(cell: HtmlElement, name: str) -> int:
    said = (cell.get(name) or "1").strip()
    return int(said) if said.isdecimal() and 0 < int(said) < 100 else 1
