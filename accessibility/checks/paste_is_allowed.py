"""Who cannot remember a password lets a program paste it in. A field that refuses shuts them out.

WCAG 2.2 criterion 3.3.8, https://www.w3.org/TR/WCAG22/#accessible-authentication-minimum, failure F109
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type, is_text_field
from accessibility.predicates.forms import asking_fields
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="密码和验证码可以粘贴", en="Passwords and codes can be pasted"),
    criteria=("3.3.8",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="记不住或抄不对的人登录不了，密码管理器也帮不上忙。",
        en="People who cannot remember or copy it correctly cannot sign in; a password manager cannot help.",
    ),
    remedy=Words(zh="去掉 onpaste 里的 return false。", en="Drop the return false from onpaste."),
)
REFUSES = re.compile(r"return\s+false|preventDefault\s*\(|returnValue\s*=\s*false")
SECRET = re.compile(r"密码|验证码|校验码|动态码|口令|password|passcode|code|pin|otp", re.IGNORECASE)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields for passwords and codes."""
    for element in asking_fields(seen.snapshot):
        if is_text_field(element) and (input_type(element) == "password" or SECRET.search(element.name)):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = shortened(element.name) or element.tag
    holders = [element, *(above for above in element.ancestors() if above.tag in ("form", "body"))]
    refusing = next((one for one in holders if REFUSES.search(one.attr("onpaste") or "")), None)
    if refusing is not None:
        written = shortened(refusing.attr("onpaste") or "")
        return failed(
            f'“{name}”不让粘贴（<{refusing.tag} onpaste="{written}">）。',
            f'"{name}" refuses to be pasted into (<{refusing.tag} onpaste="{written}">).',
        )
    if input_type(element) == "password" and (element.attr("autocomplete") or "").lower() == "off":
        return cant_tell(
            f'“{name}”写了 autocomplete="off"。密码管理器还能填写它吗？',
            f'"{name}" has autocomplete="off". Can a password manager still fill it in?',
        )
    return passed(f"“{name}”可以粘贴。", f'"{name}" can be pasted into.')
