"""A question of the worklist: a doubt, the item it is about, and what deciding it is worth."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accessibility.errors import SettingError
from accessibility.retrofit.folder import Work
from accessibility.retrofit.values import Doubt

ROOM = Path(__file__).parent
DATE_IN_PATH = re.compile(r"(?<=/)\d{4}-\d\d-\d\d(?=-|\.)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Of doubts.yaml and kinds.yaml together."""

    words: str
    seconds: int
    blocks: bool
    helps: int = 10  # of a hundred readers
    asks: str = "look"  # "words", "look" or "leave"
    hint: str = ""
    pattern: str = ""
    slip: str = ""
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    doubt: Doubt
    item: str  # path in content/; "" when the page did not become one
    title: str = ""
    type: str = ""
    date: str = ""
    url: str = ""  # of the old page
    decided: bool = False

    @property
    def kind(self) -> Kind:
        return kinds().get(self.doubt.kind, UNKNOWN)


UNKNOWN = Kind(words="要人看一看", seconds=60, blocks=False)


@cache
def kinds() -> Mapping[str, Kind]:
    said = yaml.safe_load((ROOM.parent / "doubts.yaml").read_text(encoding="utf-8"))
    more = yaml.safe_load((ROOM / "kinds.yaml").read_text(encoding="utf-8"))
    return {name: Kind(**values, **more.get(name, {})) for name, values in said.items()}


def tasks_of(work: Work) -> tuple[Task, ...]:
    """All of worklist.json, decided ones too. SettingError when nothing has been converted yet."""
    try:
        said = json.loads(work.worklist.read_text(encoding="utf-8"))
    except FileNotFoundError as problem:
        told = f"{work.root} 里没有 worklist.json。请先运行 retrofit convert。 Nothing has been converted yet."
        raise SettingError(told) from problem
    items = {item["path"]: item for item in lines_of(work.items)}
    return tuple(task_of(one, str(items.get(str(one["item"]), {}).get("kind", ""))) for one in said)


def task_of(said: Mapping[str, Any], type_: str) -> Task:
    """An entry of worklist.json."""
    path = str(said["item"])
    names = ("kind", "place", "met", "proposal", "evidence", "identity")
    return Task(
        doubt=Doubt(**{name: str(said.get(name, "")) for name in names}),
        item=path,
        title=str(said.get("title", "")),
        type=type_,
        date=dated[0] if (dated := DATE_IN_PATH.search(path)) else "",
        url=str(said.get("source", "")),
        decided=bool(said.get("decided")),
    )


def lines_of(file: Path) -> Iterator[dict[str, Any]]:
    if file.is_file():
        with file.open(encoding="utf-8") as lines:
            yield from map(json.loads, lines)
