"""How public items stand to each other, seen from one of them. What is not public is in none of these."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from plugins.content_model.item import Item
from plugins.content_model.publication import is_expired


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """All tuples hold Items; an Item has href, title, lang, date and summary."""

    related: tuple[Item, ...] = ()  # as the editor listed them
    policies: tuple[Item, ...] = ()  # that this interpretation is about
    interpretations: tuple[Item, ...] = ()  # of this policy
    replaced_by: Item | None = None
    replaces: tuple[Item, ...] = ()
    translations: tuple[Item, ...] = ()  # the other language versions, the original first
    original: Item | None = None
    needs_update: bool = False  # the original changed after this translation
    expired: bool = False
    newer: Item | None = None  # neighbours in the column's list
    older: Item | None = None


def relate(public: Sequence[Item], now: datetime) -> Mapping[str, Relations]:
    """The relations of every public item, by key."""
    known = _Known(public)
    return {item.key: known.relations(item, now) for item in public}


def newest(items: Iterable[Item]) -> list[Item]:
    """Originals, newest first; one moment is ordered by path, so that builds agree."""
    originals = sorted((item for item in items if not item.fields.translation_of), key=lambda item: item.path)
    return sorted(originals, key=lambda item: _moment(item.published_at), reverse=True)


class _Known:
    """Who is public, and who points at whom."""

    def __init__(self, public: Sequence[Item]) -> None:
        self.by_key = {item.key: item for item in public}
        self.newer: dict[str, Item] = {}
        self.older: dict[str, Item] = {}
        self.interpretations: dict[str, list[Item]] = {}
        self.replaces: dict[str, list[Item]] = {}
        self.translations: dict[str, list[Item]] = {}
        last: dict[str, Item] = {}
        for item in newest(public):
            if newer := last.get(item.column):
                self.newer[item.key], self.older[newer.key] = newer, item
            last[item.column] = item
            for key in item.fields.interprets if item.type == "interpretation" else ():
                self.interpretations.setdefault(key, []).append(item)
            if item.type == "policy" and item.fields.replaced_by:
                self.replaces.setdefault(item.fields.replaced_by, []).append(item)
        for item in sorted(public, key=lambda item: (item.lang, item.path)):
            if item.fields.translation_of:
                self.translations.setdefault(item.fields.translation_of, []).append(item)

    def relations(self, item: Item, now: datetime) -> Relations:
        fields, key = item.fields, item.key
        original = self.by_key.get(fields.translation_of or "")
        versions = [*([original] if original else []), *self.translations.get((original or item).key, ())]
        return Relations(
            related=self._found(fields.related),
            policies=self._found(fields.interprets) if item.type == "interpretation" else (),
            interpretations=tuple(self.interpretations.get(key, ())),
            replaced_by=self.by_key.get(fields.replaced_by or "") if item.type == "policy" else None,
            replaces=tuple(self.replaces.get(key, ())),
            translations=tuple(version for version in versions if version is not item),
            original=original,
            needs_update=original is not None and _changed(original) > _changed(item),
            expired=is_expired(item, now),
            newer=self.newer.get(key),
            older=self.older.get(key),
        )

    def _found(self, keys: Iterable[str]) -> tuple[Item, ...]:
        return tuple(self.by_key[key] for key in keys if key in self.by_key)


def _changed(item: Item) -> datetime:
    return _moment(item.fields.updated or item.published_at)


def _moment(value: Any) -> datetime:
    assert isinstance(value, datetime)  # public items have a date
    return value
