"""Findings of several looks and engines become one for each element and cause."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from accessibility.model import Check, Finding, Outcome, Words

WORSE = {Outcome.INAPPLICABLE: 0, Outcome.PASSED: 1, Outcome.CANT_TELL: 2, Outcome.FAILED: 3}
Key = tuple[str, str, str]


def merged(findings: Iterable[Finding], checks: Mapping[str, Check]) -> tuple[Finding, ...]:
    """One finding for each element and cause, in the order of first sight.

    The worst outcome stands, with the conditions that showed it. What axe alone says by a rule that a check of ours
    replaces is a question: our check, which is the more exact one, has seen nothing wrong.
    checks: those of ours that were run.
    """
    one_each: dict[Key, Finding] = {}
    for found in findings:
        key = (found.engine, found.check, found.selector)
        one_each[key] = _joined(one_each[key], found) if key in one_each else found
    for ours in [found for found in one_each.values() if found.engine == "podao"]:
        for rule in _same(checks, ours.check):
            theirs = one_each.pop(("axe", rule, ours.selector), None)
            if theirs is not None:
                key = ("podao", ours.check, ours.selector)
                is_ours = bool(checks.get(ours.check)) and rule in checks[ours.check].replaces
                one_each[key] = _agreed(one_each[key], theirs, is_ours=is_ours)
    replaced = {rule for check in checks.values() for rule in check.replaces}
    return tuple(_doubted(found) if _is_doubtful(found, replaced) else found for found in one_each.values())


def settled(theirs: Iterable[Finding], ours: Iterable[Finding], checks: Mapping[str, Check]) -> list[Finding]:
    """axe's findings without the questions that our checks have answered: passed, on the same element, same cause."""
    fine = {
        (rule, found.selector)
        for found in ours
        if found.outcome is Outcome.PASSED
        for rule in _same(checks, found.check)
    }
    return [it for it in theirs if it.outcome is not Outcome.CANT_TELL or (it.check, it.selector) not in fine]


def _same(checks: Mapping[str, Check], name: str) -> tuple[str, ...]:
    """The axe rules that report what a check of ours reports."""
    return (*checks[name].axe, *checks[name].replaces) if name in checks else ()


def _joined(first: Finding, again: Finding) -> Finding:
    if first.outcome == again.outcome:
        return replace(first, conditions=tuple(dict.fromkeys((*first.conditions, *again.conditions))))
    return max(first, again, key=lambda found: WORSE[found.outcome])


def _agreed(ours: Finding, theirs: Finding, *, is_ours: bool) -> Finding:
    """Ours says more; axe's outcome counts when it is the worse one, but not where ours replaces the rule."""
    worse = ours if is_ours else max(ours, theirs, key=lambda found: WORSE[found.outcome])
    conditions = worse.conditions if ours.outcome != theirs.outcome else (*ours.conditions, *theirs.conditions)
    return replace(
        ours,
        outcome=worse.outcome,
        message=worse.message,
        conditions=tuple(dict.fromkeys(conditions)),
        also=(*ours.also, f"axe:{theirs.check}"),
    )


def _is_doubtful(found: Finding, replaced: set[str]) -> bool:
    return found.engine == "axe" and found.outcome is Outcome.FAILED and found.check in replaced


def _doubted(found: Finding) -> Finding:
    said = found.message
    message = Words(
        zh=f"axe 认为有障碍，更精确的检查没有发现。{said.zh}请人看这个元素：是障碍吗？",
        en=f"axe sees a barrier where a more exact check does not. {said.en} Look at this element: is it one?",
    )
    return replace(found, outcome=Outcome.CANT_TELL, message=message)
