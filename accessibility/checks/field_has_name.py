"""A field without a name is announced as "edit": the person has to guess what is asked.

WCAG 2.2 criteria 1.3.1 and 4.1.2, https://www.w3.org/TR/WCAG22/#name-role-value, failure F68
ACT rule e086e5, https://www.w3.org/WAI/standards-guidelines/act/rules/e086e5/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="表单字段有名称", en="A form field has a name"),
    criteria=("4.1.2", "1.3.1"),
    act=("e086e5",),
    axe=("label", "select-name", "aria-input-field-name", "aria-toggle-field-name"),
    impact=Impact.CRITICAL,
    who=Words(
        zh="用读屏软件的人只听到“编辑框”，不知道要填什么。",
        en='People who listen hear "edit text" and do not learn what to enter.',
    ),
    remedy=Words(
        zh='写 <label for="字段的 id">，或用 <label> 包住字段。',
        en='Write <label for="id of the field">, or put the field inside a <label>.',
    ),
)
ROLES = frozenset(
    (
        "checkbox",
        "combobox",
        "listbox",
        "menuitemcheckbox",
        "menuitemradio",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "textbox",
    )
)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields in the accessibility tree; the list that belongs to a combobox is part of it."""
    for element in seen.snapshot.elements():
        if element.role in ROLES and not element.role.startswith("menuitem") and not _is_popup(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.name.strip():
        return passed(f"字段的名称是“{shortened(element.name)}”。", f'The field is called "{shortened(element.name)}".')
    kind = explicit_role(element) or element.attr("type") or element.tag
    return failed(f"“{kind}”字段没有名称。", f'The "{kind}" field has no name.')


def _is_popup(element: Element) -> bool:
    """A list that a combobox opens takes its name from there."""
    if element.role != "listbox":
        return False
    own = element.attr("id")
    return element.tag != "select" and any(
        own and own in (other.attr("aria-controls") or other.attr("aria-owns") or "").split()
        for other in element.snapshot.elements()
        if other.role == "combobox"
    )
