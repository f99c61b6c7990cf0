"""Found, missed, false alarms: the terms of the corpus.

Only rules with an A or AA criterion count. A failed case is found when a `failed` finding names one of the rule's
criteria; a passed or inapplicable case with such a finding is a false alarm. `cantTell` is counted beside.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from accessibility.model import Finding, Outcome
from bench.detection.corpus import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One case and what was said of its page."""

    case: Case
    findings: tuple[Finding, ...]
    trouble: str = ""  # why the page could not be looked at

    def named(self, outcome: Outcome, engines: Sequence[str]) -> list[Finding]:
        """The findings of this outcome on one of the rule's criteria."""
        return [
            finding
            for finding in self.findings
            if finding.outcome is outcome and finding.engine in engines and self.case.criteria & set(finding.criteria)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of some engines over some rows."""

    failed: int
    found: int
    good: int
    false_alarms: int
    asked_failed: int  # failed cases not found, with a cantTell on a criterion of the rule
    asked_good: int  # good cases with such a cantTell


def score(rows: Sequence[Row], engines: Sequence[str]) -> Score:
    bad = [row for row in rows if row.case.criteria and row.case.expected == "failed"]
    good = [row for row in rows if row.case.criteria and row.case.expected != "failed"]
    missed = [row for row in bad if not row.named(Outcome.FAILED, engines)]
    return Score(
        failed=len(bad),
        found=len(bad) - len(missed),
        good=len(good),
        false_alarms=sum(bool(row.named(Outcome.FAILED, engines)) for row in good),
        asked_failed=sum(bool(row.named(Outcome.CANT_TELL, engines)) for row in missed),
        asked_good=sum(bool(row.named(Outcome.CANT_TELL, engines)) for row in good),
    )
