"""Tables of any make: a name in one cell and what is sensitive in another, told by the head or by the cell itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from plugins.content_model.remembered import remembered
from plugins.privacy_gate.name import HAN, LIKELY, POSSIBLE
from plugins.privacy_gate.names import is_anyone, is_name
from plugins.privacy_gate.sensitive import any_of, is_bare, tells, told, told_pairs, told_signs
from plugins.privacy_gate.spots import lines_with, spots

_BARS = re.compile(r"\s*[|｜\t,，;；、]\s*")
_BLANKS = re.compile(r"\s+")
_HEADS = frozenset(
    ["姓名", "名字", "申请人", "户主", "残疾人", "受助人", "受益人", "对象", "患者", "持证人", "学员", "被监护人"]
) | {"name", "xm"}
_NAMING = ("姓名", "名字", "申请人", "户主", "对象", "患者", "持证人", "学员", "name", "xm")
_HEAD_NAME = re.compile(
    r"(?:残疾人|学生|儿童|申请人|户主|持证人|患者|受助人|本人|救助对象|受益人|孩子|幼儿|学员)(?:的?姓名|名称)$"
)
_HEAD_TOLD = re.compile(
    r"残疾|残类|残级|病|诊断|监护|住址|家庭地址|家庭住址|户籍地|身份证|致残|健康状况|身体状况|伤情|disab"
    r"|diagnos|disease|illness",
    re.IGNORECASE,
)
_HEAD_PLACE = re.compile(r"村|社区|居委|住址|地址|居住地|户籍地|屯|小区|组别")
_HIDDEN = re.compile("[*＊×○●〇_Xx□某]")
_PLACE = re.compile(
    rf"[{HAN}]{{1,8}}(?<!某)(?:村|社区|小区|屯|嘎查|居委会|村委会|大队|胡同|里弄|村民小组"
    rf"|[组队社])(?:[\d一二三四五六七八九十]{{1,3}}[组队社号屯])?"
)
_HALF = re.compile(
    rf"(?<![{HAN}])[{HAN}](?:[*＊×○●〇_Xx□]{{1,3}}[{HAN}]?|某{{1,2}}(?![{HAN}])"
    rf"|某某?(?=[，,、（(：: ]))(?![*＊])|(?<![{HAN}])[*＊○●×]{{1,2}}[{HAN}]{{1,2}}(?![{HAN}])"
)
_MARK = re.compile(r"^(?:\d{1,4}[.、．)）]|[\w]{0,12}[:：] ?\[?|[-+>#] ?)")  # a number, a bullet, a label
_NOTHING = re.compile(r"[\s\-—_/\\*.×0]*|无|否|不是|正常|良好|健康|待定|不详|见附件|略")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*\*(?=\w)([^*\n]{3,}?)(?<=[\w）”》])\*\*(?!\w)"
)  # as Markdown has it; 张**，李** is none
_LONGEST = 2000  # characters of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One line. kind: of what it tells without a head. is_worth: whether that, or a head, could be in it."""

    cells: tuple[str, ...]
    is_head: bool
    is_worth: bool
    kind: str


def rows(text: str, lines: Iterable[tuple[int, int]]) -> Iterator[tuple[int, str, str]]:
    """Where, kind and words of each row that tells of someone. lines: all that hold one of `openings`, and others."""
    done = 0
    for begin, end in lines:
        row = _row(text[begin:end].removesuffix("\n"))
        if begin < done or not row.is_worth:
            continue
        if not row.is_head and row.kind:
            yield begin, row.kind, " ".join(row.cells)
        for where, kind, words, after in _below(text, begin) if row.is_head else ():
            done = after
            if kind:
                yield where, kind, words
    for begin, end in lines_with(_HIDDEN, text):
        if kind := _half_named(text[begin:end].removesuffix("\n")):
            yield begin, kind, " ".join(text[begin:end].split())


