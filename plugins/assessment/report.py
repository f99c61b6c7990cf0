"""The assessment as a page for people and as a CSV table. Pure."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.assessment.due import AHEAD_DAYS, Due
from plugins.assessment.judge import CANT_TELL, FAILED, INAPPLICABLE, PASSED, Row, deducted

GROUPS = {"veto": "单项否决", "scored": "扣分指标", "reference": "参考"}
_HEAD = ("范围", "类别", "编号", "指标", "规则", "结果", "扣分", "未核实", "问题", "文件", "行", "请人核对")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One unit's part, or the whole portal. items: how many it answers for; last: its newest change."""

    name: str
    rows: tuple[Row, ...]
    due: tuple[Due, ...]
    items: int
    last: date | None

    @property
    def deducted(self) -> int:
        return deducted(self.rows)

    def of(self, group: str) -> list[Row]:
        return [row for row in self.rows if row.indicator.group == group]

    def count(self, outcome: str) -> int:
        return sum(row.outcome == outcome for row in self.rows)


def to_html(whole: Part, units: Sequence[Part], today: date, gates_off: Sequence[tuple[str, str]]) -> str:
    """A page that stands alone and loads nothing."""
    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html").render(
        whole=whole,
        units=units,
        today=today,
        gates_off=gates_off,
        groups=GROUPS,
        ahead=AHEAD_DAYS,
        outcomes={"passed": PASSED, "failed": FAILED, "cant_tell": CANT_TELL, "inapplicable": INAPPLICABLE},
        verified=sum(row.indicator.points or 0 for row in whole.rows),
    )


def to_csv(whole: Part, units: Sequence[Part]) -> str:
    """A row for each shortfall, or for the indicator when there is none. Opens in table programs as UTF-8."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for part in (whole, *units):
        for row in part.rows:
            one = row.indicator
            points = one.points if one.points and row.outcome == FAILED else ""
            head = (part.name, GROUPS[one.group], one.id, one.title, one.rule, row.outcome, points, one.marks)
            for shortfall in row.shortfalls or (None,):
                found = (shortfall.what, shortfall.path, shortfall.line or "") if shortfall else ("", "", "")
                writer.writerow((*head, *found, one.person))
    for duty in whole.due:
        facts = (duty.unit or whole.name, "到期", "", "", "", f"{duty.day}", "", "")
        writer.writerow((*facts, duty.what, duty.path, "", ""))
    return "\ufeff" + text.getvalue()
