"""A conversion that knows the answer: the stories of a site as an editor would write them."""

import json
import os
from pathlib import Path

import yaml

from tests.accessibility.retrofit.sites.served import Legacy
from tests.accessibility.retrofit.sites.story import (
    Block,
    Grid,
    Heading,
    Items,
    Link,
    Note,
    Para,
    Photo,
    Story,
    expanded,
)


def write_answer(site: Legacy, stories: list[Story], work: Path) -> None:
    """content/, files beside it and items.jsonl, from the stories in the order of the truth."""
    pages = [page for page in site.truth if "text" in page]
    paths = {story.id: f"{story.kind}/{story.id}.md" for story in stories}
    lines = []
    for story, page in zip(stories, pages, strict=True):
        file = work / "content" / paths[story.id]
        (file.parent / "files").mkdir(parents=True, exist_ok=True)
        for one in [*page["attachments"], *page["images"]]:
            name = one["url"].rpartition("/")[2]
            (file.parent / "files" / name).write_bytes(site.pages[one["url"].removeprefix(site.origin)].body)
        pictures = [one["url"].rpartition("/")[2] for one in page["images"]]
        file.write_text(_front(story) + _body(story, page, paths, pictures), encoding="utf-8")
        lines.append(json.dumps({"path": paths[story.id], "sources": [page["url"]]}) + "\n")
    (work / "items.jsonl").write_text("".join(lines), encoding="utf-8")


def _front(story: Story) -> str:
    fields = {"type": story.kind, "title": story.title, "date": f"{story.date} 09:00", "source": story.source}
    if story.number:
        fields["document_number"] = story.number
    values = {label: list(values) for label, values in story.fields.items()}
    return "---\n" + yaml.safe_dump({**fields, **values}, allow_unicode=True) + "---\n"


def _body(story: Story, page: dict[str, list[dict[str, str]]], paths: dict[str, str], pictures: list[str]) -> str:
    parts = [_block(block, story, paths, pictures) for block in story.blocks]
    if story.only_paper:
        parts += [str(words) for words in page["paper_text"]]
    parts += [f"[{one['text']}](files/{one['url'].rpartition('/')[2]})" for one in page["attachments"]]
    return "\n\n".join(parts) + "\n"


def _block(block: Block, story: Story, paths: dict[str, str], pictures: list[str]) -> str:
    match block:
        case Para(runs=runs):
            return "".join(run if isinstance(run, str) else _link(run, story, paths) for run in runs)
        case Heading(level=level, number=number, text=text):
            return "#" * (level + 1) + f" {number}{text}"
        case Items():
            return _list(block)
        case Grid():
            return _grid(block)
        case Photo(caption=caption):
            return f"![样例](files/{pictures.pop(0)})" + (f"\n\n图：{caption}" if caption else "")
        case Note(text=text, footnote=footnote):
            return f"{text}[^1]\n\n[^1]: {footnote}"


def _list(items: Items) -> str:
    lines = []
    for number, entry in enumerate(items.entries):
        lines.append((f"{number + 1}. " if items.ordered else "- ") + entry)
        lines += [f"    - {below}" for below in items.below.get(number, ())]
    return "\n".join(lines)


def _link(link: Link, story: Story, paths: dict[str, str]) -> str:
    return f"[{link.text}]({link.url or os.path.relpath(paths[link.story], story.kind)})"


def _grid(grid: Grid) -> str:
    """Headers over headers become one: our tables have no spans."""
    head, rows = expanded(grid.head), expanded(grid.rows)
    names = ["".join(dict.fromkeys(line[x] for line in head)) for x in range(len(head[0]))]
    lines = [names, ["---"] * len(names), *([f"{row[0]}", *row[1:]] for row in rows)]
    if grid.stub == 2:  # one column of row headers is all that our tables have
        lines = [
            ["、".join(names[:2]), *names[2:]],
            ["---"] * (len(names) - 1),
            *([row[0] + row[1], *row[2:]] for row in rows),
        ]
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    unit = f"（单位：{grid.unit}）" if grid.unit else ""
    return f"表：{grid.caption}{unit} {{行标题}}\n\n{table}" + (f"\n\n{grid.note}" if grid.note else "")
