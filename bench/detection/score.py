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
    """One case and what was said of its page: by axe alone, by us alone, and joined as in a report."""

    case: Case
    axe: tuple[Finding, ...] = ()
    podao: tuple[Finding, ...] = ()
    both: tuple[Finding, ...] = ()
    trouble: str = ""  # why the page could not be looked at, or not with every check

    def named(self, outcome: Outcome, engine: str) -> list[Finding]:
        """The findings of this outcome on one of the rule's criteria."""
        said: tuple[Finding, ...] = getattr(self, engine)
        return [found for found in said if found.outcome is outcome and self.case.criteria & set(found.criteria)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of one engine over some rows."""

    failed: int
    found: int
    good: int
    false_alarms: int
    asked_failed: int  # failed cases not found, with a cantTell on a criterion of the rule
    asked_good: int  # good cases with such a cantTell


def score(rows: Sequence[Row], engine: str) -> Score:
    bad = [row for row in rows if row.case.criteria and row.case.expected == "failed"]
    good = [row for row in rows if row.case.criteria and row.case.expected != "failed"]
    missed = [row for row in bad if not row.named(Outcome.FAILED, engine)]
    return Score(
        failed=len(bad),
        found=len(bad) - len(missed),
        good=len(good),
        false_alarms=sum(bool(row.named(Outcome.FAILED, engine)) for row in good),
        asked_failed=sum(bool(row.named(Outcome.CANT_TELL, engine)) for row in missed),
        asked_good=sum(bool(row.named(Outcome.CANT_TELL, engine)) for row in good),
    )
