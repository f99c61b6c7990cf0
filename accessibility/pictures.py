"""Pictures for the report: the first place of each cause, the heaviest causes first, visited once more after the run.

So the number of pictures is bounded whatever the number of pages, and pages that were not judged again have them too.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from accessibility.browser.gate import Gate
from accessibility.browser.introduce import introduce
from accessibility.browser.picture import picture
from accessibility.browser.size import CONDITIONS, look, shape
from accessibility.browser.start import Browser
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.causes import causes
from accessibility.crawl.way import Web
from accessibility.errors import AuditError, PageError
from accessibility.model import Finding, Outcome, PageResult

MOST = 40
VISIT_S = 30.0  # bound for one page with all its pictures
WHOLE = ("html", "body", "head", "title")  # a picture of these tells nothing
Key = tuple[str, Finding]


def pictured(
    pages: Sequence[PageResult], address: Callable[[int], str], web: Web | None = None
) -> tuple[PageResult, ...]:
    """The pages with pictures in some findings. A picture that can't be taken is left out: it is no evidence.

    Ctrl-C ends the taking, not the run.

    address: where the page at an index is; web: how to go there, None when all pages are our own.
    """
    wanted = set(_wanted(pages))
    if not wanted:
        return tuple(pages)
    taken: dict[Key, str] = {}
    with suppress(AuditError, KeyboardInterrupt), Browser(Gate(web.hosts).flags if web else ()) as browser:
        if web:
            introduce(browser.tab, web.signing_in, web.contact)
        for index, page in enumerate(pages):
            asked = [found for found in page.findings if (page.url, found) in wanted]
            if asked:
                with suppress(PageError), browser.tab.within(VISIT_S):
                    for found, data in _taken(browser.tab, address(index), asked):
                        taken[page.url, found] = data
    return tuple(
        replace(
            page,
            findings=tuple(replace(found, picture=taken.get((page.url, found), "")) for found in page.findings),
        )
        for page in pages
    )


def _wanted(pages: Sequence[PageResult]) -> Iterator[Key]:
    """The first place of each cause, barriers before questions."""
    ranked = (*causes(pages, Outcome.FAILED), *causes(pages, Outcome.CANT_TELL))
    firsts = (cause.findings[0] for cause in ranked)
    shown = [(page, found) for page, found in firsts if found.selector not in WHOLE and found.conditions]
    yield from shown[:MOST]


def _taken(tab: Tab, url: str, asked: Sequence[Finding]) -> Iterator[tuple[Finding, str]]:
    """Under the condition each was seen in; the page is loaded once."""
    conditions = {condition.name: condition for condition in CONDITIONS}
    shape(tab, CONDITIONS[0])
    visit(tab, url)
    for found in sorted(asked, key=lambda found: found.conditions[0]):
        with suppress(PageError):
            look(tab, conditions.get(found.conditions[0], CONDITIONS[0]))
            yield found, picture(tab, found.selector)
