"""The privacy gate: no personal information in anything that goes out, or lies where it could."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import yaml

from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.scope import Scope
from plugins.content_model.side_by_side import cores, side_by_side
from plugins.content_model.take_down import taken_down
from plugins.privacy_gate.documents import UnreadableError, read_parts
from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.scan import scan
from plugins.privacy_gate.search_texts import Text, search_texts

_FIGURES = re.compile(r"\d{11,}[Xx]?")
LABEL = "个人信息检查"
EACH_FILE_ALONE = True
NAMED = "姓名:"  # before the name of someone whom a publicity may name


def check(scope: Scope) -> Iterator[Problem]:
    """What the files tell of people: their names, their texts, what is hidden in them."""
    for path in scope.paths:
        item = scope.library.item(f"{path.parts[1]}/{path.name}") if _is_item(path) else None
        records = (scope.library.portal.record, *([item.fields] if item else []))
        yield from _look(scope.root, path, _Lawful(records=records))


def check_output(scope: Scope, output: Path) -> Iterator[Problem]:
    """The same over every published file: what a template, a table or a search index brought together counts too.

    All of them, every time: nothing that this machine remembers stands between a name and the public.
    """
    today = scope.now.date()
    items = [taken_down(item, today) for item in scope.library.items()]
    records = (scope.library.portal.record, *(item.fields for item in items))
    lawful = frozenset(_Lawful(records=records))
    search = search_texts(output)
    everything = (one.relative_to(output) for one in output.rglob("*") if one.is_file())
    paths = sorted(one for one in everything if one not in search.files)
    count = cores() * 8
    works = [partial(_look_at_all, output, paths[number::count], lawful) for number in range(count)]
    works += [partial(_look_at_texts, search.texts[number::count], lawful) for number in range(count)]
    for found in side_by_side(works):
        yield from found


def findings(data: bytes, name: str, lawful: Iterable[str] = ()) -> Iterator[tuple[str, Finding]]:
    """Where in the file, and what. Raises UnreadableError."""
    allowed, named = _Only(lawful, named=False), _Only(lawful, named=True)
    for part in read_parts(data, name):
        if part.kind:
            yield part.where, Finding(line=part.line, kind=part.kind, value=part.text)
        for found in scan(part.text, allowed=allowed, named=named, first_line=1):
            yield part.where, found if part.line else Finding(line=0, kind=found.kind, value=found.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lawful:
    """What these records make lawful, found out when it is asked for: most files need none."""

    records: Sequence[Record]

    def __iter__(self) -> Iterator[str]:
        return (one for record in self.records for one in _lawful(record))


@dataclass(frozen=True, slots=True)
class _Only:
    """Of what is lawful, the names, or all but the names."""

    lawful: Iterable[str]
    named: bool

    def __iter__(self) -> Iterator[str]:
        return (one.removeprefix(NAMED) for one in self.lawful if one.startswith(NAMED) == self.named)


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


def _look_at_all(folder: Path, paths: Sequence[Path], lawful: frozenset[str]) -> list[Problem]:
    return [problem for path in paths for problem in _look(folder, path, lawful)]


def _look_at_texts(texts: Sequence[Text], lawful: frozenset[str]) -> list[Problem]:
    """Lines are those of the page's text, for a file of the index has none of its own."""
    return [
        explain(one.path, "搜索用的文字", replace(found, line=0))
        for one in texts
        for found in scan(one.said, allowed=_Only(lawful, named=False), named=_Only(lawful, named=True))
    ]


def _look(folder: Path, path: Path, lawful: Iterable[str]) -> Iterator[Problem]:
    for found in scan(path.as_posix().removeprefix("content/"), allowed=lawful):
        yield explain(path, "文件名", Finding(line=0, kind=found.kind, value=found.value))
    data = (folder / path).read_bytes()
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


def _is_item(path: Path) -> bool:
    return path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"


def _lawful(record: Record) -> Iterator[str]:
    """Numbers and places of public services, which editors write into typed fields; names in a lawful publicity."""
    for field, value, _ in record.walk():
        if field.kind == "phone_number" or field.key == "address":
            yield str(value)
    people = record.values.get("named")
    yield from (f"{NAMED}{name}" for name in (people.names if isinstance(people, Record) else ()))


@cache
def _kinds() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("kinds.yaml").read_text(encoding="utf-8")
    kinds: dict[str, dict[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return kinds
