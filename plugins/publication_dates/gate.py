"""The gate of dates: every published item against the commit that published it."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.past import Past, PastError
from plugins.content_model.past.settled import Settled
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.publication_dates.judge import Doubt, judge, too_early, too_late
from plugins.publication_dates.origin import Origin, origin
from plugins.publication_dates.versions import Version, versions

LABEL = "发布日期核对"
_GATES = Path("portal/gates.yaml")


def check(scope: Scope) -> Iterator[Problem]:
    """Each item that is published or will be by itself."""
    memory = past = None
    try:
        remembers = scope.whole and scope.proof != "none"
        memory = Settled(scope.root, "publication_dates", digests=scope.digests) if remembers else None
        items = [
            item for path in scope.paths if not (memory and memory.is_settled(path)) and (item := _item(scope, path))
        ]
        past = scope.library.past() if items and scope.proof != "none" else None
    except PastError as error:
        items = [item for path in scope.paths if (item := _item(scope, path))]
        if items:
            yield _no_past(error, scope)
    told = {item.path: [_problem(item, doubt) for doubt in _without_git(item, scope.now)] for item in items}
    known = versions(past, [item.path for item in items]) if past else {}
    begun = []
    if past:
        baseline = scope.setting.baseline if scope.setting else None
        start = origin(past, baseline, known.values())
        begun = [*_to_come(baseline, past, scope), *_cut_start(start, scope)]
        yield from begun
        for item in items:
            doubts = _with_git(item, known[item.path], start, scope.now)
            told[item.path] += [_problem(item, doubt) for doubt in doubts]
    for problems in told.values():
        yield from problems
    if memory and past and not begun:  # what is wrong with the whole is told every time
        memory.write({item.path: () for item in items if not told[item.path] and known[item.path]})


def _without_git(item: Item, now: datetime) -> Iterator[Doubt]:
    """What the dates in the file tell by themselves."""
    written_on, declared, updated = item.fields.values.get("written_on"), item.published_at, item.fields.updated
    if isinstance(written_on, date) and declared:
        yield from too_late(written_on, declared.date())
    yield from too_early(declared, updated if isinstance(updated, datetime) else None, now)


def _with_git(item: Item, known: Sequence[Version], start: Origin, now: datetime) -> Iterator[Doubt]:
    if item.published_at:  # else told by the content model
        yield from judge(declared=item.published_at, versions=known, now=now, origin=start)


def _to_come(baseline: date | None, past: Past, scope: Scope) -> Iterator[Problem]:
    """A baseline later than now, and than the latest commit where the site is built as of an earlier day."""
    if not baseline or not scope.setting or baseline <= scope.now.date():
        return
    if baseline > max(past.commits.values(), key=lambda one: one.seconds).day:
        what = f"发布日期核对的起点 {baseline} 还没有到，会免去从今天到那时的核对。"
        line, remedy = scope.setting.line_of("baseline"), "请写旧内容搬进来的那一天。"
        yield Problem(path=_GATES, line=line, met=str(baseline), what=what, remedy=remedy)


def _cut_start(start: Origin, scope: Scope) -> Iterator[Problem]:
    if start.arrival:
        met = f"git 里 {start.arrival} 才有内容，没有起点 {start.baseline} 的提交（历史可能压缩过）"
        what = f"{met}，一起进来的发布日期没有核对。"
        remedy = "请取得原来的历史；真是那一天搬进来的，把 portal/gates.yaml 里的 baseline 改成那一天。"
        yield Problem(path=Path("content"), line=0, what=what, remedy=remedy, warning=scope.proof != "required")


def _no_past(error: PastError, scope: Scope) -> Problem:
    what = f"{error}，发布日期没有和提交核对。"
    remedy = "请取得全部历史（git fetch --unshallow；持续集成里 fetch-depth 写 0），在 git 仓库里发布。"
    return Problem(path=Path("content"), line=0, what=what, remedy=remedy, warning=scope.proof != "required")


def _item(scope: Scope, path: Path) -> Item | None:
    """The published item in this file."""
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    item = scope.library.item(f"{path.parts[1]}/{path.name}") if in_place else None
    return item if item and item.status == "published" else None


def _problem(item: Item, doubt: Doubt) -> Problem:
    line = item.line_of(doubt.field)
    return Problem(path=item.path, line=line, what=doubt.what, remedy=doubt.remedy, warning=doubt.warning)
