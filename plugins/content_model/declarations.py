"""What is declared in YAML: the content types, the groups and words they share, and the portal files.

Folders are walked; a new type is a new file in types/.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_HOME = Path(__file__).parent
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every value stays the text that was written


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a type, group or portal file."""

    key: str
    label: str
    kind: str  # a module of kinds/, or a group
    help: str
    example: Any  # str, list or dict, of strings
    many: bool = False
    required: bool = False
    asked: bool = False  # mostly needed: a new draft asks for it, a rule says when it may be left out
    choices: Mapping[str, str] = field(default_factory=dict)  # word the editor writes → stable English code
    of: tuple[str, ...] = ()  # kind item: the types it may point at

    @property
    def is_list(self) -> bool:
        """Whether its value is a tuple, empty when absent."""
        return self.many or self.kind == "rows"

    @property
    def group(self) -> "Declaration | None":
        """The group a value of this field is, or None for a single word."""
        return group(self.kind) if self.kind in names("groups") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A content type, a group or a portal file: what it is for, and its fields in order."""

    name: str
    label: str
    purpose: str
    fields: Mapping[str, Field]
    list_key: str = ""  # a portal file that is one list of groups
    body_required: bool = False  # a type that says nothing without a body


@cache
def names(folder: str) -> tuple[str, ...]:
    """The names declared in types, groups, vocabularies or portal_files."""
    return tuple(sorted(path.stem for path in (_HOME / folder).glob("*.yaml")))


def item_types() -> tuple[str, ...]:
    """The names of all content types."""
    return names("types")


@cache
def common() -> Mapping[str, Field]:
    """The fields every content type has."""
    return dict(_fields(_read(_HOME / "common.yaml")["fields"]))


@cache
def item_type(name: str) -> Declaration:
    """A content type, with the common fields first."""
    own = _declaration("types", name)
    return replace(own, fields={**common(), **own.fields})


@cache
def group(name: str) -> Declaration:
    """A repeated part, such as a phone or a place."""
    return _declaration("groups", name)


@cache
def may_hold(name: str, kind: str) -> bool:
    """Whether there may be values of a kind in a group of that name, or in one of its own groups."""
    if name not in names("groups"):
        return False
    return any(field.kind == kind or may_hold(field.kind, kind) for field in group(name).fields.values())


@cache
def portal_file(name: str) -> Declaration:
    """One file of portal/."""
    return _declaration("portal_files", name)


def _declaration(folder: str, name: str) -> Declaration:
    raw = _read(_HOME / folder / f"{name}.yaml")
    return Declaration(
        name=name,
        label=raw["label"],
        purpose=raw["purpose"],
        fields=dict(_fields(raw["fields"])),
        list_key=raw.get("list", ""),
        body_required=raw.get("body") == "required",
    )


def _fields(raw: Mapping[str, Any]) -> Iterator[tuple[str, Field]]:
    for key, facts in raw.items():
        typed = {
            "many": facts.get("many") == "true",
            "required": facts.get("required") == "true",
            "asked": facts.get("asked") == "true",
            "choices": _choices(facts.get("choices", {})),
            "of": tuple(facts.get("of", ())),
        }
        yield key, Field(key=key, **{**facts, **typed})


def _choices(raw: str | Mapping[str, str]) -> Mapping[str, str]:
    return _read(_HOME / "vocabularies" / f"{raw}.yaml") if isinstance(raw, str) else raw


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
