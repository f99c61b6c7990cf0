"""What is typed as a list is one, so that its length and its items are heard."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.content_model.markdown.page import Page
from plugins.content_model.problem import Problem

BULLET = re.compile(r"[ \u3000]*([•●○■◆◇▪▫►▶★☆※·∙‣◦➢✓✔])[ \u3000]*(?=\S)")
TYPED = re.compile(r"[ \u3000]*(\d{1,2})(?:[、．)）]|\.(?=[^\d\s]))[ \u3000]*(?=\S)")
ALONE = "•●"  # other signs begin a list only when there are two of them: ※ is also a remark


@dataclass(frozen=True, slots=True)
class Item:
    """A line that begins as an item of a list does."""

    number: int  # 0 for a bullet
    line: int
    mark: str
    text: str


def check(page: Page) -> Iterator[Problem]:
    run: list[Item] = []
    for item in [*items(page), None]:
        if item and run and goes_on(run[-1], item):
            run.append(item)
            continue
        if len(run) > 1 or (run and run[0].mark in ALONE):
            yield problem(page, run)
        run = [item] if item else []


def items(page: Page) -> Iterator[Item]:
    for passage in page.passages:
        if passage.tag not in ("p", "li", "dd"):
            continue
        for offset, text in enumerate(page.text_of(passage).split("\n")):
            found = BULLET.match(text) or TYPED.match(text)
            if found:
                number = int(found[1]) if found[1].isdecimal() else 0
                yield Item(number, passage.line + offset, found[0].strip(), text[found.end() :])


def goes_on(before: Item, item: Item) -> bool:
    """Bullets follow one another closely; numbers count, with other text between them."""
    if not item.number:
        return before.mark == item.mark and item.line - before.line <= 2
    return item.number == before.number + 1 and item.mark[-1] == before.mark[-1]


def problem(page: Page, run: list[Item]) -> Problem:
    first = run[0]
    mark = f"{first.number}." if first.number else "-"
    return Problem(
        path=page.path,
        line=first.line,
        met=first.mark,
        what=f"从“{first.mark}{first.text[:10]}”起的 {len(run)} 项是用文字写的列表，读屏软件数不出有几项。",
        remedy=f"请每项一行，写成“{mark} {first.text[:10]}”：符号后面空一格。",
    )
