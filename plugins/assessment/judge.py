"""Every indicator against the evidence: passed, failed, for a person, or nothing to look at. Pure but for the lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import yaml

from plugins.assessment.evidence import Evidence, Shortfall

PASSED, FAILED, CANT_TELL, INAPPLICABLE = "没有发现问题", "不达标", "要人核对", "不涉及"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """points: verified ones; None when they are not. marks: what about it nobody has verified, "" when all is."""

    id: str
    group: str  # veto, scored, reference
    title: str
    rule: str
    points: int | None = None
    marks: str = ""
    measure: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    person: str = ""
    limit: int = 1
    unit: bool = False
    unsure: bool = False  # the rule itself is not verified: it fails nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """deduction: verified points that would go, 0 otherwise."""

    indicator: Indicator
    outcome: str
    shortfalls: tuple[Shortfall, ...] = ()

    @property
    def deduction(self) -> int:
        return self.indicator.points or 0 if self.outcome == FAILED else 0


@cache
def indicators() -> tuple[Indicator, ...]:
    """As indicators.yaml lists them."""
    declared = yaml.safe_load(Path(__file__).with_name("indicators.yaml").read_text(encoding="utf-8"))
    return tuple(_read(one) for one in declared)


def assess(evidence: Evidence, *, part: bool = False) -> tuple[Row, ...]:
    """Every indicator; of a unit's part, those that can be asked of a unit."""
    return tuple(_judged(one, evidence) for one in indicators() if one.unit or not part)


def deducted(rows: Sequence[Row]) -> int:
    """Verified points only."""
    return sum(row.deduction for row in rows)


def vetoed(rows: Sequence[Row]) -> bool:
    return any(row.indicator.group == "veto" and row.outcome == FAILED for row in rows)


def _judged(indicator: Indicator, evidence: Evidence) -> Row:
    if not indicator.measure:
        return Row(indicator=indicator, outcome=CANT_TELL)
    way = import_module(f"plugins.assessment.measures.{indicator.measure}")
    if getattr(way, "inapplicable", lambda _: False)(evidence):
        return Row(indicator=indicator, outcome=INAPPLICABLE)
    shortfalls = tuple(way.measure(evidence, indicator.settings))
    if len(shortfalls) >= indicator.limit:
        outcome = CANT_TELL if indicator.unsure else FAILED
    else:
        outcome = CANT_TELL if indicator.person else PASSED
    return Row(indicator=indicator, outcome=outcome, shortfalls=shortfalls)


def _read(facts: dict[str, Any]) -> Indicator:
    unverified = list(_unverified(facts))
    points = facts.pop("points", None)
    own = {key: value for key, value in facts.items() if key not in {"with", "wording", "partly"}}
    points = points if isinstance(points, int) else None
    unsure = "wording" in facts or "partly" in facts
    marks = "；".join(unverified)
    return Indicator(**own, points=points, marks=marks, settings=facts.get("with", {}), unsure=unsure)


def _unverified(facts: Mapping[str, Any]) -> Iterator[str]:
    if facts.get("wording") == "unverified":
        yield "这一条的说法未核实"
    if facts.get("points") == "unverified":
        yield "扣分值未核实，不计算"
    if "partly" in facts:
        yield str(facts["partly"])
