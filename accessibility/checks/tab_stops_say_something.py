"""A stop of the Tab key at which nothing is said: people do not know where they are or what the stop is for.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value. Links, buttons, fields and frames have checks
of their own; these are the stops an author made with tabindex.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_natively_focusable, tabindex
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element
from accessibility.transcript.modes import stops
from accessibility.transcript.pieces import CONTROLS
from accessibility.transcript.texts import words_below

CHECK = Check(
    title=Words(zh="Tab 键停下的地方都有话可说", en="Every stop of the Tab key says something"),
    criteria=("4.1.2",),
    impact=Impact.SERIOUS,
    who=Words(zh="用读屏软件的人停在这里，什么也听不到。", en="People who listen stop here and hear nothing at all."),
    remedy=Words(
        zh="去掉 tabindex；确实要停的，给它角色和名称。",
        en="Take tabindex away, or give the stop a role and a name if it has to be one.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Stops made with tabindex that are neither links nor controls."""
    return (
        stop
        for stop in stops(seen.snapshot)
        if tabindex(stop) is not None
        and not is_natively_focusable(stop)
        and stop.role not in CONTROLS | {"link", "document", "application"}
        and stop.tag not in ("html", "body")
    )


def judge(element: Element, seen: Observation) -> Verdict:
    told = element.name.strip() or words_below(element)
    if told:
        return passed(f"这里说“{shortened(told)}”。", f'Here "{shortened(told)}" is said.')
    return failed(
        f"Tab 键停在 <{element.tag}> 上，这里什么也不说。",
        f"The Tab key stops at <{element.tag}>, where nothing is said.",
    )
