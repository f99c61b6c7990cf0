"""Whether a declared date of publication can be true. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from plugins.publication_dates.origin import Origin
from plugins.publication_dates.versions import Version
from plugins.publication_dates.working_days import working_days

LIMIT_DAYS = 20  # working days; 政府信息公开条例 (国务院令第711号) art. 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """field: the one to mend."""

    field: str
    what: str
    remedy: str
    warning: bool = False


def judge(*, declared: datetime, versions: Sequence[Version], now: datetime, origin: Origin) -> Iterator[Doubt]:
    """declared: the date the file has now; versions: of its past, oldest first."""
    written = f"{declared:%Y-%m-%d}"
    published = [one for one in versions if one.published]
    old = [one for one in published if origin.moved_in(one)]
    first = old[-1] if old else published[0] if published else None
    appeared = first.committed if first else now
    moving_in = first is None and origin.baseline is not None and now.date() <= origin.baseline
    if not (old or moving_in) and declared.date() < appeared.date():
        how = f"git 里第一次发布的提交是 {appeared:%Y-%m-%d}" if first else f"今天（{now:%Y-%m-%d}）才要第一次发布"
        what = f"发布日期“{written}”早于实际发布的日子：{how}。倒签日期会被一票否决。"
        remedy = f"请改成 {appeared:%Y-%m-%d} 或以后；文件落款的日期写在成文日期里。"
        yield Doubt(field="date", what=what, remedy=remedy)
    if first and _day(first.date) != written:
        what = f"发布日期在发布以后从“{first.date}”改成了“{written}”。"
        yield Doubt(field="date", what=what, remedy=f"请改回“{first.date}”；内容有修改的，另写更新日期 updated。")


def too_early(declared: datetime | None, updated: datetime | None, now: datetime) -> Iterator[Doubt]:
    """Dates that have not come."""
    if updated and updated > now:
        what = f"更新日期“{updated:%Y-%m-%d %H:%M}”还没有到。"
        yield Doubt(field="updated", what=what, remedy="请写真实的更新日期。")
    if declared and declared > now:
        what = f"发布日期“{declared:%Y-%m-%d %H:%M}”还没有到，到那时才公开。"
        yield Doubt(field="date", what=what, remedy="要现在公开，请改成今天。", warning=True)


def too_late(written_on: date, declared: date) -> Iterator[Doubt]:
    """Disclosure within 20 working days of the day it was made."""
    if declared <= written_on or (declared - written_on).days > 366:
        return  # years apart is an old document that is shown again, not a late one
    days = working_days(written_on, declared)
    if days > LIMIT_DAYS:
        what = f"从成文日期 {written_on} 到发布日期 {declared} 有 {days} 个工作日，超过 {LIMIT_DAYS} 个。"
        remedy = "《政府信息公开条例》第二十六条要求二十个工作日内公开；请核对日期，确实晚了的说明原因。"
        yield Doubt(field="date", what=what, remedy=remedy, warning=True)


def _day(text: str) -> str:
    """The time of day may be made more precise."""
    return text[:10]
