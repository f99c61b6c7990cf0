"""A field called “输入框” or "text" does not say what is asked.

WCAG 2.2 criterion 2.4.6, https://www.w3.org/TR/WCAG22/#headings-and-labels
ACT rule cc0f0a, https://www.w3.org/WAI/standards-guidelines/act/rules/cc0f0a/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.wording import has_words, is_vague, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="字段标签说出了要填什么", en="The label of a field says what to enter"),
    criteria=("2.4.6",),
    act=("cc0f0a",),
    impact=Impact.SERIOUS,
    who=Words(zh="用读屏软件的人不知道这里要填什么。", en="People who listen do not learn what is to be entered here."),
    remedy=Words(
        zh="写出要填的内容，例如“姓名”“残疾人证号”。", en='Name what is asked: "Full name", "Certificate number".'
    ),
)
ROLES = frozenset(
    ("textbox", "searchbox", "combobox", "listbox", "spinbutton", "checkbox", "radio", "slider", "switch")
)


def targets(seen: Observation) -> Iterator[Element]:
    """Fields with a name."""
    return (one for one in seen.snapshot.elements() if one.role in ROLES and plain(one.name))


def judge(element: Element, seen: Observation) -> Verdict:
    name = plain(element.name)
    if is_vague(name, "vague_labels") and element.role not in ("checkbox", "radio"):
        return failed(f"字段的标签是“{name}”，没有说要填什么。", f'The label "{name}" does not say what to enter.')
    if not has_words(name):
        return cant_tell(
            f"字段的标签是“{name}”，里面没有一个字。听的人知道要填什么吗？",
            f'The label "{name}" holds no word. Is it clear by ear what to enter?',
        )
    return passed(f"字段的标签是“{shortened(name)}”。", f'The label of the field is "{shortened(name)}".')
