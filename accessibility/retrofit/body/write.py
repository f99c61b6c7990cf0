"""Blocks as our Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accessibility.retrofit.body import escape
from accessibility.retrofit.body.blocks import (
    Block,
    Break,
    Code,
    Footnote,
    Inline,
    Line,
    Listing,
    Look,
    Quote,
    Run,
    Table,
    Terms,
)
from accessibility.retrofit.body.captions import figure_caption, table_caption
from accessibility.retrofit.body.inlines import write as write_runs
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.shaping import cut, kept

LONGEST_BOLD = 0.6  # of a body; more bold than that is no emphasis
HEADING_LIKE = 30  # characters of a wholly bold line that would look like a heading
AS_TYPED = ("一、", "（一）", "（1）", "①")
MARKS = re.compile(r"[\\`*_\[\]<&{}#|~]")
MOST_MARKS = 300  # in one paragraph; our reader takes 400
LONGEST_LINE = 8000  # characters; our reader takes 20,000
NOTHING = "<!-- -->"  # parts two lists that would become one


def write(blocks: Sequence[Block], usual: Look) -> str:
    """usual: how most of the text looks; what is bold then is no emphasis."""
    pieces = list(_blocks(blocks, usual))
    return "\n\n".join(piece for piece in pieces if piece) + "\n" if any(pieces) else ""


def _blocks(blocks: Sequence[Block], usual: Look) -> Iterator[str]:
    before: Block | None = None
    for block in blocks:
        text = _block(block, usual)
        if not text:
            continue
        if isinstance(before, Listing) and isinstance(block, Listing) and _would_join(before, block):
            yield NOTHING
        if isinstance(before, Quote) and isinstance(block, Quote):
            yield NOTHING
        if isinstance(before, Terms) and isinstance(block, Terms):
            yield NOTHING
        yield text
        before = block


def _would_join(before: Listing, block: Listing) -> bool:
    return before.mark == block.mark or "as typed" in (before.mark, block.mark)


def _block(block: Block, usual: Look) -> str:
    if isinstance(block, Line):
        return _line(block, usual)
    if isinstance(block, Listing):
        return _listing(block, usual)
    if isinstance(block, Table):
        return _table(block, usual)
    if isinstance(block, Quote):
        inner = "\n\n".join(piece for piece in _blocks(block.blocks, usual) if piece)
        return "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
    if isinstance(block, Terms):
        return _terms(block, usual)
    if isinstance(block, Footnote):
        return f"[^{block.name}]: " + indented(block.blocks, usual, 4)
    if isinstance(block, Break):
        return "---"
    return _code(block)


def _line(line: Line, usual: Look) -> str:
    if line.level:
        text = write_runs(line.runs, plain=True).replace("\\\n", "").replace("\n", " ").strip()
        return _heading(line, text)
    if line.caption:
        return figure_caption(write_runs(_calm(line.runs, usual), plain=True).replace("\\\n", "").strip())
    halves = _halves(line)
    if halves:
        return "\n\n".join(_line(half, usual) for half in halves)
    runs = _calm(line.runs, usual)
    if _is_all_bold(line) and _looks_like_heading(line.text):
        runs = tuple(replace(run, look=replace(run.look, bold=False)) for run in runs)
    text = write_runs(runs).strip()
    return re.sub(r"(?:\\\n\s*)+$", "", text)


def _halves(line: Line) -> list[Line]:
    """A paragraph with more marks or characters than our reader takes in one piece, as two."""
    marks = sum(len(MARKS.findall(run.text)) * 2 if isinstance(run, Run) else 6 for run in line.runs)
    marks += 2 * len({id(run.look) for run in line.runs if run.look.href})
    if (marks <= MOST_MARKS and len(line.text) <= LONGEST_LINE) or len(line.text) < 2:
        return []
    middle = len(line.text) // 2
    return [kept(line, middle), cut(line, middle)]


def _heading(line: Line, text: str) -> str:
    if not text:
        return ""
    text = re.sub(r"#$", r"\\#", text)
    if line.id:
        text = f"{text} {{#{line.id}}}"
    elif text.endswith("}"):
        text = f"{text} {{lang=zh-CN}}"
    return f"{'#' * line.level} {text}"


def _calm(runs: Sequence[Inline], usual: Look) -> tuple[Inline, ...]:
    """Without bold where bold is usual."""
    if not usual.bold:
        return tuple(runs)
    return tuple(replace(run, look=replace(run.look, bold=False)) for run in runs)


def _is_all_bold(line: Line) -> bool:
    words = [run for run in line.runs if isinstance(run, Run) and run.text.strip()]
    return bool(words) and all(run.look.bold for run in words)


def _looks_like_heading(text: str) -> bool:
    """As the rule of our content gate asks."""
    short = len(text.strip()) <= HEADING_LIKE
    return short and not text.strip().endswith(tuple("。！？；，,.!?;…”）)")) and not re.search(r"[：:].", text)


def indented(blocks: Sequence[Block], usual: Look, by: int) -> str:
    """Blocks inside an item: everything after the first line is set in. Text and a list below it stand close."""
    pieces: list[tuple[Block, str]] = []
    for block in blocks:
        if text := _block(block, usual):
            pieces.append((block, text))
    text = ""
    for at, (block, piece) in enumerate(pieces):
        if at:
            text += "\n" if isinstance(block, Listing) and isinstance(pieces[at - 1][0], Line) else "\n\n"
        text += piece
    first, *rest = text.split("\n")
    return "\n".join([first, *((" " * by + line) if line else "" for line in rest)])


def _listing(listing: Listing, usual: Look) -> str:
    items = [item for item in listing.items if any(_block(block, usual) for block in item)]
    if listing.mark == "as typed" and _counts_by_itself(items):
        lines = [_line(block, usual) for item in items for block in item if isinstance(block, Line)]
        return "\n".join(lines)
    written: list[str] = []
    for at, item in enumerate(items):
        mark = f"{listing.start + at}." if listing.mark == "1." else "-"
        inner = indented(item, usual, len(mark) + 1)
        written.append(f"{mark} {inner}")
    loose = any(len(item) > 1 and not _is_tight(item) for item in items)
    return ("\n\n" if loose else "\n").join(written)


def _is_tight(item: Sequence[Block]) -> bool:
    return len(item) == 2 and isinstance(item[0], Line) and isinstance(item[1], Listing)


def _counts_by_itself(items: Sequence[Sequence[Block]]) -> bool:
    """Our Markdown makes a list of such lines by their numbers."""
    if len(items) < 2 or any(len(item) != 1 or not isinstance(item[0], Line) for item in items):
        return False
    lines = [block for item in items for block in item if isinstance(block, Line)]
    markers = [marker_of(line.text) for line in lines]
    first = markers[0]
    if first is None or first.kind not in AS_TYPED or any(line.pictures or "\n" in line.text for line in lines):
        return False
    plain = first.sign[0] in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳（(" or first.sign.endswith("、")
    return plain and all(
        one is not None and one.kind == first.kind and one.number == first.number + at for at, one in enumerate(markers)
    )


def _table(table: Table, usual: Look) -> str:
    rows = [[_cell(cell, head=at == 0, usual=usual) for cell in row] for at, row in enumerate(table.rows)]
    name = f"{table.caption}（{table.unit}）" if table.unit else table.caption
    caption = table_caption(escape.inline(" ".join(name.split()))) if name else ""
    if caption.endswith("}") and not table.row_headers:
        caption += " {lang=zh-CN}"
    lines = [f"| {' | '.join(row)} |" for row in rows]
    lines.insert(1, "|" + "---|" * len(rows[0]))
    if table.row_headers:
        caption = f"{caption or '表：' + table.rows[0][0].text} {{行标题}}"
    return f"{caption}\n\n" * bool(caption) + "\n".join(lines)


def _cell(line: Line, *, head: bool, usual: Look) -> str:
    text = write_runs(line.runs, in_table=True, plain=head or _is_all_bold(line))
    return re.sub(r"(?:<br>\s*)+$", "", " ".join(text.split()))


def _terms(terms: Terms, usual: Look) -> str:
    written: list[str] = []
    for names, meanings in terms.pairs:
        term = "、".join(write_runs(line.runs, plain=True).replace("\\\n", " ") for line in names)
        written.append("\n".join([term, *(": " + indented(one, usual, 2) for one in meanings)]))
    return "\n\n".join(written)


def _code(code: Code) -> str:
    fence = "```"
    while fence in code.text:
        fence += "`"
    return f"{fence}\n{code.text}\n{fence}"
