"""Whether an item is fully reviewed: what the record alone can tell. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from plugins.review_gate.people import LEVELS, Person, is_named
from plugins.review_gate.sidecar import PASSED, RESULTS, SECRECY, Entry, Sidecar

AGAIN = "请重新审核：inv review 文件 --level 1，再 2、3。"
NAMES = {1: "一审", 2: "二审", 3: "三审"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """line: of the sidecar."""

    what: str
    remedy: str
    line: int = 0


def judge(
    record: Sidecar,
    *,
    digest: str,
    authors: Sequence[str],
    people: Mapping[str, Person],
    today: date,
    demonstration: bool,
    again: str = AGAIN,
) -> Iterator[Doubt]:
    """authors: as the item names them. demonstration: the portal is a sample, so sample people may review.

    again: how an item is reviewed anew.
    """
    yield from _secrecy(record)
    yield from _voided([entry for entry in record.entries if entry.sha256 != digest], again)
    for level, name in NAMES.items():
        entries = [entry for entry in record.entries if entry.level == level]
        if len(entries) != 1:
            how = "没有" if not entries else "不止一条"
            yield Doubt(what=f"{how}{name}的记录。", remedy=f"请由{name}人运行 inv review 文件 --level {level}。")
        for entry in entries:
            yield from _entry(entry, name, today)
            yield from _reviewer(entry, name, people.get(entry.reviewer), authors, demonstration=demonstration)
    if strange := [entry for entry in record.entries if entry.level not in LEVELS]:
        yield Doubt(what=f"没有第 {strange[0].level} 审。", remedy="审级只有 1、2、3。", line=strange[0].line)
    yield from _between(record.entries)


def _secrecy(record: Sidecar) -> Iterator[Doubt]:
    if record.secrecy not in SECRECY:
        yield Doubt(what="没有写公开属性（secrecy）。", remedy=f"请写：{'、'.join(SECRECY)}。", line=1)
    elif record.secrecy != "主动公开":
        why = "" if record.reason else "，也没有写理由（reason）"
        what = f"公开属性是“{record.secrecy}”{why}，不能上网公开。"
        yield Doubt(what=what, remedy="请把内容改回 draft；属性写错的，由三个审核人重审。", line=1)


def _voided(entries: Sequence[Entry], again: str) -> Iterator[Doubt]:
    if entries:
        names = "、".join(NAMES.get(entry.level, f"第 {entry.level} 审") for entry in entries)
        what = f"{names}以后内容、图片、附件、公开属性或者文件名又改过，{names}作废。"
        yield Doubt(what=what, remedy=again, line=entries[0].line)


def _entry(entry: Entry, name: str, today: date) -> Iterator[Doubt]:
    if entry.result not in RESULTS:
        what = f"{name}的结论“{entry.result}”不清楚。"
        yield Doubt(what=what, remedy=f"请写：{'、'.join(RESULTS)}。", line=entry.line)
    elif entry.result != PASSED:
        what = f"{name}没有同意：{entry.remark or '没有写意见'}。"
        yield Doubt(what=what, remedy="请按意见修改后重审。", line=entry.line)
    if entry.on > today:
        yield Doubt(what=f"{name}的日期 {entry.on} 还没有到。", remedy="请写真实的日期。", line=entry.line)


def _reviewer(
    entry: Entry, name: str, person: Person | None, authors: Sequence[str], *, demonstration: bool
) -> Iterator[Doubt]:
    if person is None:
        what = f"{name}人“{entry.reviewer}”没有登记。"
        yield Doubt(what=what, remedy="审核人要先登记在 portal/people.yaml。", line=entry.line)
        return
    if LEVELS[entry.level] not in person.roles:
        yield Doubt(what=f"{person.name}没有{name}的职责。", remedy=f"请由有{name}职责的人审。", line=entry.line)
    if person.sample and not demonstration:
        what = f"{name}人{person.name}是样例，不是真人。"
        yield Doubt(what=what, remedy="请由真正的审核人重审；从 portal/people.yaml 里删去样例人员。", line=entry.line)
    if any(is_named(person, author) for author in authors):
        yield Doubt(what=f"{name}人就是作者{person.name}。", remedy="请由别的人审。", line=entry.line)


def _between(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """Three different people, in order."""
    ordered = sorted(entries, key=lambda entry: entry.level)
    if len({entry.reviewer for entry in ordered}) < len(ordered):
        yield Doubt(what="同一个人审了不止一次。", remedy="三审要由三个不同的人做。", line=ordered[-1].line)
    for before, after in pairwise(ordered):
        if after.on < before.on:
            what = f"第 {after.level} 审（{after.on}）早于第 {before.level} 审（{before.on}）。"
            yield Doubt(what=what, remedy="请按一审、二审、三审的先后做。", line=after.line)
