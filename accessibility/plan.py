"""What a run does to every page, worked out once: which checks, rules and probes, under which conditions."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from types import ModuleType

from accessibility.browser.size import CONDITIONS, Condition
from accessibility.browser.tab import Tab
from accessibility.checks import all_checks
from accessibility.engines import axe
from accessibility.engines.axe_words import axe_words
from accessibility.errors import SettingError
from accessibility.model import Check, Promise, Words
from accessibility.probes import all_probes

QUICK = Words(
    zh="这次是快速检测（--quick），只看了 1280 像素宽、浅色的样子，没有做要动手操作页面的检查：",
    en="This was a quick run (--quick), at 1280 px in light colours; checks that act on the page were not done:",
)
LEVELS = {"A": ("", "A"), "AA": ("", "A", "AA"), "AAA": ("", "A", "AA", "AAA")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The first condition is the one that probes act in, and all checks judge in."""

    rules: tuple[axe.Rule, ...]
    checks: Mapping[str, ModuleType]
    probes: Mapping[type, ModuleType]
    left_out: tuple[Promise, ...] = ()  # checks that this run does not do, and why
    conditions: tuple[Condition, ...] = CONDITIONS
    page_s: float = 60.0  # bound for one page, all in all

    @property
    def still_checks(self) -> Mapping[str, ModuleType]:
        """Those that judge one snapshot and need no probe: done under every condition."""
        return {name: check for name, check in self.checks.items() if not check.CHECK.needs}

    @property
    def colour_checks(self) -> Mapping[str, ModuleType]:
        """Those of them that can say something new where only colours differ, or answer a rule of axe that can."""
        return {
            name: check
            for name, check in self.still_checks.items()
            if check.CHECK.colours or axe.COLOUR_RULES & {*check.CHECK.axe, *check.CHECK.replaces}
        }

    @property
    def declared(self) -> Mapping[str, Check]:
        """What each check says of itself."""
        return {name: check.CHECK for name, check in self.checks.items()}

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Everything that is run, for the record."""
        return (*map(_rule_promise, self.rules), *(_promise(name, check) for name, check in self.checks.items()))


def make_plan(tab: Tab, *, level: str, only: Sequence[str] = (), quick: bool = False, page_s: float = 60.0) -> Plan:
    """SettingError when a name in `only` is neither a check of ours nor a rule of axe."""
    check_names(only)
    axe.prepare(tab)
    chosen = {
        name: check
        for name, check in all_checks().items()
        if (not only and not check.CHECK.experimental and check.CHECK.level in LEVELS[level]) or name in only
    }
    reasons = {name: why for name, check in chosen.items() if (why := _why_not(check, quick=quick))}
    checks = {name: check for name, check in chosen.items() if name not in reasons}
    rules = tuple(rule for rule in axe.rules(tab, level) if not only or rule.id in only)
    needed = {kind for check in checks.values() for kind in check.CHECK.needs}
    probes = {kind: probe for kind, probe in all_probes().items() if kind in needed}
    return Plan(
        rules=rules,
        checks=checks,
        probes=probes,
        conditions=CONDITIONS[:1] if quick else CONDITIONS,
        left_out=tuple(replace(_promise(name, chosen[name]), why=why) for name, why in reasons.items()),
        page_s=page_s,
    )


def check_names(only: Sequence[str]) -> None:
    known = sorted({*all_checks(), *axe_words().english["rules"]})
    for name in only:
        if name not in known:
            near = list(_near(name, known))
            hint = f"是不是 {'、'.join(near)}？" if near else ""
            asked = f" Did you mean {', '.join(near)}?" if near else ""
            raise SettingError(f"没有叫“{name}”的检查。{hint} There is no check called {name}.{asked}")


def _why_not(check: ModuleType, *, quick: bool) -> Words | None:
    """A quick run does no probes; a probe may need a package that is an extra and is not installed."""
    needs = check.CHECK.needs
    if quick and needs:
        return QUICK
    extras = (getattr(probe, "EXTRA", "") for kind, probe in all_probes().items() if kind in needs)
    missing = next((name for name in extras if name and find_spec(name) is None), "")
    if not missing:
        return None
    return Words(
        zh=f"没有安装 {missing}，这些检查没有做：", en=f"{missing} is not installed; these checks were not done:"
    )


def _promise(name: str, check: ModuleType) -> Promise:
    return Promise(check=name, engine="podao", criteria=check.CHECK.criteria, title=check.CHECK.title)


def _rule_promise(rule: axe.Rule) -> Promise:
    return Promise(check=rule.id, engine="axe", criteria=rule.criteria, title=axe_words().rule(rule.id))


def _near(name: str, known: Sequence[str]) -> Iterator[str]:
    yield from difflib.get_close_matches(name, known, 3)
