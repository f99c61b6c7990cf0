"""A unified diff of edits whose places are known: each hunk says which criteria it is for. Bytes as in the files.

https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html; words after the second @@ are free.
"""

from bisect import bisect_right
from collections.abc import Sequence

from accessibility.retrofit.patch.mending import applied, words_of
from accessibility.retrofit.patch.page import Edit

CONTEXT = 3  # lines


def diff(name: str, body: bytes, edits: Sequence[Edit]) -> bytes:
    """name: of the file, from the folder where the diff is applied; b"" where there are no edits."""
    if not edits:
        return b""
    lines, starts = _kept(body), [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    pieces, shift = [f"--- a/{name}\n+++ b/{name}\n".encode()], 0
    for group in _groups(edits, starts, len(lines)):
        hunk, more = _hunk(body, lines, starts, group, shift)
        pieces.append(hunk)
        shift += more
    return b"".join(pieces)


Group = tuple[int, int, list[Edit]]  # first line, last line and the edits in them


def _groups(edits: Sequence[Edit], starts: Sequence[int], count: int) -> list[Group]:
    groups: list[Group] = []
    for edit in edits:
        first, last = _lines_of(edit, starts, count)
        if groups and first - groups[-1][1] <= 2 * CONTEXT:
            groups[-1] = (groups[-1][0], max(last, groups[-1][1]), [*groups[-1][2], edit])
        else:
            groups.append((first, last, [edit]))
    return groups


def _hunk(body: bytes, lines: Sequence[bytes], starts: Sequence[int], group: Group, shift: int) -> tuple[bytes, int]:
    first, last, edits = group
    above, below = max(0, first - CONTEXT), min(len(lines), last + 1 + CONTEXT)
    out, at, added = list[bytes](), above, 0
    for begin, end, inside in _runs(edits, starts, len(lines)):
        out += [_line(b" ", line) for line in lines[at:begin]]
        old = body[starts[begin] : starts[end]]
        new = _kept(applied(old, [_moved(edit, starts[begin]) for edit in inside]))
        out += [_line(b"-", line) for line in lines[begin:end]] + [_line(b"+", line) for line in new]
        added += len(new) - (end - begin)
        at = end
    out += [_line(b" ", line) for line in lines[at:below]]
    size = below - above
    head = f"@@ -{above + 1},{size} +{above + 1 + shift},{size + added} @@ {words_of(edits)}\n"
    return head.encode() + b"".join(out), added


def _runs(edits: Sequence[Edit], starts: Sequence[int], count: int) -> list[tuple[int, int, list[Edit]]]:
    """Lines that change, side by side ones together: [begin, end) and their edits."""
    runs: list[tuple[int, int, list[Edit]]] = []
    for first, last, inside in ((*_lines_of(edit, starts, count), [edit]) for edit in edits):
        if runs and first <= runs[-1][1]:
            runs[-1] = (runs[-1][0], max(last + 1, runs[-1][1]), [*runs[-1][2], *inside])
        else:
            runs.append((first, last + 1, inside))
    return runs


def _lines_of(edit: Edit, starts: Sequence[int], count: int) -> tuple[int, int]:
    first = min(bisect_right(starts, edit.start) - 1, count - 1)
    return first, min(bisect_right(starts, max(edit.start, edit.end - 1)) - 1, count - 1)


def _moved(edit: Edit, by: int) -> Edit:
    return Edit(start=edit.start - by, end=edit.end - by, new=edit.new)


def _kept(text: bytes) -> list[bytes]:
    pieces = text.split(b"\n")
    return [piece + b"\n" for piece in pieces[:-1]] + ([pieces[-1]] if pieces[-1] else [])


def _line(sign: bytes, line: bytes) -> bytes:
    return sign + line if line.endswith(b"\n") else sign + line + b"\n\\ No newline at end of file\n"
