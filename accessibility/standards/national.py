"""The national standard set against WCAG 2.2, as far as it is known: national.yaml, which can be swapped."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One requirement of the standard."""

    clause: str
    title: str
    level: int
    criteria: tuple[str, ...]  # the nearest of WCAG 2.2; none where it has none


@dataclass(frozen=True, slots=True, kw_only=True)
class National:
    """The standard and those of its clauses that are known."""

    standard: str
    title: str
    note: Mapping[str, str]  # by language: where the clauses are from, and what to make of them
    clauses: tuple[Clause, ...]

    def of(self, criterion: str) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if criterion in clause.criteria)

    @property
    def elsewhere(self) -> tuple[Clause, ...]:
        """Clauses WCAG has no criterion for."""
        return tuple(clause for clause in self.clauses if not clause.criteria)


@cache
def national() -> National:
    content = yaml.safe_load(Path(__file__).with_name("national.yaml").read_text(encoding="utf-8"))
    clauses = tuple(
        Clause(clause=str(one["clause"]), title=one["title"], level=one["level"], criteria=tuple(one["criteria"]))
        for one in content["clauses"]
    )
    return National(standard=content["standard"], title=content["title"], note=content["note"], clauses=clauses)
