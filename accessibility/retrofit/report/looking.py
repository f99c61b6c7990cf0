"""Looks at both sides of every pair in one browser: the archive as it was served, and the built site."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from accessibility.browser.gate import Gate
from accessibility.browser.serve import serving
from accessibility.browser.size import CONDITIONS, look, shape
from accessibility.browser.start import Browser
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.crawl.way import Web
from accessibility.engines import axe
from accessibility.errors import AuditError
from accessibility.examine import examine
from accessibility.model import Outcome, PageResult, Promise
from accessibility.plan import Plan, make_plan
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.folder import Work
from accessibility.retrofit.replay import replaying
from accessibility.retrofit.report.pairs import Pair
from accessibility.snapshot import Snapshot
from accessibility.transcript.cost import costs
from accessibility.transcript.modes import MODES
from accessibility.transcript.wording import sentence, wording

WIDE, NARROW = CONDITIONS[0], next(one for one in CONDITIONS if one.width == 320 and not one.dark)
QUALITY = 45  # of WebP: a first view in 15 to 40 kB
# bytes as sent, with headers; the page's own clock in ms. https://www.w3.org/TR/paint-timing/
MEASURED = """(() => {
  const page = performance.getEntriesByType("navigation")[0];
  const all = [page, ...performance.getEntriesByType("resource")].filter(Boolean);
  const view = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    bytes: all.reduce((sum, one) => sum + (one.encodedBodySize || 0), 0),
    requests: all.length,
    first_view_ms: view ? Math.round(view.startTime) : null,
    wide: document.documentElement.scrollWidth > innerWidth + 1,
  };
})()"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One page as it is met. trouble: why there is nothing, else ""."""

    url: str
    result: PageResult | None = None
    trouble: str = ""
    bytes: int = 0
    requests: int = 0
    first_view_ms: int | None = None
    scrolls_sideways: bool = False  # at 320 px
    wide: str = ""  # picture at 1280 px, a data: URL
    narrow: str = ""  # at 320 px
    read: tuple[tuple[int, str], ...] = ()  # depth, words
    stops: int = 0
    costs: dict[str, tuple[int, int]] = field(default_factory=dict)  # goal → key presses, words heard
    promises: tuple[Promise, ...] = ()  # what was run

    @property
    def failed(self) -> int:
        return self._count(Outcome.FAILED)

    @property
    def questions(self) -> int:
        return self._count(Outcome.CANT_TELL)

    def _count(self, outcome: Outcome) -> int:
        return sum(found.outcome is outcome for found in self.result.findings) if self.result else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    pair: Pair
    before: Side
    after: Side


def looked(work: Work, site: Path, chosen: Sequence[Pair]) -> tuple[Seen, ...]:
    """In the order of the pairs."""
    archive = Archive(work.root)
    with replaying(archive) as stand_in:
        web = Web(typed=tuple(pair.old for pair in chosen), stand_in=stand_in)
        with _ready(Gate(web.hosts).flags) as (tab, plan):
            before = [_side(tab, plan, pair.old, pair.old) for pair in chosen]
    with serving(site) as origin, _ready(()) as (tab, plan):
        after = [_side(tab, plan, origin + pair.new, pair.new) for pair in chosen]
    return tuple(Seen(pair=pair, before=old, after=new) for pair, old, new in zip(chosen, before, after, strict=True))


@contextmanager
def _ready(flags: tuple[str, ...]) -> Iterator[tuple[Tab, Plan]]:
    with Browser(flags) as browser:
        axe.prepare(browser.tab)
        yield browser.tab, make_plan(browser.tab, level="AA", quick=False, page_s=60.0)


def _side(tab: Tab, plan: Plan, url: str, shown: str) -> Side:
    """A page that can't be looked at says why; the others go on."""
    try:
        with tab.within(60.0):
            shape(tab, WIDE)
            visit(tab, url)
            seen, measured = capture(tab), tab.evaluate(MEASURED, apart=True)
            wide = _picture(tab)
            look(tab, NARROW)
            sideways = bool(tab.evaluate(MEASURED, apart=True)["wide"])
            narrow = _picture(tab)
    except AuditError as problem:
        return Side(url=shown, trouble=str(problem))
    result, _ = examine(tab, url, plan)
    said = wording()
    return Side(
        url=shown,
        result=result,
        bytes=int(measured["bytes"]),
        requests=int(measured["requests"]),
        first_view_ms=measured["first_view_ms"],
        scrolls_sideways=sideways,
        wide=wide,
        narrow=narrow,
        read=tuple((line.depth, words) for line in MODES["read"](seen) if (words := sentence(line, said))),
        stops=len(MODES["tab"](seen)),
        costs=_costs(seen),
        promises=plan.promises,
    )


def _costs(seen: Snapshot) -> dict[str, tuple[int, int]]:
    return {goal: (cost.presses, cost.heard) for goal, cost in costs(seen).items()}


def _picture(tab: Tab) -> str:
    shot: dict[str, Any] = tab.cdp("Page.captureScreenshot", format="webp", quality=QUALITY)
    return f"data:image/webp;base64,{shot['data']}"
