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
    for slip in slips():
        if not any(piece in page.prose for piece in slip.pieces):
            continue
        for found in slip.pattern.finditer(page.prose):
            met = found[0].strip()
            begin = found.start() + len(found[0]) - len(found[0].lstrip())
            yield Problem(
                path=page.path,
                line=page.line_at(begin),
                met=met,
                what=f"“{met if len(met) <= 30 else met[:29] + '…'}”的符号写错了，会原样显示在网页上。",
                remedy=f"{slip.instead}。",
            )
