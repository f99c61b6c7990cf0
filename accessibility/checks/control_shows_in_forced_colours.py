"""High contrast replaces every ground by the reader's own: a switch that is nothing but a coloured ground is gone.

WCAG 2.2 criterion 1.4.11, https://www.w3.org/TR/WCAG22/#non-text-contrast
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.rendering import Rendering
from accessibility.predicates.places import at_path
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="高对比度模式下控件仍看得见", en="Controls can be seen where colours are forced"),
    criteria=("1.4.11",),
    impact=Impact.MODERATE,
    needs=(Rendering,),
    who=Words(
        zh="用系统高对比度模式的低视力读者找不到它。",
        en="People with low vision who use the system's high contrast cannot find it.",
    ),
    remedy=Words(
        zh="给它加一条边框，哪怕是透明的：border: 1px solid transparent，高对比度模式下会显出来。",
        en="Give it a border, be it transparent: border: 1px solid transparent shows where colours are forced.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Controls of which nothing is left; the page when there are none."""
    gone = [element for path in seen.probe(Rendering).vanished if (element := at_path(seen.snapshot, path))]
    if gone or seen.probe(Rendering).narrow.texts:
        yield from gone or [seen.snapshot.root]


def judge(element: Element, seen: Observation) -> Verdict:
    if element == seen.snapshot.root:
        return passed("强制颜色时控件都还在。", "With forced colours all controls are still there.")
    name = shortened(element.name) or element.tag
    return cant_tell(
        f"“{name}”只用底色画成，系统强制颜色时什么也不剩。读者看得见它吗？",
        f'"{name}" is drawn by its ground alone, and nothing is left when colours are forced. Can it be seen?',
    )
