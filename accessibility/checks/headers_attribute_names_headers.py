"""headers="…" that points outside the table, at itself or at a data cell makes a screen reader say the wrong header.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F90
ACT rule a25f45, https://www.w3.org/WAI/standards-guidelines/act/rules/a25f45/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen
from accessibility.predicates.tables import data_tables, place_of
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="headers 属性指向本表的表头", en="The headers attribute names header cells of its own table"),
    criteria=("1.3.1",),
    act=("a25f45",),
    axe=("td-headers-attr",),
    impact=Impact.SERIOUS,
    who=Words(zh="用读屏软件的人听到错的表头，或听不到表头。", en="People who listen hear the wrong header, or none."),
    remedy=Words(
        zh="让 headers 里的每个 id 都是本表里某个 <th> 的 id。",
        en="Make every id in headers the id of a <th> in the same table.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Cells with a headers attribute in tables that are met."""
    for grid in data_tables(seen.snapshot):
        for cell in grid.cells:
            if (cell.element.attr("headers") or "").strip() and is_seen(cell.element) and is_exposed(cell.element):
                yield cell.element


def judge(element: Element, seen: Observation) -> Verdict:
    place = place_of(element)
    named = (element.attr("headers") or "").split()
    found = place[0].with_ids(named) if place else []
    text = shortened(plain(element.text))
    known = {cell.element.attr("id") for cell in found}
    if strangers := [name for name in named if name not in known]:
        return failed(
            f"单元格“{text}”的 headers 写了“{strangers[0]}”，本表里没有这个 id。",
            f'The headers of the cell "{text}" name "{strangers[0]}", which is no id of a cell in this table.',
        )
    wrong = next((cell for cell in found if cell.element == element or not cell.is_header), None)
    if wrong is not None:
        return failed(
            f"单元格“{text}”的 headers 指向“{wrong.element.attr('id')}”，那里不是表头。",
            f'The headers of the cell "{text}" name "{wrong.element.attr("id")}", which is no header cell.',
        )
    return passed(f"单元格“{text}”的 headers 都指向表头。", f'The headers of the cell "{text}" name header cells.')
