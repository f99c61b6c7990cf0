"""Compare with an earlier report: what is new, what was known, what is mended.

Two findings are the same when page and identity are the same; where a page has several of one identity, they are
counted. The page counts by its path, so that a preview compares with the site it becomes.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from accessibility.model import Finding, Outcome, PageResult, Words

Key = tuple[str, str]
FROM_BASELINE = Words(zh="上次检测已有", en="Found before")


def compared(
    pages: Iterable[PageResult], before: Iterable[PageResult], ran: Collection[str] | None = None
) -> tuple[tuple[PageResult, ...], tuple[Mapping[str, str], ...]]:
    """The pages with every failed finding marked new or known, and what is mended.

    A page that was not looked at this time mends nothing, nor does a check that was not run. ran: those that were;
    None means all. What is a question now, or known by name, is not mended either.
    """
    pages, before = tuple(pages), tuple(before)
    open_before = Counter(_key(page, found) for page in before for found in _failed(page))
    marked = tuple(
        replace(page, findings=tuple(_marked(page, found, open_before) for found in page.findings)) for page in pages
    )
    looked_at = {_path(page.url) for page in pages if not page.not_checked}
    mended = [
        {"page": page.url, "check": found.check, "selector": found.selector, "identity": found.identity}
        for page in before
        if _path(page.url) in looked_at
        for found in _failed(page)
        if (ran is None or found.check in ran) and _taken(open_before, _key(page, found))
    ]
    return marked, tuple(mended)


def _marked(page: PageResult, found: Finding, open_before: Counter[Key]) -> Finding:
    was_there = found.outcome in (Outcome.FAILED, Outcome.CANT_TELL) and _taken(open_before, _key(page, found))
    if found.outcome is not Outcome.FAILED or found.standing:
        return found
    if was_there:
        return replace(found, standing="known", standing_note=FROM_BASELINE)
    return replace(found, standing="new")


def _taken(counts: Counter[Key], key: Key) -> bool:
    """One of this kind is left; it is used up."""
    if counts[key] <= 0:
        return False
    counts[key] -= 1
    return True


def _failed(page: PageResult) -> Iterable[Finding]:
    return (found for found in page.findings if found.outcome is Outcome.FAILED)


def _key(page: PageResult, found: Finding) -> Key:
    return _path(page.url), found.identity


def _path(url: str) -> str:
    parts = urlsplit(url)
    path = parts.path.removesuffix("index.html") or "/"
    return f"{path}?{parts.query}" if parts.query else path