def _below(text: str, where: int) -> Iterator[tuple[int, str, str, int]]:
    """Where, kind ("" for nothing), words and end of a head and of the lines it stands above."""
    head: tuple[str, ...] = ()
    while True:
        line = text[where : text.find("\n", where) % (len(text) + 1)]
        row, kind = _row(line), ""
        if len(row.cells) < 2:
            head = head if line.strip() else ()
        elif row.is_head:
            head = row.cells
        else:
            kind = _of_row(head, row.cells) if len(head) == len(row.cells) else row.kind
        yield where, kind, " ".join(row.cells) if kind else "", where + len(line) + 1
        where += len(line) + 1
        if not head or where >= len(text):
            return


@remembered
def _row(line: str) -> _Row:
    cells = _cells(line) if 3 < len(line) < _LONGEST else ()
    names_head = len(cells) > 1 and any(map(_is_head_name, cells))
    is_head = names_head and not any(is_name(cell, LIKELY) for cell in cells)
    kind = "" if is_head or len(cells) < 2 else _of_row((), cells)
    return _Row(cells=cells, is_head=is_head, is_worth=_worth().search(line) is not None, kind=kind)


def _cells(line: str) -> tuple[str, ...]:
    line = line.strip().strip("|｜[]")
    cells = _BARS.split(line)
    if len(cells) < 3 and len(line) < 80 and " " in line:
        cells = [part for cell in cells for part in _BLANKS.split(cell)]
    return tuple(_bare(cell) for cell in cells)


def _bare(cell: str) -> str:
    return _MARK.sub("", cell.strip(" '\"*_`[](（）)")).strip(" '\"*_`[]")


def _is_head_name(cell: str) -> bool:
    return cell.lower() in _HEADS or (cell.endswith(("名", "称")) and _HEAD_NAME.search(cell) is not None)


def _of_row(head: Sequence[str], cells: Sequence[str]) -> str:
    bare = [is_bare(cell) for cell in cells]
    full = sum(bare) > 1 and any("级" in cell for cell in cells)  # category and grade: the row is somebody's
    if not head and not any(bare):
        return ""
    for number, cell in enumerate(cells):
        headed = bool(head) and _is_head_name(head[number])
        if bare[number] or not (is_anyone(cell) if headed else is_name(cell, POSSIBLE if full else LIKELY)):
            continue
        for other, value in enumerate(cells):
            if other == number or _NOTHING.fullmatch(value):
                continue
            if bare[other] or (headed and (_HEAD_TOLD.search(head[other]) or (len(value) <= 12 and tells(value)))):
                return "health"
    return ""


@cache
def _worth() -> re.Pattern[str]:
    """A line without any of these is no row that tells of someone."""
    signs = f"{told_signs()}姓名申户对患持学nx"
    words = f"{'|'.join(_NAMING)}|{any_of('category')}|{told().pattern}"
    return spots("".join(sorted({*signs, *signs.lower(), *signs.upper(), *"ıİ"})), f"(?i:{words})")


@cache
def openings() -> tuple[str, ...]:
    """The first two signs of what `_worth` meets, in capitals and not."""
    pairs = (*told_pairs(), *(word[:2] for word in _NAMING))
    forms = {sign: {sign, sign.lower(), sign.upper(), *("ıİ" if sign in "iI" else "")} for sign in "".join(pairs)}
    return tuple(sorted({"".join(form) for pair in pairs for form in product(*(forms[sign] for sign in pair))}))


@remembered
def _half_named(line: str) -> str:
    """Half a name, a village and a grade: the neighbours know who it is."""
    line = _EMPHASIS.sub(r"\1", line)
    if len(line) >= _LONGEST or not _HALF.search(line) or not _PLACE.search(line):
        return ""
    return "masked_list" if any(is_bare(cell) or _graded(cell) for cell in _cells(line)) or _graded(line) else ""


def _graded(cell: str) -> bool:
    return (
        re.search(r"(?:视力|听力|言语|肢体|智力|精神|多重)(?:残疾)?[，、 ]?(?:[一二三四壹贰叁肆1-4ⅠⅡⅢⅣ]级)?", cell)
        is not None
        and len(cell) < 200
    )
