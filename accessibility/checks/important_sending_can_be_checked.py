"""What is paid, signed, applied for or deleted cannot always be taken back: there has to be a moment to look again.

WCAG 2.2 criterion 3.3.4, https://www.w3.org/TR/WCAG22/#error-prevention-legal-financial-data
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type
from accessibility.predicates.forms import form_of
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(
        zh="重要的提交可以检查、更正或撤回", en="An important submission can be checked, corrected or taken back"
    ),
    criteria=("3.3.4",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="阅读、打字有困难的人容易填错，错了就要承担后果。",
        en="People who read or type with difficulty make mistakes, and bear the consequences.",
    ),
    remedy=Words(
        zh="提交前给一页核对，或允许在一段时间内修改、撤回。",
        en="Show everything for checking before it is sent, or let it be changed or withdrawn for some time.",
    ),
)
GRAVE = re.compile(
    r"支付|付款|缴费|下单|购买|捐款|捐赠|转账|提交申请|提交申报|确认申请|立即申请|申请办理|签署|签订|注销|删除(?:账号|账户|申请)|报名"
    r"|\b(?:pay|buy|order|donate|transfer|sign|apply|submit application|delete account)\b",
    re.IGNORECASE,
)
SAFE = re.compile(
    r"核对|确认无误|预览|可撤回|撤销|修改|上一步|返回修改|review|preview|confirm|undo|cancel within|edit", re.IGNORECASE
)


def targets(seen: Observation) -> Iterator[Element]:
    """Buttons of a form with fields that bind, pay, apply or delete."""
    for element in seen.snapshot.elements("button", "input"):
        is_sending = input_type(element) in ("submit", "image") or (
            element.tag == "button" and element.attr("type") not in ("button", "reset")
        )
        form = form_of(element)
        if is_sending and is_seen(element) and GRAVE.search(element.name) and form is not None and _asks(form):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    form, name = form_of(element), shortened(element.name)
    said = SAFE.search(seen_text(form)) if form is not None else None
    if said:
        return passed(f"“{name}”之前提到“{said[0]}”。", f'Before "{name}" the form speaks of "{said[0]}".')
    return cant_tell(
        f"“{name}”会带来后果。提交前能核对，提交后能更正或撤回吗？",
        f'"{name}" has consequences. Can it be checked before, or corrected or taken back after it is sent?',
    )


def _asks(form: Element) -> bool:
    return any(
        is_seen(one) and input_type(one) not in ("hidden", "submit", "button", "search")
        for one in form.descendants("input", "select", "textarea")
    )
