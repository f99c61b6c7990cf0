"""A field that says what it is for can be filled in by the browser, and shown with a symbol.

WCAG 2.2 criterion 1.3.5, https://www.w3.org/TR/WCAG22/#identify-input-purpose, failure F107, technique H98
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type
from accessibility.predicates.forms import asking_fields, form_of, has_password, purpose_of
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="询问本人信息的字段写明了用途", en="A field about the person filling it in says its purpose"),
    criteria=("1.3.5",),
    impact=Impact.MODERATE,
    who=Words(
        zh="打字困难或记不住的人不能让浏览器代填，每次都要重新输入。",
        en="People who find typing or remembering hard cannot have it filled in for them.",
    ),
    remedy=Words(
        zh='按用途写 autocomplete，例如 autocomplete="tel"。',
        en='Write autocomplete for its purpose, such as autocomplete="tel".',
    ),
)
OWN = ("您的", "你的", "本人", "我的", "your ", "my ")


def targets(seen: Observation) -> Iterator[Element]:
    """Fields whose name is one of the usual questions about a person."""
    for element in asking_fields(seen.snapshot):
        if purpose_of(element) and input_type(element) not in ("checkbox", "radio", "file"):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name, token = shortened(element.name), purpose_of(element)
    written = (element.attr("autocomplete") or "").strip().lower()
    if written not in ("", "on", "off"):
        return passed(f'“{name}”写了 autocomplete="{written}"。', f'"{name}" has autocomplete="{written}".')
    remedy = Words(zh=f'写 autocomplete="{token}"。', en=f'Write autocomplete="{token}".')
    if written != "off" and _is_about_self(element):
        return failed(
            f"“{name}”问的是本人信息，却没有写 autocomplete。",
            f'"{name}" asks about the person filling it in but has no autocomplete.',
            remedy,
        )
    return cant_tell(
        f'“{name}”没有写明用途（autocomplete="{written}"）。它问的是填表人自己的信息吗？',
        f'"{name}" does not say its purpose (autocomplete="{written}"). Does it ask about the person filling it in?',
        remedy,
    )


def _is_about_self(element: Element) -> bool:
    """It says “your”, or stands in a form for an own account."""
    form = form_of(element)
    is_own = any(bare(element.name).startswith(word.strip()) for word in OWN)
    return is_own or (form is not None and form.tag == "form" and has_password(form))
