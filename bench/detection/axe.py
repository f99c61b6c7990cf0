"""axe-core alone, all rules, as findings."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from accessibility.browser.tab import Tab
from accessibility.model import Finding, Outcome, Words

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAG = re.compile(r"^wcag(\d)(\d)(\d+)$")


def axe_findings(tab: Tab) -> list[Finding]:
    tab.evaluate(_source(), timeout_ms=20_000)
    answer = tab.evaluate("axe.run(document, {resultTypes: ['violations', 'incomplete']})", await_promise=True)
    return [*_findings(answer["violations"], Outcome.FAILED), *_findings(answer["incomplete"], Outcome.CANT_TELL)]


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8") + ";0"


def _findings(results: list[dict[str, Any]], outcome: Outcome) -> list[Finding]:
    return [
        Finding(
            check=rule["id"],
            engine="axe",
            outcome=outcome,
            criteria=tuple(".".join(match.groups()) for tag in rule["tags"] if (match := TAG.match(tag))),
            level="",
            impact=rule["impact"] or "",
            selector=" ".join(str(part) for part in node["target"]),
            html=node["html"],
            message=Words(zh=rule["help"], en=rule["help"]),
            help=rule["helpUrl"],
            identity="",
        )
        for rule in results
        for node in rule["nodes"]
    ]
