"""Read portal/*.yaml as strictly as content: unknown keys, missing fields and dangling names are Problems."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.content_model.declarations import Declaration, item_types, portal_file
from plugins.content_model.front_matter import decode
from plugins.content_model.portal import Portal, column_of, day_of, unit_of
from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.tree import Listing, Table
from plugins.content_model.validate import read_record
from plugins.content_model.yaml_text import read_yaml

FOLDER = Path("portal")


def read_portal(root: Path) -> tuple[Portal, list[Problem]]:
    """The portal, and everything wrong with its files. What was refused is empty."""
    problems: list[Problem] = []
    read = {name: _read(root, name, problems) for name in ("portal", "columns", "units", "calendar", "people")}
    for name in ("gates", "archives"):  # files that a portal may do without
        read[name] = _read(root, name, problems) if (root / FOLDER / f"{name}.yaml").exists() else ()
    portal = Portal(
        record=read["portal"][0],
        columns=tuple(map(column_of, read["columns"])),
        units=tuple(map(unit_of, read["units"])),
        calendar=tuple(map(day_of, read["calendar"])) if not problems else (),
        people=read["people"],
        gates=read["gates"],
        archives=read["archives"],
    )
    for name, records in read.items():
        problems.extend(_named_twice(name, records))
    problems.extend(_dangling(portal, read["columns"], read["units"], read["people"]))
    return portal, problems


def _read(root: Path, name: str, problems: list[Problem]) -> tuple[Record, ...]:
    path, declaration = FOLDER / f"{name}.yaml", portal_file(name)
    tree = _tree(root, path, problems)
    if not declaration.list_key:
        record, found = read_record(tree, declaration, path=path)
        problems.extend(found)
        return (record,)
    return tuple(_records(tree, declaration, path, problems))


def _tree(root: Path, path: Path, problems: list[Problem]) -> Table:
    try:
        text, found = decode((root / path).read_bytes(), path=path)
    except OSError:
        text, found = None, [Problem(path=path, line=0, what="没有这个文件。", remedy=f"请补上 {path.as_posix()}。")]
    problems.extend(found)
    if text is None:
        return Table(entries=(), line=1)
    tree, found = read_yaml(text, path=path)
    problems.extend(found)
    return tree


def _records(tree: Table, declaration: Declaration, path: Path, problems: list[Problem]) -> Iterator[Record]:
    """Of a file that is one list: each of its entries."""
    key = declaration.list_key
    for entry in tree.entries:
        if entry.key != key:
            what = f"“{declaration.label}”文件里没有“{entry.key}”这一项。"
            problems.append(
                Problem(path=path, line=entry.line, met=entry.key, what=what, remedy=f"只能有“{key}:”一项。")
            )
    listed = next((entry.value for entry in tree.entries if entry.key == key), None)
    rows = listed.items if isinstance(listed, Listing) else ()
    if not rows or not all(isinstance(row, Table) for row in rows):
        what = f"“{declaration.label}”文件里没有列表。"
        remedy = f"请写“{key}:”，下面每一项以“- ”开头。"
        problems.append(Problem(path=path, line=tree.line, what=what, remedy=remedy))
        return
    for row in rows:
        if isinstance(row, Table):
            record, found = read_record(row, declaration, path=path)
            problems.extend(found)
            yield record


def _named_twice(name: str, records: Sequence[Record]) -> Iterator[Problem]:
    first: dict[object, int] = {}
    for record in records:
        key = next(key for key in ("slug", "name", "url") if key in record.declaration.fields)
        slug, line = record.values.get(key), record.line_of(key)
        if slug and slug in first:
            what = f"代号“{slug}”写了两次，前一次在第 {first[slug]} 行。"
            yield Problem(
                path=FOLDER / f"{name}.yaml", line=line, met=str(slug), what=what, remedy="请改成不同的代号。"
            )
        first.setdefault(slug, line)


def _dangling(
    portal: Portal, columns: Sequence[Record], units: Sequence[Record], people: Sequence[Record]
) -> Iterator[Problem]:
    """Types and units that are named but do not exist."""
    known_units = [unit.slug for unit in portal.units]
    named = [
        *(("columns", column, "types", kind, item_types()) for column in columns for kind in column.types),
        *(("units", unit, "parent", unit.parent, known_units) for unit in units if unit.parent),
        *(("people", person, "unit", person.unit, known_units) for person in people if person.unit),
    ]
    for name, record, key, met, known in named:
        if met not in known:
            label = record.declaration.fields[key].label
            what, remedy = f"{label}“{met}”不存在。", f"可以写：{'、'.join(known)}。"
            yield Problem(
                path=FOLDER / f"{name}.yaml", line=record.line_of(key), met=str(met), what=what, remedy=remedy
            )
