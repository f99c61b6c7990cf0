"""The figures of the report: what was found by criterion, and what a page costs, before and after."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from accessibility.model import Outcome, PageResult, Report
from accessibility.reports import json as json_report
from accessibility.retrofit.report.looking import Seen, Side
from accessibility.standards.wcag22 import CRITERIA

# goals.yaml of the transcript: what people come for, in words
GOALS = {
    "h1": "页面标题",
    "search": "搜索",
    "contact": "联系方式",
    "what": "要带什么",
    "who": "谁可以办",
    "where": "到哪里办",
    "phone": "电话",
}
BEST = ""  # findings of no criterion


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Places that failed, of one criterion."""

    number: str
    before: int
    after: int

    @property
    def title(self) -> str:
        return CRITERIA[self.number][2] if self.number else "不属于任何成功标准的最佳实践"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure of a page. None: there is nothing to measure."""

    name: str
    unit: str
    before: int | None
    after: int | None


def by_criterion(before: Iterable[PageResult], after: Iterable[PageResult]) -> tuple[Row, ...]:
    """Most before first, best practices last; what nobody failed is left out."""
    was, now = _counted(before), _counted(after)
    rows = (Row(number=number, before=was[number], after=now[number]) for number in sorted({*was, *now}))
    return tuple(sorted(rows, key=lambda row: (not row.number, -row.before, -row.after, row.number)))


def places(pages: Iterable[PageResult], outcome: Outcome = Outcome.FAILED) -> int:
    return sum(found.outcome is outcome for page in pages for found in page.findings)


def causes(side: Side) -> tuple[tuple[str, int], ...]:
    """What is wrong on one page, in words, with the number of places; most first."""
    found = side.result.findings if side.result else ()
    titles = {promise.check: promise.title.zh for promise in side.promises}
    wrong = Counter(one.check for one in found if one.outcome is Outcome.FAILED)
    return tuple(
        (titles.get(check, check), count) for check, count in sorted(wrong.items(), key=lambda it: (-it[1], it[0]))
    )


def measures(seen: Seen) -> tuple[Measure, ...]:
    before, after = seen.before, seen.after
    made = [
        Measure(name="不合要求的地方（机器检测）", unit="处", before=before.failed, after=after.failed),
        Measure(name="要人判断的地方（辅助检测）", unit="处", before=before.questions, after=after.questions),
        Measure(name="整页大小", unit="KB", before=_kb(before), after=_kb(after)),
        Measure(name="请求", unit="次", before=before.requests, after=after.requests),
        Measure(name="首次看到内容", unit="毫秒", before=before.first_view_ms, after=after.first_view_ms),
        Measure(name="按 Tab 键停的地方", unit="处", before=before.stops, after=after.stops),
    ]
    for goal, words in GOALS.items():
        was, now = before.costs.get(goal), after.costs.get(goal)
        if was or now:
            made.append(Measure(name=f"听到“{words}”要按键", unit="次", before=was and was[0], after=now and now[0]))
            made.append(Measure(name=f"听到“{words}”以前要听", unit="字", before=was and was[1], after=now and now[1]))
    return tuple(made)


def whole(file: Path) -> Report | None:
    """An audit of the whole site, where there is one."""
    return json_report.read(file) if file.is_file() else None


def sides(seen: Sequence[Seen]) -> tuple[list[PageResult], list[PageResult]]:
    return [one.before.result for one in seen if one.before.result], [
        one.after.result for one in seen if one.after.result
    ]


def _counted(pages: Iterable[PageResult]) -> Counter[str]:
    return Counter(
        number
        for page in pages
        for found in page.findings
        if found.outcome is Outcome.FAILED
        for number in found.criteria or (BEST,)
    )


def _kb(side: Side) -> int:
    return -(-side.bytes // 1024)
