"""A label in red means "required" only to people who see red.

WCAG 2.2 criterion 1.4.1, https://www.w3.org/TR/WCAG22/#use-of-color, failure F81
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.colour import Colour
from accessibility.predicates.controls import labels
from accessibility.predicates.forms import fields_beside, fields_by_form, is_required
from accessibility.predicates.lettering import colour_of, is_set_off
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="必填项不只用红色标签表示", en="Required fields are not told by red labels alone"),
    criteria=("1.4.1",),
    impact=Impact.SERIOUS,
    colours=True,
    who=Words(zh="色觉异常的人分不出哪些必填。", en="People who do not see red cannot tell which fields are required."),
    remedy=Words(zh="在标签里再写“（必填）”或“*”。", en='Add "(required)" or "*" to the label.'),
)
SIGNS = ("*", "＊", "必填", "required", "必须", "必选")


def targets(seen: Observation) -> Iterator[Element]:
    """Required fields with a label, in forms that also have labelled fields that are not required."""
    for fields in fields_by_form(seen.snapshot).values():
        labelled = [one for one in fields if _label(one) is not None]
        if not all(is_required(one) for one in labelled):
            yield from (one for one in labelled if is_required(one))


def judge(element: Element, seen: Observation) -> Verdict:
    label = _label(element)
    rest = (one for one in fields_beside(element) if not is_required(one))
    others = [other for one in rest if (other := _label(one)) is not None]
    name = shortened(seen_text(label) if label is not None else element.name)
    red = _red(label) if label is not None else None
    if label is None or red is None or any(_red(other) for other in others) or _has_sign(label, others):
        return passed(f"“{name}”不只靠颜色表示必填。", f'"{name}" is not told by colour alone.')
    return failed(
        f"“{name}”必填，与选填项相比只是标签颜色不同（{red.hex}）。",
        f'"{name}" is required and differs from optional fields only by the colour of its label ({red.hex}).',
    )


def _label(element: Element) -> Element | None:
    return next((label for label in labels(element) if is_seen(label) and seen_text(label)), None)


def _red(label: Element) -> Colour | None:
    """The colour of its text when that is a clear red."""
    text = next((one for one in label.descendants("#text") if one.node.text.strip() and is_seen(one)), None)
    colour = colour_of(text.parent) if text is not None and text.parent is not None else None
    is_red = colour is not None and colour.red > 140 and colour.red > 1.8 * max(colour.green, colour.blue, 1)
    return colour if is_red else None


def _has_sign(label: Element, others: list[Element]) -> bool:
    """Words, signs, pictures, generated content, or another way of lettering."""
    drawn = any(is_seen(one) for one in label.descendants("::before", "::after", "img", "svg"))
    text = seen_text(label).lower()
    return drawn or any(sign in text for sign in SIGNS) or any(is_set_off(label, other) for other in others)
