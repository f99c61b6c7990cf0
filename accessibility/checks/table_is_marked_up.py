"""Columns lined up with blanks fall apart as soon as they are read aloud, enlarged or put into braille.

WCAG 2.2 criteria 1.3.1 and 1.3.2, https://www.w3.org/TR/WCAG22/#info-and-relationships, failures F33, F34 and F48
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.once import once
from accessibility.predicates.runs import running_text
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="表格用表格标签，不靠空格对齐", en="A table is marked up, not lined up with blanks"),
    criteria=("1.3.1", "1.3.2"),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件或放大的人把几栏混在一起读，不知道哪个数对应哪一项。",
        en="People who listen or enlarge get the columns mixed up and cannot match numbers with items.",
    ),
    remedy=Words(zh="改用 <table>，表头用 <th>。", en="Use a <table> with <th> for its headers."),
)
GAP = re.compile(r"(?:[\u00a0\u3000] ?){2,}| {3,}|\t+")
PRE_GAP = re.compile(r" {2,}|\t+|\u3000+")
CODE_SIGNS = re.compile(r"[{};=<>$#\\|*&]|//|\(\)")
ENOUGH = 3


def targets(seen: Observation) -> Iterator[Element]:
    """Tables, preformatted text, and blocks of lines with wide gaps."""
    yield from (one for one in seen.snapshot.elements("table", "pre") if is_seen(one) and has_words(one.text))
    yield from dict.fromkeys(_gapped(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    if element.tag == "table":
        return passed("表格用了表格标签。", "The table is marked up as one.")
    lines = _pre_lines(element) if element.tag == "pre" else _gapped(seen.snapshot)[element]
    rows = [PRE_GAP.split(line.strip()) if element.tag == "pre" else GAP.split(line.strip()) for line in lines]
    rows = [[cell for cell in row if cell.strip()] for row in rows]
    wide = [row for row in rows if len(row) >= 2]
    if len(wide) < ENOUGH or len(wide) * 4 < len(rows) * 3:
        return passed("文字没有用空格排成几栏。", "The text is not lined up in columns with blanks.")
    shown = shortened(" / ".join(wide[0]))
    if element.tag == "pre" and (_is_marked_as_code(element) or _is_code(lines)):
        return passed("这是程序代码。", "This is program code.")
    if len({len(row) for row in wide}) == 1 and len(wide[0]) >= 3 and len(wide) == len(rows):
        return failed(
            f"“{shown}”等 {len(wide)} 行用空格排成 {len(wide[0])} 栏，没有用表格标签。",
            f'{len(wide)} lines ("{shown}" and so on) are lined up in {len(wide[0])} columns with blanks.',
        )
    return cant_tell(
        f"“{shown}”等 {len(wide)} 行用空格拉开。它们是一张表格吗？",
        f'{len(wide)} lines ("{shown}" and so on) are set apart with blanks. Are they a table?',
    )


@once
def _gapped(snapshot: Snapshot) -> dict[Element, list[str]]:
    """The first block of each run in which three lines or more have wide gaps, with all lines of the run."""
    found: dict[Element, list[str]] = {}
    for run in running_text(snapshot):
        first = run[0].element
        raw = [child for block in dict.fromkeys(line.element for line in run) for child in _raw_lines(block)]
        if sum(bool(GAP.search(line.strip())) for line in raw) >= ENOUGH:
            found[first] = raw
    return found


def _raw_lines(block: Element) -> list[str]:
    """The text of a block as typed, blanks kept, split at line breaks."""
    text = "".join(
        "\n" if place.tag == "br" else _as_laid_out(place)
        for place in block.descendants("#text", "br")
        if place.tag == "br" or is_seen(place) or not place.node.text.strip(" \n")
    )
    return [line for line in text.split("\n") if line.strip()]


def _as_laid_out(text: Element) -> str:
    """Blanks of the source shrink to one, except where style keeps them."""
    keeps = text.style("white-space-collapse").startswith(("preserve", "break"))
    return text.node.text if keeps else re.sub(r"[ \t\n\r]+", " ", text.node.text)


def _pre_lines(element: Element) -> list[str]:
    return [line for line in element.text.split("\n") if line.strip()]


def _is_marked_as_code(element: Element) -> bool:
    marks = (element.attr("class") or "").lower()
    is_named = any(mark in marks for mark in ("code", "listing", "source", "highlight", "synopsis", "screen"))
    return is_named or element.closest("code", "samp") is not None or any(element.descendants("code", "samp", "kbd"))


def _is_code(lines: list[str]) -> bool:
    return sum(bool(CODE_SIGNS.search(line)) for line in lines) * 3 > len(lines)
