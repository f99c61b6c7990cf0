"""Findings of several looks and engines become one for each element and cause."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from accessibility.model import Finding, Outcome

WORSE = {Outcome.INAPPLICABLE: 0, Outcome.PASSED: 1, Outcome.CANT_TELL: 2, Outcome.FAILED: 3}


def merged(findings: Iterable[Finding], same_as_axe: Mapping[str, tuple[str, ...]]) -> tuple[Finding, ...]:
    """One finding for each element and cause; the worst outcome stands, with the conditions that showed it.

    same_as_axe: for each check of ours, the axe rules that report the same cause. The order is that of first sight.
    """
    one_each: dict[tuple[str, str, str], Finding] = {}
    for found in findings:
        key = (found.engine, found.check, found.selector)
        one_each[key] = _joined(one_each[key], found) if key in one_each else found
    for ours in [found for found in one_each.values() if found.engine == "podao"]:
        for rule in same_as_axe.get(ours.check, ()):
            theirs = one_each.pop(("axe", rule, ours.selector), None)
            if theirs is not None:
                key = ("podao", ours.check, ours.selector)
                one_each[key] = _agreed(one_each[key], theirs)
    return tuple(one_each.values())


def _joined(first: Finding, again: Finding) -> Finding:
    if first.outcome == again.outcome:
        return replace(first, conditions=tuple(dict.fromkeys((*first.conditions, *again.conditions))))
    return max(first, again, key=lambda found: WORSE[found.outcome])


def _agreed(ours: Finding, theirs: Finding) -> Finding:
    """Ours says more; axe's outcome counts when it is the worse one."""
    worse = max(ours, theirs, key=lambda found: WORSE[found.outcome])
    conditions = worse.conditions if ours.outcome != theirs.outcome else (*ours.conditions, *theirs.conditions)
    return replace(
        ours,
        outcome=worse.outcome,
        message=worse.message,
        conditions=tuple(dict.fromkeys(conditions)),
        also=(*ours.also, f"axe:{theirs.check}"),
    )
