"""Ties the lines that name a table or a picture to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from accessibility.retrofit.body.account import Account
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


def tie_captions(blocks: Sequence[Block], account: Account) -> list[Block]:
    """Captions above tables go into them; captions below pictures, or above, are marked as such."""
    found: list[Block] = []
    for one in blocks:
        block = one
        if isinstance(block, Table) and not block.caption:
            block = replace(block, caption=taken_caption(found, account))
        elif isinstance(block, Table):
            while found and isinstance(found[-1], Line) and UNIT.fullmatch(found[-1].text):
                line = found.pop()
                assert isinstance(line, Line)
                block = replace(block, caption=f"{block.caption}（{line.text.strip('（()）')}）")
        elif isinstance(block, Line) and found and is_caption(found, block):
            block = replace(block, caption=True, soft=False)
        found.append(block)
    return found


def taken_caption(above: list[Block], account: Account) -> str:
    """The caption that stands above a table, taken away from there; "" when there is none."""
    unit, unit_line = "", None
    last = above[-1] if above else None
    if isinstance(last, Line) and UNIT.fullmatch(last.text) and not last.pictures:
        unit, unit_line = last.text.strip("（()）"), last
        above.pop()
    last = above[-1] if above else None
    if isinstance(last, Line) and names_table(last):
        above.pop()
        text = last.text.strip()
        return f"{text}（{unit}）" if unit else text
    if unit_line is not None:
        above.append(unit_line)
    return ""


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
    return bool(NAMES_A_TABLE.search(text)) and (line.look.align == "center" or line.look.bold)


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
    centred = line.look.align == "center" and last.pictures[0].look.align == "center"
    return bool(SHOWN.search(text)) or (
        centred and len(text) <= 40 and not line.look.bold and not text.endswith("：") and marker_of(text) is None
    )


def table_caption(text: str) -> str:
    """As our Markdown says it: `表 1：标题`, or `表：标题`."""
    found = TABLE.match(text)
    if found and found["word"] == "表" and found["number"] and found["text"]:
        return f"表 {found['number']}：{found['text']}"
    if found and found["word"] == "表" and found["colon"] and not found["number"] and found["text"]:
        return f"表：{found['text']}"
    return f"表：{text}"


def figure_caption(text: str) -> str:
    """`图 1：标题`, or `图：标题`."""
    found = FIGURE.match(text)
    if found and found["word"] == "图" and found["number"] and found["text"] and text[0] == "图":
        return f"图 {found['number']}：{found['text']}"
    if found and found["word"] == "图" and found["colon"] and not found["number"] and text[0] == "图":
        return f"图：{found['text']}"
    return f"图：{text}"


def stands_alone(line: Line) -> Picture | None:
    """The picture that is all of its line."""
    pictures = line.pictures
    return pictures[0] if len(pictures) == 1 and not line.text.strip() else None
