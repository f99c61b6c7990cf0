"""The privacy gate: no personal information in anything that goes out, or lies where it could."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.scope import Scope
from plugins.content_model.take_down import taken_down
from plugins.privacy_gate.look import NAMED, look_at_data, look_at_name
from plugins.privacy_gate.published import published

LABEL = "个人信息检查"
EACH_FILE_ALONE = True


def check(scope: Scope) -> Iterator[Problem]:
    """What the files tell of people: their names, their texts, what is hidden in them."""
    for path in scope.paths:
        item = scope.library.item(f"{path.parts[1]}/{path.name}") if _is_item(path) else None
        records = (scope.library.portal.record, *([item.fields] if item else []))
        yield from _look(scope.root, path, _Lawful(records=records))


def check_output(scope: Scope, output: Path) -> Iterator[Problem]:
    """The same over every published file: what a template, a table or a search index brought together counts too."""
    today = scope.now.date()
    items = [taken_down(item, today) for item in scope.library.items()]
    records = (scope.library.portal.record, *(item.fields for item in items))
    yield from published(scope.root, output, frozenset(_Lawful(records=records)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lawful:
    """What these records make lawful, found out when it is asked for: most files need none."""

    records: Sequence[Record]

    def __iter__(self) -> Iterator[str]:
        return (one for record in self.records for one in _lawful(record))


def _look(folder: Path, path: Path, lawful: Iterable[str]) -> Iterator[Problem]:
    yield from look_at_name(path, lawful)
    yield from look_at_data((folder / path).read_bytes(), path, lawful)


def _is_item(path: Path) -> bool:
    return path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"


def _lawful(record: Record) -> Iterator[str]:
    """Numbers and places of public services, which editors write into typed fields; names in a lawful publicity."""
    for field, value, _ in record.walk():
        if field.kind == "phone_number" or field.key == "address":
            yield str(value)
    people = record.values.get("named")
    yield from (f"{NAMED}{name}" for name in (people.names if isinstance(people, Record) else ()))
