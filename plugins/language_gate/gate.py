"""The gate of wording: warnings only."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.language_gate.finding import Finding
from plugins.language_gate.judge import findings_in
from plugins.language_gate.plain import measure
from plugins.language_gate.readable import Line, read_sheet
from plugins.language_gate.running import running_text

LABEL = "用词和标点检查"
EACH_FILE_ALONE = True
EACH_FILE_ALONE = True
# Our own choice, from 84 texts written for readers (mean 18, share 0.87) and official prose (mean 42, share 0.66)
MEAN_LENGTH = 32  # characters of a sentence
SENTENCE_LENGTH = 80
SIMPLE = 0.70  # share of characters in simple words
_SHOWN = 3
_ENOUGH = 5
_FIXED = ("policy",)  # the wording of a document is not the editor's to change


def check(scope: Scope) -> Iterator[Problem]:
    """Slips of every item in Chinese, names of our own units, and how hard it is to read."""
    short = {unit.short_name: unit.name for unit in scope.library.portal.units if unit.short_name != unit.name}
    for path in scope.paths:
        item = _item(scope, path)
        if item and item.lang.startswith("zh"):
            source = (scope.root / path).read_text(encoding="utf-8-sig", errors="replace")
            sheet = read_sheet(source)
            yield from (_problem(path, finding) for finding in findings_in(sheet))
            yield from _abbreviated(item, short)
            if item.type not in _FIXED:
                yield from _hard(item, sheet.lines)


def _hard(item: Item, lines: Sequence[Line]) -> Iterator[Problem]:
    plainness = measure(list(running_text(lines)))
    long = [one for one in plainness.sentences if one.length > SENTENCE_LENGTH]
    told = len(plainness.sentences) >= _ENOUGH  # a share of three sentences says nothing
    if told and (plainness.mean_length > MEAN_LENGTH or plainness.simple < SIMPLE):
        shown = "；".join(
            f"第 {one.line} 行“{_short(one.text)}”（{one.length} 字）" for one in plainness.hardest(_SHOWN)
        )
        what = (
            f"这一篇读起来吃力：平均一句 {plainness.mean_length:.0f} 个字（{MEAN_LENGTH} 以内好读），"
            f"常用词占 {plainness.simple:.0%}（{SIMPLE:.0%} 以上好读）。最难的几句：{shown}。"
        )
        remedy = "请把长句拆开，一句一个意思；不常用的词换成平常话，换不了的解释一下。"
        yield Problem(path=item.path, line=item.body_first_line, what=what, remedy=remedy, warning=True)
    for one in long:
        what = f"一句话有 {one.length} 个字：“{_short(one.text)}”。"
        yield Problem(path=item.path, line=one.line, met=one.text, what=what, remedy="请拆成几句。", warning=True)


def _abbreviated(item: Item, short: dict[str, str]) -> Iterator[Problem]:
    """Source and issuer are official: they take the full name of a unit."""
    for key in ("source", "issuer"):
        value = item.fields.values.get(key)
        for name in value if isinstance(value, tuple) else (value,):
            if name in short:
                what = f"{item.fields.declaration.fields[key].label}“{name}”是简称。"
                remedy = f"请写全称“{short[str(name)]}”。"
                line = item.line_of(key)
                yield Problem(path=item.path, line=line, met=str(name), what=what, remedy=remedy, warning=True)


def _problem(path: Path, finding: Finding) -> Problem:
    instead = f"请写“{finding.better}”" if finding.better else "请核对"
    mend = "，运行 inv check --fix 可以改好。" if finding.certain else "。"
    what = f"“{finding.met}”：{finding.why}。" if finding.better or finding.certain else f"{finding.why}。"
    remedy = f"{instead}{mend}" if finding.better else f"请删去或者补上{mend}"
    return Problem(path=path, line=finding.line, met=finding.met, what=what, remedy=remedy, warning=True)


def _short(text: str) -> str:
    return text if len(text) <= 24 else f"{text[:23]}…"


def _item(scope: Scope, path: Path) -> Item | None:
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    return scope.library.item(f"{path.parts[1]}/{path.name}") if in_place else None
