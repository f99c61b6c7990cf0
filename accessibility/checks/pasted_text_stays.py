"""A password manager pastes; a page that throws the paste away asks people to remember and retype.

WCAG 2.2 criterion 3.3.8, https://www.w3.org/TR/WCAG22/#accessible-authentication-minimum, failure F109
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.observations.fields import Fields
from accessibility.predicates.controls import input_type
from accessibility.predicates.places import at_path
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="粘贴的内容会留下", en="What is pasted stays"),
    criteria=("3.3.8",),
    impact=Impact.SERIOUS,
    needs=(Fields,),
    who=Words(
        zh="记不住、打不准密码和验证码的人登录不了。",
        en="People who cannot remember or retype a password or code cannot sign in.",
    ),
    remedy=Words(zh="不要在 paste 事件里 preventDefault()。", en="Do not call preventDefault() on the paste event."),
)
SECRETS = ("current-password", "new-password", "one-time-code", "username")


def targets(seen: Observation) -> Iterator[Element]:
    """Fields whose scripts listen to pasting."""
    fields = seen.probe(Fields)
    found = (at_path(seen.snapshot, path) for path in (*fields.refusing, *fields.keeping))
    return (element for element in found if element is not None and not _is_written(element))


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name) or element.tag
    if any(at_path(seen.snapshot, path) == element for path in seen.probe(Fields).keeping):
        return passed(f"粘贴到“{name}”的内容留下了。", f'What is pasted into "{name}" stays.')
    if input_type(element) == "password" or (element.attr("autocomplete") or "") in SECRETS:
        return failed(f"“{name}”不接受粘贴。", f'"{name}" throws away what is pasted.')
    return cant_tell(
        f"“{name}”不接受粘贴。登录或验证身份要填它吗？",
        f'"{name}" throws away what is pasted. Is it needed to sign in?',
    )


def _is_written(element: Element) -> bool:
    """By an attribute: judged by paste_is_allowed."""
    return any(place.is_element and place.attr("onpaste") for place in (element, *element.ancestors()))
