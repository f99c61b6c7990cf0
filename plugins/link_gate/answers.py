"""What the web last answered for each external link: portal/links.csv, dated, kept in the repository."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, fields
from datetime import date
from io import StringIO
from pathlib import Path

PLACE = Path("portal/links.csv")
_HEAD = ("网址", "结果", "说明", "检查日期", "打不开是从")
DEAD, ALIVE, UNSURE = "打不开", "打得开", "不确定"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Answer:
    """dead_since: the first check that found it dead, "" when it is not. Days are ISO dates."""

    url: str
    result: str
    detail: str
    asked_on: str
    dead_since: str = ""


class AnswersError(Exception):
    """The file is there and cannot be understood."""


def read_answers(root: Path) -> Mapping[str, Answer]:
    """By address; nothing when the links were never asked. Raises AnswersError."""
    file = root / PLACE
    if not file.is_file():
        return {}
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    if not rows or tuple(rows[0]) != _HEAD or any(len(row) != len(_HEAD) for row in rows):
        raise AnswersError(f"{PLACE.as_posix()} 不是 inv check --links 写的样子，请删去后重新检查")
    names = [field.name for field in fields(Answer)]
    answers = [Answer(**dict(zip(names, row, strict=True))) for row in rows[1:]]
    for answer in answers:
        date.fromisoformat(answer.asked_on)
    return {answer.url: answer for answer in answers}


def write_answers(root: Path, answers: Iterable[Answer]) -> Path:
    """Sorted by address, so that a difference shows what changed."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEAD)
    writer.writerows(astuple(answer) for answer in sorted(answers))
    file = root / PLACE
    file.write_text(text.getvalue(), encoding="utf-8")
    return file
