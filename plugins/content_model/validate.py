"""From a tree to typed values: every field known, present, of its kind; every slip a Problem, all in one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from plugins.content_model import rules
from plugins.content_model.choice import Choice
from plugins.content_model.declarations import Declaration, Field
from plugins.content_model.kinds import reader_of
from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.refusal import RefusalError
from plugins.content_model.tree import Entry, Listing, Table, Tree, Word

TO_DO = "待填"  # what `inv new` leaves for the editor; a draft may keep it, a published item may not


def read_record(
    tree: Table, declaration: Declaration, *, path: Path, draft: bool = False
) -> tuple[Record, list[Problem]]:
    """All fields of a table and everything wrong with them. RefusalError values are absent from the record."""
    validation = _Validation(path=path, draft=draft, problems=[])
    record = validation.record(tree, declaration)
    return record, validation.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class _Validation:
    """One file being read; problems grow while it is."""

    path: Path
    draft: bool
    problems: list[Problem]

    def record(self, tree: Table, declaration: Declaration) -> Record:
        values: dict[str, object] = {}
        lines: dict[str, int] = {}
        lacking: dict[str, int] = {}  # fields without a usable value: their line, 0 when the reason is told already
        for entry in tree.entries:
            field = declaration.fields.get(entry.key)
            if field is None:
                lacking[self._unknown(entry, declaration)] = 0
                continue
            if isinstance(entry.value, Word) and entry.value.refused:
                lacking[entry.key] = 0
                continue
            lines[entry.key] = entry.line
            if isinstance(entry.value, Word) and entry.value.text == TO_DO:
                self._to_do(field, entry.line)
                continue
            before = len(self.problems)
            values[entry.key] = self._value(entry.value, field, lines)
            if values[entry.key] is None and len(self.problems) == before:
                lacking[entry.key] = lines.pop(entry.key)
        self._missing(declaration, lines, lacking, tree.line)
        record = Record(declaration=declaration, values=values, lines=lines, line=tree.line)
        for complaint in rules.complaints(record):
            self._refuse(record.line_of(complaint.field), complaint.met, complaint.what, complaint.remedy)
        return record

    def _value(self, tree: Tree, field: Field, lines: dict[str, int]) -> object:
        if isinstance(tree, Word) and not tree.text:
            return None
        if isinstance(tree, Listing):
            lines.update({f"{field.key}[{number}]": item.line for number, item in enumerate(tree.items)})
        if not field.many:
            return self._one(tree, field)
        if not isinstance(tree, Listing):
            self._refuse_value(tree, field, RefusalError("不是列表。", _how_to_list(field, tree)))
            return None
        values = []
        for item in tree.items:
            if isinstance(item, Word) and item.text in {"", TO_DO}:
                self._to_do(field, item.line)
            else:
                values.append(self._one(item, field))
        return tuple(value for value in values if value is not None) or None

    def _one(self, tree: Tree, field: Field) -> object:
        """One value of a field, None when it is refused."""
        try:
            return self._group(tree, field.group) if field.group else _single(tree, field)
        except RefusalError as refused:
            self._refuse_value(tree, field, refused)
            return None

    def _group(self, tree: Tree, group: Declaration) -> Record:
        if isinstance(tree, Table):
            return self.record(tree, group)
        keys = "、".join(f"{key}（{one.label}）" for key, one in group.fields.items())
        raise RefusalError("要分项写。", f"它有这些项：{keys}。")

    def _refuse_value(self, tree: Tree, field: Field, refused: RefusalError) -> None:
        met = tree.text if isinstance(tree, Word) else ""
        shown = f"“{_visible(met)}”" if met else ""
        self._refuse(tree.line, met, f"{field.label}{shown}{refused.what}", refused.remedy)

    def _unknown(self, entry: Entry, declaration: Declaration) -> str:
        """Tell of a key that is not declared; gives the one that was probably meant."""
        what = f"“{declaration.label}”里没有“{_visible(entry.key)}”这个字段。"
        key, colon, text = entry.key.partition(":")
        if colon and key in declaration.fields:
            self._refuse(entry.line, entry.key, f"“{entry.key}”的冒号后面没有空格。", f"请改成“{key}: {text}”。")
            return key
        near = _nearest(entry.key, declaration.fields)
        remedy = f"请改成“{near}”。" if near else f"请删去这一行，或者改用这些字段：{'、'.join(declaration.fields)}。"
        self._refuse(entry.line, entry.key, what, remedy)
        return near

    def _missing(
        self, declaration: Declaration, lines: Mapping[str, int], lacking: Mapping[str, int], line: int
    ) -> None:
        for field in declaration.fields.values():
            if field.required and field.key not in lines and lacking.get(field.key) != 0:
                what = f"{declaration.label}缺少“{field.label}”（{field.key}）。"
                self._refuse(lacking.get(field.key, line), "", what, f"请补上。{field.help}")

    def _to_do(self, field: Field, line: int) -> None:
        if self.draft:
            return
        what = f"“{field.label}”（{field.key}）还没有填写。"
        self._refuse(line, TO_DO, what, f"请填写后再发布。{field.help}")

    def _refuse(self, line: int, met: str, what: str, remedy: str) -> None:
        self.problems.append(Problem(path=self.path, line=line, met=met, what=what, remedy=remedy))


def _nearest(key: str, fields: Mapping[str, Field]) -> str:
    """The field that was probably meant: by its label in Chinese, or by spelling."""
    by_label = {field.label: name for name, field in fields.items()}
    if key in by_label:
        return by_label[key]
    near = get_close_matches(key.strip().lower(), fields, n=1, cutoff=0.6)
    return near[0] if near else ""


def _single(tree: Tree, field: Field) -> object:
    """The typed value of one word, or of rows of words. Raises RefusalError."""
    if field.kind == "rows":
        return _rows(tree)
    if not isinstance(tree, Word):
        raise RefusalError("只能写一个值。", f"例如：{field.example}。")
    if field.kind == "choice":
        return _choice(tree.text, field.choices)
    return reader_of(field.kind)(tree.text)


def _choice(text: str, choices: Mapping[str, str]) -> Choice:
    if text in choices:
        return Choice(text, choices[text])
    near = get_close_matches(text.strip("“”\"' ").lower(), choices, n=1, cutoff=0.5)
    remedy = f"请改成“{near[0]}”；" if near else ""
    raise RefusalError("不在可选的词里。", f"{remedy}可以写：{'、'.join(choices)}。")


def _rows(tree: Tree) -> tuple[tuple[str, ...], ...]:
    rows = [row.items for row in tree.items if isinstance(row, Listing)] if isinstance(tree, Listing) else []
    whole = isinstance(tree, Listing) and len(rows) == len(tree.items)
    if not whole or not all(isinstance(cell, Word) for row in rows for cell in row):
        raise RefusalError("要一行写一个列表。", "例如：- [甲区, 1200, 80]。")
    return tuple(tuple(cell.text for cell in row if isinstance(cell, Word)) for row in rows)


def _how_to_list(field: Field, tree: Tree) -> str:
    if field.group or not isinstance(tree, Word):
        return "每一项前面写“- ”，另起一行，缩进两格。"
    return f"请写成：[{tree.text}]，几项之间用半角逗号加空格隔开。"


def _visible(text: str) -> str:
    """Characters without a shape are shown by their code."""
    return "".join(sign if sign.isprintable() else f"〈U+{ord(sign):04X}〉" for sign in text)
