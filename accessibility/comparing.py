"""What only several pages together show, added to each of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import ModuleType

from accessibility.checks import all_checks
from accessibility.judge import Judged, compare
from accessibility.kept import Kept, Page
from accessibility.merge import merged
from accessibility.model import PAGE, NotChecked, PageResult, Words
from accessibility.pool import COMPARED
from accessibility.worker import Started

LOST = Words(
    zh="保存下来的页面样子损坏了，没有与其他页面比较。请再检测一次。",
    en="What was kept of the page is damaged; it was not compared with the others. Run the audit again.",
)


def compared(pages: Sequence[Page], sites: Sequence[str], kept: Kept, began: Started) -> tuple[PageResult, ...]:
    """sites: what the folder of each page is called."""
    results = [page.result for page in pages]
    checks = _checks(began)
    declared = {name: check.CHECK for name, check in checks.items()}
    seen = [index for index, page in enumerate(pages) if page.seen] if checks else []
    judged = _judged([pages[index] for index in seen], [sites[index] for index in seen], kept, checks)
    for index, its in zip(seen, judged, strict=True):
        page = results[index]
        found = tuple(replace(one, conditions=began.conditions[:1]) for one in its.findings)
        results[index] = replace(
            page,
            findings=merged((*page.findings, *found), declared),
            not_checked=tuple(dict.fromkeys((*page.not_checked, *its.not_checked))),
        )
    return tuple(results)


def not_compared(pages: Sequence[Page], began: Started) -> tuple[Words, ...]:
    """A word on the pages that were looked at, but too late for their observation to be kept."""
    ran = [promise.title for promise in began.promises if promise.check in _checks(began)]
    left = [page for page in pages if not page.seen and all(one.what != PAGE for one in page.result.not_checked)]
    if not ran or not left:
        return ()
    zh, en = "；".join(title.zh for title in ran), "; ".join(title.en for title in ran)
    return (
        Words(
            zh=f"页面之间只比较了最先检测的 {COMPARED} 页，其余 {len(left)} 页各自检测过，没有参加比较：{zh}。",
            en=f"Only the first {COMPARED} pages were compared with each other; the other {len(left)} were checked one "
            f"by one, without these comparisons: {en}.",
        ),
    )


def _checks(began: Started) -> Mapping[str, ModuleType]:
    ran = {promise.check for promise in began.promises}
    return {name: check for name, check in all_checks().items() if name in ran and hasattr(check, "compare")}


def _judged(
    pages: Sequence[Page], sites: Sequence[str], kept: Kept, checks: Mapping[str, ModuleType]
) -> Sequence[Judged]:
    """The same pages, seen the same, in the same order: judged once."""
    before = kept.comparison(pages, sites)
    if before is not None:
        return before
    seen = [kept.observation(page, site) for page, site in zip(pages, sites, strict=True)]
    judged = iter(compare([one for one in seen if one], checks=checks))
    lost = Judged(not_checked=tuple(NotChecked(what=name, why=LOST) for name in checks))
    found = [next(judged) if one else lost for one in seen]
    if all(seen):
        kept.compare(pages, sites, found)
    return found
