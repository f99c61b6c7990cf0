"""Excel and WPS sheets as tables: each sheet under its name, merged cells as they stand."""

import html
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from accessibility.retrofit.papers.word97 import EncryptedError

MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 2000, 60, 20

Merged = tuple[tuple[int, int], tuple[int, int]]


def sheet_html(data: bytes) -> tuple[str, bool]:
    """The sheets as HTML, and whether all of them are there. ValueError when the file is broken."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        names = book.sheet_names
        found = [_sheet(book, name) for name in names[:MOST_SHEETS]]
    except PasswordError as problem:
        raise EncryptedError("encrypted") from problem
    except (CalamineError, OSError, ValueError, OverflowError) as problem:
        raise ValueError(str(problem)) from problem
    except BaseException as problem:  # what the reader's Rust could not bear comes as one
        if type(problem).__name__ != "PanicException":
            raise
        raise ValueError("damaged") from problem
    full = [(name, table, whole) for name, (table, whole) in zip(names, found, strict=False) if table]
    parts = [f"<h2>{html.escape(name)}</h2>{table}" if len(full) > 1 else table for name, table, _ in full]
    return "\n".join(parts), len(names) <= MOST_SHEETS and all(whole for _, _, whole in full)


def _sheet(book: CalamineWorkbook, name: str) -> tuple[str, bool]:
    sheet = book.get_sheet_by_name(name)
    rows = sheet.to_python(skip_empty_area=False)
    whole = len(rows) <= MOST_ROWS and all(len(row) <= MOST_COLUMNS or not any(row[MOST_COLUMNS:]) for row in rows)
    texts = [[said(cell) for cell in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    last = max((at + 1 for row in texts for at, text in enumerate(row) if text), default=0)
    texts = [row[:last] for row in texts]
    if not any(any(row) for row in texts):
        return "", whole
    spans, covered = _spans(sheet.merged_cell_ranges or [], len(texts), last)
    if last == 1:  # no table: a column of lines
        return "".join(f"<p>{row[0]}</p>" for row in texts if row[0]), whole
    lines: list[str] = []
    for at, row in enumerate(texts):
        cells = [
            f"<td{spans.get((at, column), '')}>{text}</td>"
            for column, text in enumerate(row)
            if (at, column) not in covered
        ]
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<table border="1">{"".join(lines)}</table>', whole


def _spans(ranges: list[Merged], rows: int, columns: int) -> tuple[dict[tuple[int, int], str], set[tuple[int, int]]]:
    spans: dict[tuple[int, int], str] = {}
    covered: set[tuple[int, int]] = set()
    for (top, left), (last_row, last_column) in ranges:
        bottom, right = min(last_row, rows - 1), min(last_column, columns - 1)
        if bottom < top or right < left or (bottom - top + 1) * (right - left + 1) > 10_000:
            continue
        spans[top, left] = f' rowspan="{bottom - top + 1}" colspan="{right - left + 1}"'
        covered |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)} - {
            (top, left)
        }
    return spans, covered


def said(cell: object) -> str:
    """A cell as it is shown: whole numbers without a point, dates without a time of midnight."""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.10g}"
    text = str(cell).removesuffix(" 00:00:00").strip()
    return html.escape(text).replace("\n", "<br>")
