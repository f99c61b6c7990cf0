"""Characters are typed, not spelled out as &nbsp; and its like, which come from other programs."""

import html
import re
from collections.abc import Iterator

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

# Also without its semicolon, and what was escaped twice
LEFT_OVER = re.compile(
    r"&(?:nbsp|ensp|emsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|middot|hellip|#\d{2,6}|#x[0-9a-f]{2,6});?"
)
BLANK = {"&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;"}


def check(page: Page) -> Iterator[Problem]:
    for slip in page.slips_of("no_entities_are_left"):
        yield problem(page, slip.line, slip.met)
    for image in page.images:
        if met := LEFT_OVER.search(image.alt):
            yield problem(page, image.line, met[0])
    for found in LEFT_OVER.finditer(page.prose) if "&" in page.prose else ():
        yield problem(page, page.line_at(found.start()), found[0])


def problem(page: Page, line: int, met: str) -> Problem:
    character = html.unescape(met)
    blank = met in BLANK or not character.strip()
    return Problem(
        path=page.path,
        line=line,
        met=met,
        what=f"“{met}”是从别的软件带来的 HTML 代码。",
        remedy="请删掉它；不要用空格排版。" if blank else f"请直接写“{character}”。",
    )
