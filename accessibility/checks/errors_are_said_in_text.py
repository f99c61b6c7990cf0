"""A field that only turns red tells nothing to whoever cannot see the colour, or cannot see.

WCAG 2.2 criterion 3.3.1, https://www.w3.org/TR/WCAG22/#error-identification
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.forms import Attempt, Forms
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="填错了，用文字说明错在哪里", en="Errors are said in text"),
    criteria=("3.3.1",),
    act=("36b590",),
    impact=Impact.SERIOUS,
    needs=(Forms,),
    who=Words(
        zh="看不见颜色的人不知道哪一项错了。", en="People who cannot see the colour do not learn which entry is wrong."
    ),
    remedy=Words(
        zh='在出错的字段旁写出文字，例如“请填写姓名”，用 aria-describedby 关联，并设 aria-invalid="true"。',
        en='Write it beside the field ("Enter your name"), tie it with aria-describedby and set aria-invalid="true".',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Forms that were stopped because something was missing or wrong."""
    for attempt in seen.probe(Forms).attempts:
        element = at_path(seen.snapshot, attempt.form)
        if element is not None and not attempt.sent and _stopped(attempt):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    attempts = [
        attempt
        for attempt in seen.probe(Forms).attempts
        if at_path(seen.snapshot, attempt.form) == element and not attempt.sent and _stopped(attempt)
    ]
    silent = next((one for one in attempts if not one.by_browser and not one.messages and not _described(one)), None)
    how = {"empty": ("空着提交", "sent empty"), "wrong": ("填错提交", "sent with wrong values")}
    if silent is None:
        return passed("提交后用文字说明了错误。", "It says in text what is wrong.")
    zh, en = how[silent.filled]
    count = len(silent.fields)
    if any(field.marked for field in silent.fields):
        return failed(
            f"{zh}后，{count} 个字段标为有误，没有出现文字说明。",
            f"When {en}, {count} fields are marked and no text says why.",
        )
    return cant_tell(
        f"{zh}后，{count} 个字段的样子变了，没有出现文字。读者怎么知道错在哪里？",
        f"When {en}, {count} fields look different and no text appears. How does a reader learn what is wrong?",
    )


def _stopped(attempt: Attempt) -> bool:
    return attempt.by_browser or bool(attempt.messages) or bool(attempt.fields)


def _described(attempt: Attempt) -> bool:
    return any(field.described for field in attempt.fields)
