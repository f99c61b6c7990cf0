"""aria-lable labels nothing: a misspelt attribute says what was meant to nobody.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 5f99a7, https://www.w3.org/WAI/standards-guidelines/act/rules/5f99a7/
"""

from collections.abc import Iterator
from difflib import get_close_matches

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.snapshot import Element
from accessibility.standards.aria import ATTRIBUTES

CHECK = Check(
    title=Words(zh="aria- 属性都存在", en="Every aria- attribute exists"),
    criteria=("4.1.2",),
    act=("5f99a7",),
    axe=("aria-valid-attr",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="属性不起作用，本来要告诉读屏用户的话没有说出来。",
        en="The attribute does nothing; what it was meant to tell screen reader users is not told.",
    ),
    remedy=Words(zh="改正属性名。", en="Correct the name of the attribute."),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Elements with an attribute that begins with aria-."""
    return (e for e in seen.snapshot.elements() if any(name.startswith("aria-") for name in e.node.attributes))


def judge(element: Element, seen: Observation) -> Verdict:
    written = [name for name in element.node.attributes if name.startswith("aria-")]
    unknown = next((name for name in written if name.lower() not in ATTRIBUTES), "")
    if not unknown:
        return passed(f"{'、'.join(written)} 都存在。", f"{', '.join(written)} exist.")
    close = get_close_matches(unknown, ATTRIBUTES, 1)
    remedy = Words(zh=f"改成 {close[0]}。", en=f"Write {close[0]}.") if close else None
    return failed(f"没有 {unknown} 这个属性。", f"There is no attribute {unknown}.", remedy)
