"""Read one content file: fields, files and body, with everything that is wrong in it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from plugins.content_model.declarations import item_type, item_types
from plugins.content_model.files import with_files
from plugins.content_model.front_matter import Source, read_source
from plugins.content_model.item import Item
from plugins.content_model.kinds import slug as slug_kind
from plugins.content_model.markdown import parse_body
from plugins.content_model.portal import Portal
from plugins.content_model.problem import Problem
from plugins.content_model.refusal import RefusalError
from plugins.content_model.validate import TO_DO, read_record


def read_item(path: Path, *, root: Path, portal: Portal) -> tuple[Item | None, list[Problem]]:
    """The item at `path` (relative to root: content/guide/apply.md), or None when it has no readable type."""
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        return None, [Problem(path=path, line=0, what=f"文件打不开（{error.strerror}）。", remedy="请检查文件和权限。")]
    source, problems = read_source(data, path=path)
    if source is None or (problems and not source.tree.entries):
        return None, problems
    column = path.parts[1]
    kind = source.tree.word("type")
    if kind not in item_types():
        return None, [*problems, _unknown_type(source, path, column, portal)]
    draft = source.tree.word("status") == "draft"
    fields, found = read_record(source.tree, item_type(kind), path=path, draft=draft)
    problems += found
    fields, found = with_files(fields, root=root, column=column, path=path)
    problems += found
    lang: str = fields.lang or portal.record.lang or "zh-CN"
    body = parse_body(source.body, first_line=source.body_first_line, path=path, language=lang)
    item = Item(
        type=kind,
        path=path,
        column=column,
        slug=fields.slug or path.stem,
        lang=lang,
        status=str(fields.status or ""),
        fields=fields,
        body_first_line=source.body_first_line,
        body=body,
    )
    return item, [*problems, *_misplaced(item, portal), *_body_problems(item), *body.problems]


def _unknown_type(source: Source, path: Path, column: str, portal: Portal) -> Problem:
    met = source.tree.word("type")
    known = portal.column(column)
    allowed = known.types if known else item_types()
    line = next((entry.line for entry in source.tree.entries if entry.key == "type"), source.tree.line)
    what = f"没有“{met}”这种内容类型。" if met else "没有写内容类型（type）。"
    near = get_close_matches(met.lower(), allowed, n=1)
    remedy = f"请改成 type: {near[0]}。" if near else f"请写 type:，本栏目可以用：{'、'.join(allowed)}。"
    return Problem(path=path, line=line, met=met, what=what, remedy=remedy)


def _misplaced(item: Item, portal: Portal) -> Iterator[Problem]:
    """Type and column, address, unit and day: what the portal has to know."""
    column = portal.column(item.column)
    if column and item.type not in column.types:
        what = f"栏目“{column.name}”里不能放“{item.fields.declaration.label}”（{item.type}）。"
        remedy = f"这个栏目可以放：{'、'.join(column.types)}。请换栏目，或者改 portal/columns.yaml。"
        yield Problem(path=item.path, line=item.line_of("type"), met=item.type, what=what, remedy=remedy)
    if not item.fields.slug:
        yield from _bad_file_name(item)
    names = {"unit": [unit.slug for unit in portal.units], "day": [day.slug for day in portal.calendar]}
    for field, value, line in item.fields.walk():
        if field.kind in names and value not in names[field.kind]:
            what = f"{field.label}“{value}”没有登记。"
            remedy = f"可以写：{'、'.join(names[field.kind])}。"
            yield Problem(path=item.path, line=line, met=str(value), what=what, remedy=remedy)


def _bad_file_name(item: Item) -> Iterator[Problem]:
    try:
        slug_kind.read(item.path.stem)
    except RefusalError as refusal:
        what = f"文件名“{item.path.name}”{refusal.what}"
        remedy = f"{refusal.remedy}也可以保留文件名，另加一个 slug 字段。"
        yield Problem(path=item.path, line=1, met=item.path.name, what=what, remedy=remedy)


def _body_problems(item: Item) -> Iterator[Problem]:
    """Fields that slipped into the body, and what is still to be written."""
    declaration, lines = item.fields.declaration, item.text.split("\n")
    for number, line in enumerate(lines, start=item.body_first_line):
        if not line.strip() and number > item.body_first_line:
            break
        word = re.match(r"\s*([A-Za-z_]+)\s*[:：]", line)
        if word and word[1].lower() in declaration.fields:
            what = f"正文开头的“{word[0].strip()}”像一个字段，却在“---”后面，不会生效。"
            yield Problem(
                path=item.path, line=number, met=line.strip(), what=what, remedy="请移到“---”前面，或者删去。"
            )
    if item.status != "published":
        return
    for number, line in enumerate(lines, start=item.body_first_line):
        if line.strip().startswith(TO_DO):
            what = f"正文里还有“{TO_DO}”。"
            yield Problem(path=item.path, line=number, met=line.strip(), what=what, remedy="请写好再发布。")
    if declaration.body_required and not item.text.strip():
        what = f"“{declaration.label}”没有正文。"
        yield Problem(path=item.path, line=item.body_first_line, what=what, remedy="请在“---”后面写正文。")
