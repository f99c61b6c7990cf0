"""A state on an element that cannot have it is dropped, or told as nonsense.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 5c01ea, https://www.w3.org/WAI/standards-guidelines/act/rules/5c01ea/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.aria import NAMING, aria_attributes, is_naming_prohibited, is_supported
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.roles import role
from accessibility.predicates.seen import seen_text
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="aria- 属性用在能用的元素上", en="aria- attributes stand where they mean something"),
    criteria=("4.1.2",),
    act=("5c01ea",),
    axe=("aria-allowed-attr", "aria-prohibited-attr"),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件会丢掉这个属性，用户听不到本来要说的名称或状态。",
        en="Screen readers drop the attribute; people do not hear the name or state it was meant to give.",
    ),
    remedy=Words(
        zh="换成能有这个属性的元素或角色，或删去这个属性。",
        en="Use an element or role that takes the attribute, or remove it.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements with aria- attributes."""
    return (e for e in seen.snapshot.elements() if aria_attributes(e) and is_exposed(e))


def judge(element: Element, seen: Observation) -> Verdict:
    what = role(element) or f"<{element.tag}>"
    written = aria_attributes(element)
    wrong = next((name for name in written if is_supported(element, name) is False), "")
    if wrong:
        return failed(f"“{what}”不能有 {wrong}。", f'"{what}" does not take {wrong}.')
    naming = next((name for name in written if name in NAMING), "")
    if not naming or not is_naming_prohibited(element):
        return passed(f"“{what}”可以有 {'、'.join(written)}。", f'"{what}" takes {", ".join(written)}.')
    if seen_text(element):
        return cant_tell(
            f"“{what}”不能用 {naming} 起名，多数读屏软件不读“{element.name}”。没有它，内容说得清吗？",
            f'"{what}" cannot be named by {naming}; most screen readers will not say "{element.name}". '
            "Is the content clear without it?",
        )
    return failed(
        f"“{what}”没有文字，又不能用 {naming} 起名，“{element.name}”读不出来。",
        f'"{what}" has no text and cannot be named by {naming}, so "{element.name}" is not said.',
    )
