"""Every check over what was seen: verdicts become findings. Nothing is touched but values, no browser is needed.

A check that breaks never stops the others: it is reported as not checked, with what broke.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from accessibility.checks import all_checks
from accessibility.identity import cause, identity
from accessibility.model import Check, Finding, NotChecked, Outcome, Verdict, Words
from accessibility.observation import Observation
from accessibility.predicates.selector import selector, start_tag
from accessibility.snapshot import Element
from accessibility.standards.wcag22 import anchor

SHOWN = frozenset({Outcome.FAILED, Outcome.CANT_TELL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the checks say of one page."""

    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    inapplicable: tuple[str, ...] = ()  # ids of checks that found nothing to judge


def judge(
    seen: Observation, *, checks: Mapping[str, ModuleType] | None = None, shown: frozenset[Outcome] = SHOWN
) -> Judged:
    """All checks that look at one page. `shown`: outcomes that become findings."""
    findings: list[Finding] = []
    left: list[NotChecked] = []
    empty: list[str] = []
    for name, module in _single(all_checks() if checks is None else checks):
        check: Check = module.CHECK
        missing = [kind.__name__ for kind in check.needs if kind not in seen.probes]
        if missing:
            left.append(not_probed(name, missing))
            continue
        try:
            verdicts = [(element, module.judge(element, seen)) for element in module.targets(seen)]
            findings += [finding(name, check, *one) for one in verdicts if one[1].outcome in shown]
        except Exception as problem:
            left.append(broken(name, problem))
            continue
        if not verdicts:
            empty.append(name)
    return Judged(findings=tuple(findings), not_checked=tuple(left), inapplicable=tuple(empty))


def compare(
    pages: Sequence[Observation], *, checks: Mapping[str, ModuleType] | None = None, shown: frozenset[Outcome] = SHOWN
) -> list[Judged]:
    """All checks that compare pages; one Judged for each page, in the order given."""
    findings: list[list[Finding]] = [[] for _ in pages]
    left: list[NotChecked] = []
    for name, module in (all_checks() if checks is None else checks).items():
        if not hasattr(module, "compare"):
            continue
        try:
            verdicts = list(module.compare(pages))
        except Exception as problem:
            left.append(broken(name, problem))
            continue
        for page, element, verdict in verdicts:
            if verdict.outcome in shown:
                findings[page].append(finding(name, module.CHECK, element, verdict))
    return [Judged(findings=tuple(found), not_checked=tuple(left)) for found in findings]


def finding(name: str, check: Check, element: Element, verdict: Verdict) -> Finding:
    return Finding(
        check=name,
        engine="podao",
        outcome=verdict.outcome,
        criteria=check.criteria,
        level=check.level,
        impact=check.impact.value,
        selector=selector(element),
        html=start_tag(element),
        message=_message(check, verdict),
        help=_help(check),
        identity=identity(name, element),
        cause=cause(element),
    )


def not_probed(name: str, missing: Sequence[str]) -> NotChecked:
    kinds = "、".join(missing)
    return NotChecked(
        what=name,
        why=Words(
            zh=f"没有做它需要的操作探测：{kinds}。", en=f"The probes it needs were not run: {', '.join(missing)}."
        ),
    )


def broken(name: str, problem: Exception) -> NotChecked:
    said = f"{type(problem).__name__}: {problem}"
    return NotChecked(what=name, why=Words(zh=f"检查程序出错：{said}", en=f"The check itself broke: {said}"))


def _single(checks: Mapping[str, ModuleType]) -> Iterator[tuple[str, ModuleType]]:
    return ((name, module) for name, module in checks.items() if hasattr(module, "targets"))


def _message(check: Check, verdict: Verdict) -> Words:
    """What is wrong here, whom it shuts out, how to mend it."""
    remedy = verdict.remedy or check.remedy
    if verdict.outcome is Outcome.PASSED:
        return verdict.what
    return Words(zh=f"{verdict.what.zh}{check.who.zh}{remedy.zh}", en=f"{verdict.what.en} {check.who.en} {remedy.en}")


def _help(check: Check) -> str:
    """Where to read on: the ACT rule, the criterion, or the promise itself for a best practice."""
    if check.act:
        return f"https://www.w3.org/WAI/standards-guidelines/act/rules/{check.act[0]}/"
    if not check.criteria:
        return check.title.zh
    return f"https://www.w3.org/TR/WCAG22/#{anchor(check.criteria[0])}"
