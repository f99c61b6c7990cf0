"""The hidden truth of a page, from its story alone: what a right conversion holds, may hold and must not hold."""

from collections.abc import Callable
from typing import Any

from tests.accessibility.retrofit.sites.story import (
    Grid,
    Heading,
    Items,
    Link,
    Note,
    Para,
    Photo,
    Story,
    data_cells,
    expanded,
)

Address = Callable[[str], str]  # id of a story, name of a file → absolute address


def truth(story: Story, *, story_at: Address, file_at: Address) -> dict[str, Any]:
    page: dict[str, Any] = {
        "url": story_at(story.id), "kind": story.kind, "column": story.column, "title": story.title,
        "date": story.date, "source": story.source, "number": story.number, "headings": [], "items": [],
        "tables": [], "links": [], "attachments": [], "images": [], "text": [], "may": [], "fields": {},
    }  # fmt: skip
    for block in story.blocks:
        _add(page, block, story_at, file_at)
    for paper in story.papers:
        page["attachments"].append({"text": paper.label, "url": file_at(paper.name)})
        page["may"] += [paper.label, paper.name, *(paper.words if story.only_paper else ())]
    if story.private:
        page["private"] = True
    if story.papers:
        page["may"] += ["附件", "相关附件", "点击下载", "（下载）"]  # words that lead to a file
    if story.only_paper:
        page["paper_text"] = [*story.papers[0].words]
    for label, values in story.fields.items():
        page["fields"][label] = list(values)
        page["text"] += values
        page["may"].append(label)
    return page


def _add(page: dict[str, Any], block: object, story_at: Address, file_at: Address) -> None:
    match block:
        case Para(runs=runs, role=role):
            words = "".join(run.text if isinstance(run, Link) else run for run in runs)
            # who signed and when may become fields
            page["may" if role in ("signature", "signed") else "text"].append(words)
            page["links"] += [
                {"text": run.text, "url": run.url or story_at(run.story)} for run in runs if isinstance(run, Link)
            ]
        case Heading(level=level, number=number, text=text):
            page["headings"].append({"level": level, "text": (number + text).strip()})
            page["text"].append(text)
            page["may"].append(number.strip())
        case Items(entries=entries, below=below):
            for index, entry in enumerate(entries):
                page["items"] += [entry, *below.get(index, ())]
            page["text"] += [*entries, *(text for texts in below.values() for text in texts)]
        case Grid():
            cells = data_cells(block)
            page["tables"].append({"caption": block.caption, "cells": cells})
            page["text"] += [block.caption] if block.caption else []
            page["text"] += [text for row in (*block.head, *block.rows) for text in (cell.text for cell in row) if text]
            page["text"] += [block.note] if block.note else []
            # a unit moves into the headers; a cell that spanned is written out in every row
            spanned = [text for row in (*expanded(block.head), *expanded(block.rows)) for text in row]
            page["may"] += [f"单位：{block.unit}", block.unit, *spanned]
        case Photo(name=name, alt=alt, caption=caption, words=words):
            needs = "ocr" if words else "" if alt else "alternative"
            page["images"].append({"url": file_at(name), "alt": alt, "words": list(words), "needs": needs})
            page["text"] += [caption] if caption else []
            page["may"] += [*words, alt]
        case Note(text=text, footnote=footnote):
            page["text"] += [text, footnote]
        case _:
            raise TypeError(block)
