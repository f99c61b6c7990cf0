"""Puts questions in order of readers helped a minute: what most wait for and needs least work comes first."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import yaml

from accessibility.retrofit.archive import Archive
from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.task import ROOM, Task, task_of

Readers = Callable[[Task], float]


def ordered(tasks: Iterable[Task], readers: Readers) -> tuple[tuple[float, Task], ...]:
    """With the readers a minute of each. What blocks an item is worth its readers once all of it is decided."""
    open_tasks = [task for task in tasks if not task.decided]
    left: dict[str, int] = defaultdict(int)
    for task in open_tasks:
        if task.kind.blocks:
            left[task.item] += task.kind.seconds
    valued = [(round(_a_minute(task, readers(task), left[task.item]), 2), task) for task in open_tasks]
    return tuple(sorted(valued, key=lambda one: (-one[0], one[1].item, -one[1].kind.blocks, one[1].doubt.identity)))


def in_order(entries: Iterable[Mapping[str, object]], types: Mapping[str, str], work: Work) -> list[dict[str, object]]:
    """Of worklist.json: open questions first, with what each is worth, then those decided. types: by item."""
    of = {str(one["identity"]): dict(one) for one in entries}
    tasks = [task_of(one, types.get(str(one["item"]), "")) for one in of.values()]
    valued = ordered(tasks, readers_of(work, tasks))
    done = sorted((task for task in tasks if task.decided), key=lambda task: (task.item, task.doubt.identity))
    return [
        *({**of[task.doubt.identity], "readers_a_minute": a_minute} for a_minute, task in valued),
        *(of[task.doubt.identity] for task in done),
    ]


def _a_minute(task: Task, readers: float, blocked_seconds: int) -> float:
    if task.kind.blocks:
        return readers * 60 / blocked_seconds
    return readers * task.kind.helps / 100 * 60 / task.kind.seconds


def readers_of(work: Work, tasks: Iterable[Task]) -> Readers:
    """Counted visits where readers.csv has them, else an estimate by type, age and links."""
    visits, archive = _visits(work), Archive(work.root)
    newest = max((int(task.date[:4]) for task in tasks if task.date), default=0)

    def readers(task: Task) -> float:
        if task.url in visits:
            return visits[task.url]
        record = archive.get(task.url) if task.url else None
        return estimate(task.type, task.date, newest, len(record.found_on) if record else 0)

    return readers


def estimate(type_: str, date: str, newest: int, links: int) -> float:
    """newest: the year of the newest item: age is told by the site itself, not by the clock."""
    said = _said()
    readers = float(said["types"].get(type_, said["otherwise"])) + float(said["link"]) * min(links, 10)
    if type_ in said["ageing"] and date[:4].isdecimal():
        readers /= float(2 ** (max(0, newest - int(date[:4])) / said["halved_after_years"]))
    return readers


def _visits(work: Work) -> Mapping[str, float]:
    file = work.root / "readers.csv"
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8-sig", newline="") as rows:
        return {row[0]: float(row[1]) for row in csv.reader(rows) if len(row) > 1 and row[1].isdecimal()}


@cache
def _said() -> dict[str, Any]:
    said: dict[str, Any] = yaml.safe_load((ROOM / "readers.yaml").read_text(encoding="utf-8"))
    return said
