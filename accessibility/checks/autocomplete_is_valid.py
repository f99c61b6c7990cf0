"""A misspelt autocomplete keeps browsers and symbol tools from filling in, or drawing, what a field asks for.

WCAG 2.2 criterion 1.3.5, https://www.w3.org/TR/WCAG22/#identify-input-purpose
ACT rule 73f2c2, https://www.w3.org/WAI/standards-guidelines/act/rules/73f2c2/
"""

from collections.abc import Iterator
from difflib import get_close_matches

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type, is_disabled
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element
from accessibility.standards.autocomplete import WORDS, problem

CHECK = Check(
    title=Words(zh="autocomplete 的值有效", en="Values of autocomplete are valid"),
    criteria=("1.3.5",),
    act=("73f2c2",),
    axe=("autocomplete-valid",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="记忆、书写或打字困难的人得不到自动填写，符号软件也不知道这里要填什么。",
        en="People who find remembering or typing hard get no help filling in; symbol tools do not know the field.",
    ),
    remedy=Words(
        zh="写 HTML 标准里的词，例如 name、tel、email、street-address。",
        en="Use the words of the HTML standard, such as name, tel, email or street-address.",
    ),
)
NOT_FILLED = frozenset({"hidden", "button", "submit", "reset", "checkbox", "radio", "file", "image"})


def targets(seen: Observation) -> Iterator[Element]:
    """Fields people can fill in, with an autocomplete that says more than on or off."""
    for element in seen.snapshot.elements("input", "select", "textarea"):
        written = (element.attr("autocomplete") or "").strip().lower()
        if written in ("", "on", "off") or input_type(element) in NOT_FILLED or is_disabled(element):
            continue
        if is_seen(element) or is_exposed(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    written = (element.attr("autocomplete") or "").strip()
    wrong = problem(written)
    if not wrong:
        return passed(f"autocomplete 的值“{written}”有效。", f'The value "{written}" is valid.')
    close = get_close_matches(wrong, WORDS["field"] | WORDS["contact"], 1)
    remedy = Words(zh=f"改成“{close[0]}”。", en=f'Write "{close[0]}".') if close else None
    return failed(
        f'autocomplete="{written}" 里的“{wrong}”不是标准里的词，或放错了位置。',
        f'"{wrong}" in autocomplete="{written}" is not a word of the standard, or stands in the wrong place.',
        remedy,
    )
