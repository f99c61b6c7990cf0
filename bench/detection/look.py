"""One warm browser over all pages of a corpus."""

import importlib
import pkgutil
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import accessibility.probes
from accessibility.browser.start import Browser
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.errors import AuditError, BrowserError
from accessibility.judge import judge
from accessibility.model import Finding
from accessibility.observation import Observation
from accessibility.snapshot import Snapshot
from bench.detection.axe import axe_findings
from bench.detection.corpus import Case, read_cases, served
from bench.detection.score import Row


def look(folder: Path, engines: Sequence[str], *, probing: bool, only: str) -> Iterator[Row]:
    """Every case, or those of the rules that `only` names."""
    cases = [case for case in read_cases(folder) if not only or case.rule in only.split(",")]
    with served(folder) as address:
        browser = Browser()
        try:
            for case in cases:
                try:
                    yield _row(browser.tab, address, case, engines, probing)
                except BrowserError as problem:
                    browser.close(hung=True)
                    browser = Browser()
                    yield Row(case=case, findings=(), trouble=str(problem))
                except AuditError as problem:
                    yield Row(case=case, findings=(), trouble=str(problem))
        finally:
            browser.close()


def _row(tab: Tab, address: str, case: Case, engines: Sequence[str], probing: bool) -> Row:
    visit(tab, f"{address}/{case.path}")
    findings: list[Finding] = []
    if "axe" in engines:
        findings += axe_findings(tab)
    trouble = ""
    if "podao" in engines:
        snapshot = capture(tab)
        judged = judge(Observation(snapshot=snapshot, probes=_probed(tab, snapshot) if probing else {}))
        findings += judged.findings
        trouble = "; ".join(f"{left.what}: {left.why.en}" for left in judged.not_checked if "broke" in left.why.en)
    return Row(case=case, findings=tuple(findings), trouble=trouble)


def _probed(tab: Tab, snapshot: Snapshot) -> dict[type, Any]:
    found = [probe.probe(tab, snapshot) for probe in _probes()]
    return {type(one): one for one in found}


@cache
def _probes() -> list[Any]:
    names = [module.name for module in pkgutil.iter_modules(accessibility.probes.__path__)]
    modules = [importlib.import_module(f"accessibility.probes.{name}") for name in names]
    return [module for module in modules if hasattr(module, "probe")]
