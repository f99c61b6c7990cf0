"""aria-checked="yes" is neither true nor false: the state is told wrongly or not at all.

WCAG 2.2 criterion 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value
ACT rule 6a7281, https://www.w3.org/WAI/standards-guidelines/act/rules/6a7281/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.aria import aria_attributes
from accessibility.predicates.exposure import is_exposed
from accessibility.snapshot import Element
from accessibility.standards.aria import ATTRIBUTES, Attribute

CHECK = Check(
    title=Words(zh="aria- 属性的值有效", en="Values of aria- attributes are valid"),
    criteria=("4.1.2",),
    act=("6a7281",),
    axe=("aria-valid-attr-value",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="读屏软件不懂这个值，会把状态或关系说错，或什么也不说。",
        en="Screen readers do not understand the value; they tell the state or relation wrongly, or not at all.",
    ),
    remedy=Words(zh="改成标准里有的值。", en="Write a value that the standard knows."),
)
NUMBER = re.compile(r"^[+-]?(\d+(\.\d*)?|\.\d+)$")
MADE_WHEN_NEEDED = frozenset({"aria-controls", "aria-owns", "aria-errormessage", "aria-describedby", "aria-details"})


def targets(seen: Observation) -> Iterator[Element]:
    """Exposed elements with an aria- attribute that exists and says something."""
    for element in seen.snapshot.elements():
        if is_exposed(element) and any(name in ATTRIBUTES for name in aria_attributes(element)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    written = {name: value for name, value in aria_attributes(element).items() if name in ATTRIBUTES}
    for name, value in written.items():
        attribute = ATTRIBUTES[name]
        if attribute.type in ("id", "ids"):
            if not element.related(name):
                return _dangling(element, name, value)
        elif not _is_valid(attribute, value.strip()):
            return failed(
                f'{name}="{value}" 不是它能有的值。', f'{name}="{value}" is no value it can have.', _remedy(attribute)
            )
    return passed(f"{'、'.join(written)} 的值有效。", f"The values of {', '.join(written)} are valid.")


def _is_valid(attribute: Attribute, value: str) -> bool:
    match attribute.type:
        case "boolean":
            return value.lower() in ("true", "false")
        case "token":
            return value.lower() in attribute.tokens
        case "tokens":
            return set(value.lower().split()) <= attribute.tokens
        case "integer":
            return bool(re.match(r"^[+-]?\d+$", value)) and (attribute.least is None or int(value) >= attribute.least)
        case "number":
            return bool(NUMBER.match(value))
        case _:
            return True


def _dangling(element: Element, name: str, value: str) -> Verdict:
    """A relation to what is not there now; some of it comes when it is needed."""
    zh, en = f'{name}="{value}" 指向的元素不存在。', f'{name}="{value}" points to nothing.'
    is_open = element.attr("aria-expanded") == "true" or element.attr("aria-selected") == "true"
    is_wrong = (element.attr("aria-invalid") or "false").lower() != "false"
    if name == "aria-controls" and not is_open:
        return passed(f"{zh}它要控制的内容还没有出现。", f"{en} What it controls has not come up yet.")
    if name == "aria-errormessage" and not is_wrong:
        return passed(f"{zh}现在没有错误。", f"{en} There is no error at present.")
    remedy = Words(zh="把 id 写对，或删去这个属性。", en="Point to an element that exists, or remove the attribute.")
    if name in MADE_WHEN_NEEDED and not is_open and not is_wrong:
        return cant_tell(f"{zh}要用的时候它会出现吗？", f"{en} Does it come up when it is needed?", remedy)
    return failed(zh, en, remedy)


def _remedy(attribute: Attribute) -> Words | None:
    if attribute.type == "boolean":
        return Words(zh="只写 true 或 false。", en="Write true or false.")
    if attribute.tokens:
        values = sorted(attribute.tokens)
        return Words(zh=f"可以写：{'、'.join(values)}。", en=f"It can be {', '.join(values)}.")
    if attribute.least is not None:
        return Words(zh=f"写不小于 {attribute.least} 的整数。", en=f"Write a whole number from {attribute.least} on.")
    return Words(zh="写一个数。", en="Write a number.")
