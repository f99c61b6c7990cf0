"""Ties the lines that name a table or a picture to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from accessibility.retrofit.body.blocks import Block, Line, Picture, Run, Table
from accessibility.retrofit.body.markers import marker_of
from accessibility.retrofit.body.tables.shape import UNIT

NUMBER = r"\s*(?P<number>[\d一二三四五六七八九十]+(?:[-—.．－]\d+)*)?\s*"
TABLE = re.compile(rf"^(?P<word>附?表|Table){NUMBER}(?P<colon>[:：、.．]?)\s*(?P<text>.*)$")
FIGURE = re.compile(
    rf"^[（(▲△▼]*(?P<word>附?图|图片?(?:说明)?|照片|Figure){NUMBER}(?P<colon>[:：、.．]?)\s*(?P<text>.*)$"
)
SHOWN = re.compile(r"^[▲△▼↑]|^(图为|上图|下图|左图|右图|图片来源|图/|摄影[:：])|[（(].{1,8}摄[）)]$")
NAMES_A_TABLE = re.compile(
    r"(表|名单|一览|统计|情况|标准|目录|清单|明细|汇总|安排|计划|分布|名册|花名册|对照)(?:[（(].*[）)])?$"
)
LONGEST = 50


def tie_captions(blocks: Sequence[Block]) -> list[Block]:
    """Captions above tables go into them; captions below pictures are marked as such."""
    found: list[Block] = []
    for block in below_their_pictures(blocks):
        if isinstance(block, Table):
            found.append(named(block, found))
        elif isinstance(block, Line) and found and is_caption(found, block):
            found.append(replace(block, caption=True, soft=False))
        else:
            found.append(block)
    return found


def below_their_pictures(blocks: Sequence[Block]) -> list[Block]:
    """A caption with a number that stands above its picture goes below it, where our Markdown wants it."""
    found = list(blocks)
    for at in range(len(found) - 1):
        line, picture = found[at], found[at + 1]
        after = found[at + 2] if at + 2 < len(found) else None
        before = found[at - 1] if at else None
        if (
            not isinstance(line, Line)
            or not isinstance(picture, Line)
            or not is_figure(line)
            or not stands_alone(picture)
        ):
            continue
        captioned = isinstance(after, Line) and is_figure(after)
        free = not (isinstance(before, Line) and stands_alone(before))
        if free and not captioned:
            found[at], found[at + 1] = replace(picture, soft=False), replace(line, soft=False)
    return found


def is_figure(line: Line) -> bool:
    found = FIGURE.match(line.text.strip())
    return bool(found and found["number"] and found["text"]) and len(line.text) <= LONGEST and not line.pictures


def names_something(text: str) -> bool:
    """“表1 …” or “图2 …”: never a heading."""
    return any(bool(found and found["number"] and found["text"]) for found in (TABLE.match(text), FIGURE.match(text)))


def named(table: Table, above: list[Block]) -> Table:
    """The table with the unit and the caption that stand above it, which are taken away from there."""
    last = above[-1] if above else None
    unit = last if isinstance(last, Line) and UNIT.fullmatch(last.text) and not last.pictures else None
    if unit is not None:
        above.pop()
        last = above[-1] if above else None
    if not table.caption and isinstance(last, Line) and names_table(last):
        above.pop()
        table = replace(table, caption=last.text.strip())
    return replace(table, unit=unit.text.strip("（()）")) if unit is not None else table


def names_table(line: Line) -> bool:
    text = line.text.strip()
    if not text or len(text) > LONGEST or line.pictures or text.endswith(("。", "；", "：", ":", "，")):
        return False
    found = TABLE.match(text)
    if found and (found["number"] or found["colon"]) and found["text"]:
        return True
    if (
        marker_of(text) is not None
        or line.look.level
        or any(isinstance(run, Run) and run.look.href for run in line.runs)
    ):
        return False
    if line.look.align == "center":
        return line.look.bold or bool(NAMES_A_TABLE.search(text)) or len(text) <= 24
    return bool(NAMES_A_TABLE.search(text)) and line.look.bold


def is_caption(above: Sequence[Block], line: Line) -> bool:
    """A short line right below a picture that stands alone in its own."""
    last = above[-1]
    if not isinstance(last, Line) or not last.pictures or last.text.strip() or len(last.pictures) > 1 or line.pictures:
        return False
    text = line.text.strip()
    if not text or len(text) > 2 * LONGEST or line.look.level:
        return False
    found = FIGURE.match(text)
    if found and (found["number"] or found["colon"]) and found["text"]:
        return True
    if line.look.bold or text.endswith("：") or marker_of(text) is not None or len(text) > LONGEST:
        return bool(SHOWN.search(text))
    look, above_it = line.look, last.pictures[0].look
    smaller = look.size < above_it.size or bool(look.colour and not above_it.colour)
    centred = look.align == "center" and look.size <= above_it.size * 1.12
    return bool(SHOWN.search(text)) or centred or (smaller and not text.endswith("。"))


def table_caption(text: str) -> str:
    """As our Markdown says it: `表 1：标题`, or `表：表1 标题` where nothing parts number and title."""
    found = TABLE.match(text)
    if found and found["word"] == "表" and found["number"] and found["colon"] in (":", "：") and found["text"]:
        return f"{numbered('表', found['number'])}：{found['text']}"
    if found and found["word"] == "表" and found["colon"] and not found["number"] and found["text"]:
        return f"表：{found['text']}"
    return f"表：{text}"


def figure_caption(text: str) -> str:
    """`图 1：标题`, or `图：标题`."""
    found = FIGURE.match(text)
    if found and found["word"] == "图" and found["number"] and found["colon"] in (":", "：") and text[0] == "图":
        return f"{numbered('图', found['number'])}：{found['text']}"
    if found and found["word"] == "图" and found["colon"] and not found["number"] and text[0] == "图":
        return f"图：{found['text']}"
    return f"图：{text}"


def numbered(word: str, number: str) -> str:
    return f"{word} {number}" if number[0].isascii() else f"{word}{number}"  # 表 一 would be two words


def stands_alone(line: Line) -> Picture | None:
    """The picture that is all of its line."""
    pictures = line.pictures
    return pictures[0] if len(pictures) == 1 and not line.text.strip() else None
