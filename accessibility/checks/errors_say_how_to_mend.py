"""“格式错误” helps nobody: who cannot guess the right form gives up.

WCAG 2.2 criterion 3.3.3, https://www.w3.org/TR/WCAG22/#error-suggestion
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.observations.forms import Forms
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="错误说明写出怎样改", en="An error says how to mend it"),
    criteria=("3.3.3",),
    impact=Impact.MODERATE,
    needs=(Forms,),
    who=Words(
        zh="认知或学习有困难的人不知道该填成什么样。",
        en="People with cognitive or learning disabilities cannot guess what is wanted.",
    ),
    remedy=Words(
        zh="写出要求和例子，例如“请填 11 位手机号码”。", en='Say what is wanted, with an example: "Enter 11 digits".'
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Forms that answered wrong values with a text of their own."""
    for attempt in seen.probe(Forms).attempts:
        element = at_path(seen.snapshot, attempt.form)
        if element is not None and attempt.filled == "wrong" and attempt.messages and not attempt.sent:
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    attempt = next(
        one
        for one in seen.probe(Forms).attempts
        if at_path(seen.snapshot, one.form) == element and one.filled == "wrong" and one.messages
    )
    text = "；".join(said for _, said, _ in attempt.messages[:3])
    if any(word in text for word in ("例如", "如：", "格式为", "位", "example", "such as", "e.g.", "@")):
        return passed(f"错误说明是“{text}”。", f'The error says "{text}".')
    return cant_tell(
        f"填错后出现“{text}”。读者看了知道怎样改吗？",
        f'Wrong values are answered by "{text}". Does that tell how to mend them?',
    )
