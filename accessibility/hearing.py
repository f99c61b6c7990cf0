"""`python -m accessibility hear FOLDER`: for an editor's preview, which asks about one page after the other.

Addresses of pages come in on standard input, one a line ("/guide/apply.html"); each is answered with one line of JSON:
what is said on the page, at its Tab stops, what it costs to reach things, and what one look found. One browser stays
warm between them; it starts with the first page, and another takes its place when it dies.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.engines import axe
from accessibility.errors import AuditError
from accessibility.examine import examine
from accessibility.model import Finding, Outcome, PageResult
from accessibility.plan import Plan, make_plan
from accessibility.snapshot import Snapshot
from accessibility.transcript.cost import budgets, costs, kind_of
from accessibility.transcript.modes import MODES
from accessibility.transcript.wording import sentence, wording

PAGE_S = 20.0  # an editor waits


def hear(folder: Path, addresses: Iterable[str]) -> Iterator[str]:
    """A line of JSON for each address."""
    with serving(folder) as site, _Ear() as ear:
        for line in addresses:
            if address := line.strip():
                yield json.dumps({"address": address, **ear.hear(site + address)}, ensure_ascii=False)


class _Ear:
    """A warm browser and what is to be done with each page."""

    def __init__(self) -> None:
        self.browser: Browser | None = None
        self.plan: Plan | None = None

    def __enter__(self) -> "_Ear":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def hear(self, url: str) -> dict[str, Any]:
        """What was heard and found; `trouble` says why there is nothing."""
        try:
            browser, plan = self._ready()
        except AuditError as problem:
            return {"trouble": str(problem)}
        result, seen = examine(browser.tab, url, plan)
        if browser.tab.dead:
            self.close()
        trouble = "" if seen else "；".join(left.why.zh for left in result.not_checked) or "没有听到"
        return {"trouble": trouble, **(told(seen.snapshot, result) if seen else {})}

    def _ready(self) -> tuple[Browser, Plan]:
        if self.browser is None:
            self.browser = Browser()
            axe.prepare(self.browser.tab)
            self.plan = make_plan(self.browser.tab, level="AA", quick=True, page_s=PAGE_S)
        assert self.plan is not None
        return self.browser, self.plan

    def close(self) -> None:
        if self.browser is not None:
            self.browser.close(hung=self.browser.tab.dead)
            self.browser = None


def told(seen: Snapshot, result: PageResult) -> dict[str, Any]:
    """read, stops: [depth, words]; costs: [goal, presses, words heard, most presses, most words]; found: findings."""
    words = wording()
    most = budgets(kind_of(seen))
    return {
        "title": result.title,
        "read": [[line.depth, said] for line in MODES["read"](seen) if (said := sentence(line, words))],
        "stops": [[0, sentence(line, words)] for line in MODES["tab"](seen)],
        "costs": [
            [goal, cost.presses, cost.heard, *((most[goal].presses, most[goal].heard) if goal in most else (0, 0))]
            for goal, cost in costs(seen).items()
        ],
        "found": [_found(one) for one in result.findings],
    }


def _found(one: Finding) -> dict[str, str]:
    kind = "failed" if one.outcome is Outcome.FAILED else "asked"
    return {"kind": kind, "message": one.message.zh, "html": one.html, "criteria": "、".join(one.criteria)}
