"""One file, or one text of the search index: what it tells of people, in an editor's words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from plugins.content_model.problem import Problem
from plugins.privacy_gate.documents import UnreadableError, read_parts
from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.scan import scan
from plugins.privacy_gate.search_texts import Text

NAMED = "姓名:"  # before the name of someone whom a publicity may name
_FIGURES = re.compile(r"\d{11,}[Xx]?")


def findings(data: bytes, name: str, lawful: Iterable[str] = ()) -> Iterator[tuple[str, Finding]]:
    """Where in the file, and what. Raises UnreadableError."""
    allowed, named = _Only(lawful, named=False), _Only(lawful, named=True)
    for part in read_parts(data, name):
        if part.kind:
            yield part.where, Finding(line=part.line, kind=part.kind, value=part.text)
        for found in scan(part.text, allowed=allowed, named=named, first_line=1):
            yield part.where, found if part.line else Finding(line=0, kind=found.kind, value=found.value)


def look_at_name(path: Path, lawful: Iterable[str]) -> Iterator[Problem]:
    """What the file's name tells."""
    for found in scan(path.as_posix().removeprefix("content/"), allowed=lawful):
        yield explain(path, "文件名", Finding(line=0, kind=found.kind, value=found.value))


def look_at_data(data: bytes, path: Path, lawful: Iterable[str]) -> Iterator[Problem]:
    """What the file holds; one that cannot be read is a Problem."""
    try:
        told = sorted(set(findings(data, path.name, lawful)))
    except UnreadableError as error:
        kind = _kinds()["unreadable"]
        yield Problem(
            path=Path(veiled(path.as_posix())),
            line=0,
            what=f"附件读不了：{veiled(str(error))}。{kind['why']}。",
            remedy=kind["remedy"],
        )
        return
    yield from (explain(path, where, found) for where, found in told)


def look_at_text(text: Text, lawful: Iterable[str]) -> Iterator[Problem]:
    """Of a search index: a line of the page's text is none of the file."""
    for found in scan(text.said, allowed=_Only(lawful, named=False), named=_Only(lawful, named=True)):
        yield explain(text.path, "搜索用的文字", replace(found, line=0))


def veiled(text: str) -> str:
    """A name of a file or a branch, without what it tells of a person."""
    for found in scan(text):
        text = text.replace(found.value, found.shown)
    return _FIGURES.sub(lambda met: f"{met[0][:2]}……{met[0][-2:]}", text)


def explain(path: Path, where: str, found: Finding) -> Problem:
    """In an editor's words; the number itself is not repeated."""
    kind = _kinds()[found.kind]
    place = f"（{veiled(where.strip())}）" if where.strip() else ""
    path = Path(veiled(path.as_posix()))
    what = f"有{kind['name']}“{found.shown}”{place}：{kind['why']}。"
    return Problem(path=path, line=found.line, met=found.shown, what=what, remedy=kind["remedy"])


@dataclass(frozen=True, slots=True)
class _Only:
    """Of what is lawful, the names, or all but the names."""

    lawful: Iterable[str]
    named: bool

    def __iter__(self) -> Iterator[str]:
        return (one.removeprefix(NAMED) for one in self.lawful if one.startswith(NAMED) == self.named)


@cache
def _kinds() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("kinds.yaml").read_text(encoding="utf-8")
    kinds: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return kinds
