"""After sending, the page stays as it is and says nothing: the error stands somewhere out of earshot.

WCAG 2.2 criterion 4.1.3, https://www.w3.org/TR/WCAG22/#status-messages, technique ARIA19
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.observations.forms import Attempt, Forms
from accessibility.predicates.places import at_path
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="提交后的错误会被读屏软件念出来", en="Errors are announced after sending"),
    criteria=("4.1.3",),
    impact=Impact.SERIOUS,
    needs=(Forms,),
    who=Words(zh="读屏软件用户按了提交，什么也没听到。", en="Screen-reader users press send and hear nothing."),
    remedy=Words(
        zh='把焦点移到第一个出错的字段或错误汇总；或把错误写进 role="alert"。',
        en='Move the focus to the first wrong field or to a summary; or write the errors into role="alert".',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Forms that said in text what is wrong and stayed."""
    found = {element for element, _ in _speaking(seen)}
    return iter(sorted(found, key=lambda element: element.index))


def judge(element: Element, seen: Observation) -> Verdict:
    unheard = next((one for place, one in _speaking(seen) if place == element and not _is_heard(one)), None)
    if unheard is None:
        return passed("错误出现时，读屏软件会念到。", "A screen reader says the error when it appears.")
    text = unheard.messages[0][1]
    return failed(
        f"提交后出现“{text}”，焦点没有移过去，也不在实时区域里。",
        f'"{text}" appears; the focus does not go there and it is not in a live region.',
    )


def _speaking(seen: Observation) -> Iterator[tuple[Element, Attempt]]:
    for attempt in seen.probe(Forms).attempts:
        element = at_path(seen.snapshot, attempt.form)
        if element is not None and attempt.messages and not attempt.by_browser and not attempt.sent:
            yield element, attempt


def _is_heard(attempt: Attempt) -> bool:
    """In a live region, at the focus, or said with the field that has the focus."""
    if any(heard for _, _, heard in attempt.messages):
        return True
    return any(field.path == attempt.focus and (field.marked or field.described) for field in attempt.fields)
