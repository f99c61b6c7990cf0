"""Markdown's marks are typed in half width and with their blank; otherwise they stay in the text as signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    pieces: tuple[str, ...]  # quick to look for
    pattern: re.Pattern[str]
    instead: str


@cache
def slips() -> tuple[Slip, ...]:
    declared = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    return tuple(
        Slip(
            pieces=tuple(slip["pieces"]),
            pattern=re.compile(slip["pattern"].replace("{address}", declared["address"]), re.MULTILINE),
            instead=slip["instead"],
        )
        for slip in declared["slips"]
    )


def check(page: Page) -> Iterator[Problem]:
    for met in page.slips_of("marks_are_half_width"):
        yield problem(page, met.line, met.met, "图片写成 ![说明](地址)，感叹号用半角")
    for slip in slips():
        if not any(piece in page.prose for piece in slip.pieces):
            continue
        for found in slip.pattern.finditer(page.prose):
            begin = found.start() + len(found[0]) - len(found[0].lstrip())
            yield problem(page, page.line_at(begin), found[0].strip(), slip.instead)


def problem(page: Page, line: int, met: str, instead: str) -> Problem:
    shown = met if len(met) <= 30 else f"{met[:29]}…"
    what = f"“{shown}”的符号写错了，会原样显示在网页上。"
    return Problem(path=page.path, line=line, met=met, what=what, remedy=f"{instead}。")
