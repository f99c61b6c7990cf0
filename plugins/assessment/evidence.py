"""What an assessment looks at: the public items, the portal, and the day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.portal import Column, Portal, Unit
from plugins.content_model.problem import Problem
from plugins.content_model.publication import is_public


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortfall:
    """One thing that would count against the portal. path: of the item that caused it, "" when none did."""

    what: str
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Everything, or one unit's part: `items` are the public ones of that part. problems: of all gates and checks."""

    library: Library
    portal: Portal
    now: datetime
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    gates_off: tuple[tuple[str, str], ...]

    @property
    def today(self) -> date:
        return self.now.date()

    def of(self, *types: str) -> Iterator[Item]:
        """Items of these types."""
        return (item for item in self.items if item.type in types)

    def in_column(self, column: Column) -> list[Item]:
        """Its items, newest change first."""
        return sorted((item for item in self.items if item.column == column.slug), key=changed_on, reverse=True)

    def since(self, column: Column) -> tuple[date | None, Item | None]:
        """When the column last changed, and by which item."""
        items = self.in_column(column)
        return (changed_on(items[0]), items[0]) if items else (None, None)

    def part(self, unit: Unit) -> "Evidence":
        """What that unit answers for."""
        mine = tuple(item for item in self.items if item.fields.values.get("unit") == unit.slug)
        paths = {item.path for item in mine}
        return replace(self, items=mine, problems=tuple(one for one in self.problems if one.path in paths))


def gather(library: Library, now: datetime, problems: Sequence[Problem], off: Sequence[tuple[str, str]]) -> Evidence:
    """The whole portal at that moment."""
    return Evidence(
        library=library,
        portal=library.portal,
        now=now,
        items=tuple(item for item in library.items() if is_public(item, now)),
        problems=tuple(problems),
        gates_off=tuple(off),
    )


def changed_on(item: Item) -> date:
    """The day of its last change that readers were told of."""
    updated = item.fields.values.get("updated")
    moment = updated if isinstance(updated, datetime) else item.published_at
    assert moment is not None  # public items have a date
    return moment.date()
