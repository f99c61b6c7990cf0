"""axe-core through axe-selenium-python: violations are failed, what axe leaves open is cantTell with a question.

One thin adapter. The pinned axe.min.js of node_modules is put into every document before it loads (5 ms instead of the
66 ms of injecting it afterwards) and runs in the isolated world. A page without frames is one call of `Axe.run`; with
frames each is asked by itself and axe joins the answers, so that no message between frames can be forged or lost.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from axe_selenium_python import Axe

from accessibility.browser.tab import WORLD, Tab
from accessibility.engines.axe_frames import run_in_frames
from accessibility.engines.axe_places import place
from accessibility.engines.axe_words import PACKAGE, SCRIPT, message, missing_axe
from accessibility.engines.axe_world import AxeWorld
from accessibility.identity import cause, identity, identity_of_text
from accessibility.model import Finding, Outcome
from accessibility.predicates.selector import INTO, selector, start_tag
from accessibility.snapshot import Snapshot
from accessibility.standards.wcag22 import LEVELS

TAGS = {
    "A": ("wcag2a", "wcag21a", "best-practice"),
    "AA": ("wcag2a", "wcag21a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"),
    "AAA": ("wcag2a", "wcag21a", "wcag2aa", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"),
}
LEFT_OUT = frozenset({"experimental", "deprecated"})
# All that read colours; those of tables do, because axe takes rows with changing backgrounds for data.
COLOUR_RULES = frozenset(
    {
        "color-contrast",
        "color-contrast-enhanced",
        "link-in-text-block",
        "table-fake-caption",
        "td-has-header",
        "th-has-data-cells",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One axe rule, as axe describes it."""

    id: str
    tags: tuple[str, ...]

    @property
    def criteria(self) -> tuple[str, ...]:
        """Of the tags, "wcag143" is 1.4.3."""
        numbers = (
            tag[4] + "." + tag[5] + "." + tag[6:] for tag in self.tags if tag[:4] == "wcag" and tag[4:].isdigit()
        )
        return tuple(number for number in numbers if number in LEVELS)


@cache
def version() -> str:
    """Of the pinned axe-core."""
    try:
        found: str = json.loads((PACKAGE / "package.json").read_bytes())["version"]
    except FileNotFoundError as problem:
        raise missing_axe() from problem
    return found


def prepare(tab: Tab) -> None:
    """Once per tab, before the first visit."""
    try:
        source = SCRIPT.read_text(encoding="utf-8")
    except FileNotFoundError as problem:
        raise missing_axe() from problem
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source=source, worldName=WORLD)


def rules(tab: Tab, level: str) -> tuple[Rule, ...]:
    """All rules up to a level, best practices included, experimental ones not."""
    _inject(tab)
    said = tab.evaluate(f"axe.getRules({json.dumps(TAGS[level])}).map(rule => [rule.ruleId, rule.tags])", apart=True)
    return tuple(Rule(id=rule_id, tags=tuple(tags)) for rule_id, tags in said if not LEFT_OUT.intersection(tags))


def ask(tab: Tab, snapshot: Snapshot, wanted: Iterable[Rule]) -> Mapping[str, Any]:
    """axe's own answer on the page as it stands. snapshot: the same page at the same moment."""
    framed = any(node.tag == "#document" for node in snapshot.nodes[1:])
    return _run(tab, [rule.id for rule in wanted], framed=framed)


def findings(snapshot: Snapshot, said: Mapping[str, Any], condition: str) -> Iterator[Finding]:
    """The answer in our words, each at its place in the snapshot."""
    for outcome, kind in ((Outcome.FAILED, "violations"), (Outcome.CANT_TELL, "incomplete")):
        for result in said[kind]:
            for node in result["nodes"]:
                yield _finding(snapshot, outcome, result, node, condition)


def _run(tab: Tab, ids: Sequence[str], *, framed: bool) -> Mapping[str, Any]:
    options = json.dumps(
        {
            "runOnly": {"type": "rule", "values": ids},
            "resultTypes": ["violations", "incomplete"],
            "preload": {"assets": ["media"], "timeout": 3000},
            "ancestry": True,
        }
    )
    _inject(tab)
    if framed:
        return run_in_frames(tab, options)
    found: Mapping[str, Any] = Axe(AxeWorld(tab), str(SCRIPT)).run(options=options)
    return found


def _inject(tab: Tab) -> None:
    """Where the document came before `prepare`, or axe would be misled by its names."""
    if tab.hides_names or not tab.evaluate("typeof axe === 'object'", apart=True):
        Axe(AxeWorld(tab), str(SCRIPT)).inject()


def _finding(
    snapshot: Snapshot, outcome: Outcome, result: Mapping[str, Any], node: Mapping[str, Any], condition: str
) -> Finding:
    rule = Rule(id=result["id"], tags=tuple(result["tags"]))
    element = place(snapshot, node["ancestry"])
    return Finding(
        check=rule.id,
        engine="axe",
        outcome=outcome,
        criteria=rule.criteria,
        level=min((LEVELS[number] for number in rule.criteria), key=len, default=""),
        impact=node["impact"] or result["impact"] or "moderate",
        selector=selector(element) if element else _joined(node["target"]),
        html=start_tag(element) if element else node["html"][:300],
        message=message(outcome, result, node),
        help=result["helpUrl"],
        identity=identity(rule.id, element) if element else identity_of_text(rule.id, _joined(node["target"])),
        cause=cause(element) if element else "",
        conditions=(condition,),
    )


def _joined(target: Iterable[str | list[str]]) -> str:
    """axe's own selector, for an element that our snapshot does not hold."""
    return INTO.join(part if isinstance(part, str) else INTO.join(part) for part in target)
