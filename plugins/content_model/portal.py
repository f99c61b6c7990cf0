"""Who publishes: the values of portal/*.yaml. They are read in read_portal.py."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from plugins.content_model.record import Record

if TYPE_CHECKING:
    from plugins.content_model.item import Item

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UPDATE_WITHIN_DAYS = {"two_weeks": 14, "three_months": 92, "six_months": 183, "one_year": 366}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of the portal. `items` are its public originals, newest first; `past` are those that have expired."""

    slug: str
    name: str
    description: str
    keywords: tuple[str, ...]
    column_type: str
    update_within: str  # as shown: 两周
    update_within_days: int | None  # None: no term
    types: tuple[str, ...]
    items: "tuple[Item, ...]" = ()
    past: "tuple[Item, ...]" = ()

    @property
    def href(self) -> str:
        """Where its list is: /guide/."""
        return f"/{self.slug}/"

    @property
    def past_href(self) -> str:
        """Where its expired items are listed: /guide/past.html."""
        return f"/{self.slug}/past.html"

    @property
    def current(self) -> "tuple[Item, ...]":
        """Its items that have not expired."""
        past = {item.key for item in self.past}
        return tuple(item for item in self.items if item.key not in past)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Someone who publishes here: the city, a district, a street."""

    slug: str
    name: str
    short_name: str
    level: str
    parent: str  # slug, "" at the top


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of publicity, by rule."""

    slug: str
    name: str
    basis: str
    month: int
    day: int | None
    weekday: int | None  # Monday is 0
    nth: int | None
    first_year: int | None

    def on(self, year: int) -> date:
        """Its date in a year."""
        if self.weekday is None or self.nth is None:
            return date(year, self.month, self.day or 1)
        first = date(year, self.month, 1)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7 + 7 * (self.nth - 1))

    def next_from(self, today: date) -> date:
        """Its next date, today included."""
        this_year = self.on(today.year)
        return this_year if this_year >= today else self.on(today.year + 1)

    def edition(self, year: int) -> int | None:
        """Which one it is: 第三十六次 is 36. None when it is not counted."""
        return year - self.first_year + 1 if self.first_year else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """portal.yaml's fields are attributes: `portal.name`, `portal.phones`."""

    record: Record
    columns: tuple[Column, ...] = ()
    units: tuple[Unit, ...] = ()
    calendar: tuple[Day, ...] = ()
    people: tuple[Record, ...] = ()
    gates: tuple[Record, ...] = ()
    archives: tuple[Record, ...] = ()

    def __getattr__(self, name: str) -> object:
        if name in Portal.__slots__:
            raise AttributeError(name)
        return getattr(self.record, name)

    def column(self, slug: str) -> Column | None:
        """The column of that slug."""
        return next((column for column in self.columns if column.slug == slug), None)


def column_of(record: Record) -> Column:
    """A column as columns.yaml declares it; refused values are empty."""
    term = record.update_within
    return Column(
        slug=_text(record, "slug"),
        name=_text(record, "name"),
        description=_text(record, "description"),
        keywords=_texts(record, "keywords"),
        column_type=_text(record, "column_type"),
        update_within=str(term or ""),
        update_within_days=_UPDATE_WITHIN_DAYS.get(getattr(term, "code", "")),
        types=_texts(record, "types"),
    )


def unit_of(record: Record) -> Unit:
    """A unit as units.yaml declares it."""
    slug, name, short_name, level, parent = (
        _text(record, key) for key in ("slug", "name", "short_name", "level", "parent")
    )
    return Unit(slug=slug, name=name, short_name=short_name, level=level, parent=parent)


def day_of(record: Record) -> Day:
    """A day as calendar.yaml declares it."""
    weekday = getattr(record.weekday, "code", None)
    return Day(
        slug=_text(record, "slug"),
        name=_text(record, "name"),
        basis=_text(record, "basis"),
        month=_number(record, "month") or 1,
        day=_number(record, "day"),
        weekday=_WEEKDAYS.index(weekday) if weekday else None,
        nth=_number(record, "nth"),
        first_year=_number(record, "first_year"),
    )


def _text(record: Record, key: str) -> str:
    value = record.values.get(key)
    return value if isinstance(value, str) else ""


def _texts(record: Record, key: str) -> tuple[str, ...]:
    value = record.values.get(key)
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _number(record: Record, key: str) -> int | None:
    value = record.values.get(key)
    return value if isinstance(value, int) else None
