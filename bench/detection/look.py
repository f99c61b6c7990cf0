"""One warm browser over all pages of a corpus."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accessibility.browser.size import CONDITIONS
from accessibility.browser.size import look as set_condition
from accessibility.browser.start import Browser
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.engines import axe
from accessibility.errors import AuditError, BrowserError
from accessibility.judge import SHOWN, judge
from accessibility.merge import merged, settled
from accessibility.model import Outcome
from accessibility.observation import Observation
from accessibility.plan import Plan, make_plan
from bench.detection.corpus import Case, read_cases, served
from bench.detection.score import Row


def look(folder: Path, *, quick: bool, only: str, every: bool) -> Iterator[Row]:
    """Every case that counts, or those of the rules that `only` names; with `every`, the others too."""
    cases = read_cases(folder)
    cases = [case for case in cases if (case.rule in only.split(",") if only else every or case.criteria)]
    with served(folder) as address:
        browser, plan = _fresh(quick)
        try:
            for case in cases:
                yield _row(browser, plan, f"{address}/{case.path}", case)
                if browser.tab.dead:
                    browser.close(hung=True)
                    browser, plan = _fresh(quick)
        finally:
            browser.close()


def _fresh(quick: bool) -> tuple[Browser, Plan]:
    browser = Browser()
    return browser, make_plan(browser.tab, level="AA", quick=quick)


def _row(browser: Browser, plan: Plan, url: str, case: Case) -> Row:
    """What axe says, what we say, and what a report says of both."""
    tab, troubles = browser.tab, []
    try:
        set_condition(tab, CONDITIONS[0])
        visit(tab, url)
        set_condition(tab, CONDITIONS[0])
        snapshot = capture(tab)
        theirs = tuple(axe.findings(snapshot, axe.ask(tab, snapshot, plan.rules), ""))
        probes: dict[type, Any] = {}
        for kind, module in plan.probes.items():
            try:
                probes[kind] = module.probe(tab, snapshot)
            except BrowserError:
                raise
            except Exception as problem:
                troubles.append(f"{module.__name__}: {type(problem).__name__}: {problem}")
    except AuditError as problem:
        return Row(case=case, trouble=str(problem))
    able = {name: it for name, it in plan.checks.items() if all(kind in probes for kind in it.CHECK.needs)}
    judged = judge(Observation(snapshot=snapshot, probes=probes), checks=able, shown=SHOWN | {Outcome.PASSED})
    troubles += [f"{left.what}: {left.why.en}" for left in judged.not_checked]
    ours = tuple(found for found in judged.findings if found.outcome in SHOWN)
    both = merged((*settled(theirs, judged.findings, plan.declared), *ours), plan.declared)
    return Row(case=case, axe=theirs, podao=ours, both=both, trouble="; ".join(troubles))
