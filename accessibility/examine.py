"""One page, from the visit to its findings: looked at under every condition, probed, judged.

Whatever happens, the answer is a result: what was found so far, and what was not checked and why.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import ModuleType
from typing import Any

from accessibility.browser.size import Condition, look, shape
from accessibility.browser.tab import Tab
from accessibility.browser.visit import Visit, visit
from accessibility.capture import capture
from accessibility.capture.unchanged import is_unchanged, watch
from accessibility.engines import axe
from accessibility.errors import AuditError, BrowserError, PageError
from accessibility.judge import SHOWN, judge
from accessibility.merge import merged, settled
from accessibility.model import PAGE, Finding, NotChecked, Outcome, PageResult, Words
from accessibility.observation import Observation
from accessibility.plan import Plan
from accessibility.sameness import Change, change
from accessibility.snapshot import Snapshot


@dataclass(slots=True)
class Examination:
    """One page being examined. Filled step by step, so that a step that fails does not undo the earlier ones."""

    tab: Tab
    plan: Plan
    url: str
    visited: Visit | None = None
    http_status: int = 0
    findings: list[Finding] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    looks: dict[Condition, Snapshot] = field(default_factory=dict)
    observation: Observation | None = None
    cost_ms: dict[str, int] = field(default_factory=dict)
    rested: Callable[[], None] = lambda: None  # called whenever a step is over

    @contextmanager
    def timed(self, part: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            self.cost_ms[part] = self.cost_ms.get(part, 0) + round((time.perf_counter() - began) * 1000)


def examine(
    tab: Tab, url: str, plan: Plan, rested: Callable[[], None] = lambda: None
) -> tuple[PageResult, Observation | None]:
    """The result, and what was seen under the first condition, for the checks that compare pages.

    rested: called whenever the page stands still. Raises nothing: look at `tab.dead` to know whether the browser has to
    be replaced.
    """
    page = Examination(tab=tab, plan=plan, url=url, rested=rested)
    try:
        with tab.within(plan.page_s):
            _visit(page)
            for condition in plan.conditions:
                _look(page, condition)
            _probe(page)
    except AuditError as problem:
        page.http_status = getattr(problem, "http_status", 0)
        page.not_checked.append(_unchecked(page, problem))
    return _result(page), page.observation


def _visit(page: Examination) -> None:
    first = page.plan.conditions[0]
    with page.timed("visit"):
        shape(page.tab, first)
        page.visited = visit(page.tab, page.url)
        look(page.tab, first)
        page.rested()


def _look(page: Examination, condition: Condition) -> None:
    """Capture, run axe as far as it can say something new, judge."""
    if page.looks:
        with page.timed("look"):
            look(page.tab, condition)
            page.rested()
    with page.timed("capture"):
        if not page.looks:
            watch(page.tab)
        seen = capture(page.tab, earlier=_same_width(page, condition))
    if seen.left_out and not page.looks:
        page.not_checked.append(_too_large(seen))
    rules, checks = page.plan.rules, page.plan.still_checks
    alike = _alike(page, seen, condition)
    if alike is not None:
        earlier, differs = alike
        kept = [found for found in page.findings if earlier.name in found.conditions]
        if differs is Change.COLOURS:
            rules = tuple(rule for rule in rules if rule.id in axe.COLOUR_RULES)
            checks = page.plan.colour_checks
            kept = [found for found in kept if found.check not in axe.COLOUR_RULES and found.check not in checks]
        page.findings += [replace(found, conditions=(condition.name,)) for found in kept]
    page.looks[condition] = seen
    if alike is not None and differs is Change.NOTHING:
        return
    observed = Observation(snapshot=seen)
    with ThreadPoolExecutor(max_workers=1) as beside:
        # The browser runs axe while we judge: neither waits for the other.
        judging = beside.submit(_judge, page, observed, condition, checks)
        with page.timed("axe"):
            said = axe.ask(page.tab, seen, rules)
        ours = judging.result()
    theirs = list(axe.findings(seen, said, condition.name))
    ours = _answered(page, ours, observed, condition, checks, _asked(theirs))
    page.findings += (*settled(theirs, ours, page.plan.declared), *(it for it in ours if it.outcome in SHOWN))


def _same_width(page: Examination, condition: Condition) -> Snapshot | None:
    """An earlier look that can differ from this one in colours only."""
    return next((seen for earlier, seen in page.looks.items() if earlier.width == condition.width), None)


def _alike(page: Examination, seen: Snapshot, condition: Condition) -> tuple[Condition, Change] | None:
    """An earlier look that proves all or most of this one, and what is left to be asked."""
    for earlier, before in page.looks.items():
        if earlier.width == condition.width and (differs := change(before, seen)) is not Change.MORE:
            return earlier, differs
    return None


def _asked(findings: Iterable[Finding]) -> frozenset[str]:
    """axe's rules that left something open."""
    return frozenset(it.check for it in findings if it.engine == "axe" and it.outcome is Outcome.CANT_TELL)


