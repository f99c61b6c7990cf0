"""A table called layout and marked up like data contradicts itself; what a screen reader makes of it is chance.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failures F46 and F92
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="排版表格没有数据表的标记", en="A layout table carries no marks of a data table"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听不出这是数据表还是排版。",
        en="People who listen cannot tell whether this is data or layout.",
    ),
    remedy=Words(
        zh='排版表格去掉 <th>、<caption>、scope、summary；数据表去掉 role="presentation"。',
        en='Drop <th>, <caption>, scope and summary from a layout table; drop role="presentation" from a data table.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Tables whose role was taken away."""
    for table in seen.snapshot.elements("table"):
        if explicit_role(table) in ("presentation", "none") and is_seen(table):
            yield table


def judge(element: Element, seen: Observation) -> Verdict:
    marks = _marks(element)
    if not marks:
        return passed("排版表格没有数据表的标记。", "The layout table carries no marks of data.")
    found = "、".join(marks)
    return cant_tell(
        f'表格标为排版（role="{element.attr("role")}"），里面却有 {found}。它其实是数据表吗？',
        f'The table is marked as layout (role="{element.attr("role")}") but has {", ".join(marks)}. '
        "Does it hold data after all?",
    )


def _marks(table: Element) -> list[str]:
    own = [place for place in table.descendants() if place.is_element and place.closest("table") == table]
    marks = {f"<{place.tag}>" for place in own if place.tag in ("th", "caption")}
    marks |= {name for place in own for name in ("scope", "headers") if place.attr(name)}
    return sorted(marks | ({"summary"} if (table.attr("summary") or "").strip() else set()))
