"""WAI-ARIA 1.2 roles, states and properties; the tables are aria_roles.txt, aria_attributes.txt and dpub_roles.txt."""

from dataclasses import dataclass, replace
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One concrete role. Attribute names are full: "aria-checked"."""

    name: str
    kind: str  # widget, composite, structure, landmark, live, window
    supported: frozenset[str]  # states and properties that are not global, required ones included
    required: tuple[str, ...]
    owns: frozenset[str]  # roles that have to stand inside
    stands_in: frozenset[str]  # roles it has to stand in
    named_by_content: bool
    naming_prohibited: bool
    name_required: bool
    children_presentational: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One state or property, "aria-checked"."""

    name: str
    type: str  # boolean, token, tokens, id, ids, integer, number, string
    is_global: bool
    tokens: frozenset[str]
    least: int | None  # of integers


def _rows(name: str, columns: int) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line and not line.startswith("#")]
    return [row + [""] * (columns - len(row)) for row in rows]


def _names(text: str) -> tuple[str, ...]:
    return tuple(f"aria-{word}" for word in text.split())


def _role(name: str, kind: str, flags: str, supported: str, required: str, owns: str, stands_in: str) -> Role:
    return Role(
        name=name,
        kind=kind,
        supported=frozenset(_names(f"{supported} {required}")),
        required=_names(required),
        owns=frozenset(owns.split()),
        stands_in=frozenset(stands_in.split()),
        named_by_content="c" in flags,
        naming_prohibited="n" in flags,
        name_required="r" in flags,
        children_presentational="p" in flags,
    )


def _attribute(name: str, kind: str, is_global: str, values: str) -> Attribute:
    is_number = kind in ("integer", "number")
    return Attribute(
        name=f"aria-{name}",
        type=kind,
        is_global=bool(is_global),
        tokens=frozenset() if is_number else frozenset(values.split()),
        least=int(values) if is_number and values else None,
    )


ATTRIBUTES = {found.name: found for found in (_attribute(*row) for row in _rows("aria_attributes.txt", 4))}
_ARIA = {found.name: found for found in (_role(*row) for row in _rows("aria_roles.txt", 7))}
_DPUB = {
    name: replace(_ARIA[like], name=name, name_required=False, owns=frozenset(), stands_in=frozenset())
    for name, like in _rows("dpub_roles.txt", 2)
}
ROLES = {**_ARIA, **_DPUB}
GLOBAL = frozenset(name for name, found in ATTRIBUTES.items() if found.is_global)
