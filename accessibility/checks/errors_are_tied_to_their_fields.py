"""An error text that is not tied to its field is heard far from it, or never.

WCAG 2.2 criteria 3.3.1 and 1.3.1, https://www.w3.org/TR/WCAG22/#error-identification, technique ARIA21
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.forms import Forms
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="错误说明与字段关联", en="An error text is tied to its field"),
    criteria=("1.3.1", "3.3.1"),
    impact=Impact.MODERATE,
    needs=(Forms,),
    who=Words(
        zh="读屏软件用户走到字段时听不到它错在哪里。",
        en="Screen-reader users who come to the field do not hear what is wrong with it.",
    ),
    remedy=Words(
        zh='给字段写 aria-invalid="true" 和 aria-describedby="错误说明的 id"。',
        en='Set aria-invalid="true" and aria-describedby="id-of-the-text" on the field.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Forms that said in text what is wrong, by scripts of their own."""
    found: set[Element] = set()
    for attempt in seen.probe(Forms).attempts:
        element = at_path(seen.snapshot, attempt.form)
        if element is not None and attempt.messages and not attempt.by_browser and not attempt.sent:
            found.add(element)
    return iter(sorted(found, key=lambda element: element.index))


def judge(element: Element, seen: Observation) -> Verdict:
    attempts = [
        one
        for one in seen.probe(Forms).attempts
        if at_path(seen.snapshot, one.form) == element and one.messages and not one.by_browser and not one.sent
    ]
    loose = next((one for one in attempts if not any(field.marked and field.described for field in one.fields)), None)
    if loose is None:
        return passed("错误说明与字段关联。", "The error text is tied to its field.")
    text = loose.messages[0][1]
    return cant_tell(
        f"提交后出现“{text}”，没有字段标为有误并与它关联。它说的是哪个字段？",
        f'"{text}" appears, and no field is marked and tied to it. Which field does it speak of?',
    )