def _judge(
    page: Examination,
    seen: Observation,
    condition: Condition,
    checks: Mapping[str, ModuleType],
    shown: frozenset[Outcome] = SHOWN,
) -> list[Finding]:
    with page.timed("judge"):
        judged = judge(seen, checks=checks, shown=shown)
    page.not_checked += [left for left in judged.not_checked if left not in page.not_checked]
    return [replace(found, conditions=(condition.name,)) for found in judged.findings]


def _answered(
    page: Examination,
    ours: list[Finding],
    seen: Observation,
    condition: Condition,
    checks: Mapping[str, ModuleType],
    asked: frozenset[str],
) -> list[Finding]:
    """asked: rules that axe left open; what our checks for the same cause find in order is told too."""
    answering = {name: it for name, it in checks.items() if asked & {*it.CHECK.axe, *it.CHECK.replaces}}
    if not answering:
        return ours
    told = _judge(page, seen, condition, answering, SHOWN | {Outcome.PASSED})
    return [*(it for it in ours if it.check not in answering), *told]


def _probe(page: Examination) -> None:
    """Back to the first condition, act, and judge what came of it."""
    first = page.plan.conditions[0]
    page.observation = Observation(snapshot=page.looks[first])
    if not page.plan.probes:
        return
    with page.timed("look"):
        look(page.tab, first)
    with page.timed("capture"):
        snapshot = page.looks[first]
        if not is_unchanged(page.tab, snapshot):
            snapshot = capture(page.tab, earlier=snapshot)
    brought: dict[type, Any] = {}
    for kind, module in page.plan.probes.items():
        with page.timed(module.__name__.rpartition(".")[2]):
            result = _brought(page, module.probe, snapshot, module.__name__.rpartition(".")[2])
        if result is not None:
            brought[kind] = result
    page.observation = Observation(snapshot=snapshot, probes=brought)
    still = page.plan.still_checks
    acting = {name: it for name, it in page.plan.checks.items() if name not in still}
    ours = _judge(page, page.observation, first, acting)
    ours = _answered(page, ours, page.observation, first, acting, _asked(page.findings))
    page.findings = [
        *settled(page.findings, ours, page.plan.declared),
        *(it for it in ours if it.outcome in SHOWN),
    ]


def _brought(page: Examination, probe: Callable[[Tab, Snapshot], Any], snapshot: Snapshot, name: str) -> Any:
    """A probe that fails on this page is told; the others go on. A dead browser ends the examination."""
    try:
        result = probe(page.tab, snapshot)
        page.rested()
        return result
    except BrowserError:
        raise
    except Exception as problem:
        said = f"{type(problem).__name__}: {problem}"
        why = Words(zh=f"操作探测没有做成：{said}", en=f"The probe could not be carried out: {said}")
        page.not_checked.append(NotChecked(what=name, why=why))
        return None


def _unchecked(page: Examination, problem: AuditError) -> NotChecked:
    if isinstance(problem, PageError):
        return NotChecked(what=PAGE, why=Words(zh=problem.zh, en=problem.en))
    if page.tab.silent:
        return NotChecked(
            what=PAGE,
            why=Words(
                zh=f"{page.url} 没有检测完：页面不再响应，或在 {page.plan.page_s:.0f} 秒内没有检测完。",
                en=f"{page.url} was not fully checked: it stopped answering, or took over {page.plan.page_s:.0f} s.",
            ),
        )
    return NotChecked(
        what=PAGE,
        why=Words(
            zh=f"{page.url} 没有检测完：它让浏览器崩溃了（{problem}）。",
            en=f"{page.url} was not fully checked: it crashed the browser ({problem}).",
        ),
    )


def _too_large(seen: Snapshot) -> NotChecked:
    return NotChecked(
        what="part of page",
        why=Words(
            zh=f"页面太大，最后 {seen.left_out} 个节点没有检测。",
            en=f"The page is too large: its last {seen.left_out} nodes were not checked.",
        ),
    )


def _result(page: Examination) -> PageResult:
    seen = page.visited
    return PageResult(
        url=seen.url if seen else page.url,
        http_status=seen.http_status if seen else page.http_status,
        title=seen.title if seen else "",
        sha256=seen.sha256 if seen else "",
        findings=merged(page.findings, page.plan.declared),
        not_checked=tuple(page.not_checked),
        notes=seen.notes if seen else (),
        cost_ms=page.cost_ms,
    )
