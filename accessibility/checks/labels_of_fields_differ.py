"""Two fields called “姓名” in one form: whoever moves by Tab cannot know whose name is asked the second time.

WCAG 2.2 criterion 2.4.6, https://www.w3.org/TR/WCAG22/#headings-and-labels
ACT rule cc0f0a, https://www.w3.org/WAI/standards-guidelines/act/rules/cc0f0a/
"""

from collections import defaultdict
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import is_text_field
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import bare, plain, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="同一张表单里的字段标签各不相同", en="The fields of one form have different labels"),
    criteria=("2.4.6",),
    act=("cc0f0a",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人听到两个一样的标签，分不清各填什么。",
        en="People who listen hear the same label twice and cannot tell what goes where.",
    ),
    remedy=Words(
        zh="用 <fieldset> 和 <legend> 分组，或把差别写进标签，例如“监护人姓名”。",
        en='Group with <fieldset> and <legend>, or put the difference into the label: "Name of guardian".',
    ),
)
SIGNPOSTS = ("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "legend", "p")


def targets(seen: Observation) -> Iterator[Element]:
    """Fields to type into or choose from, when the form has more than one."""
    return (field for fields in _forms(seen.snapshot).values() if len(fields) > 1 for field in fields)


def judge(element: Element, seen: Observation) -> Verdict:
    twins = [field for field in _namesakes(element.snapshot)[_key(element)] if field != element]
    said = shortened(element.name)
    if not twins:
        return passed(f"标签“{said}”在表单里只出现一次。", f'The label "{said}" appears once in its form.')
    near, other = _nearest_words(element), _nearest_words(twins[0])
    if near == other:
        return failed(
            f"表单里有 {len(twins) + 1} 个字段都叫“{said}”，没有分组。",
            f'{len(twins) + 1} fields of the form are called "{said}", and nothing groups them.',
        )
    return cant_tell(
        f"表单里有 {len(twins) + 1} 个字段都叫“{said}”，"
        f"分别在“{shortened(near)}”和“{shortened(other)}”之后。只听标签，分得清吗？",
        f'{len(twins) + 1} fields are called "{said}", after "{shortened(near)}" and "{shortened(other)}". '
        "Can they be told apart by ear?",
    )


@once
def _forms(snapshot: Snapshot) -> dict[int, list[Element]]:
    found: dict[int, list[Element]] = defaultdict(list)
    for element in snapshot.elements():
        if (
            element.role
            and bare(element.name)
            and (is_text_field(element) or element.tag == "select")
            and is_seen(element)
        ):
            found[_form(element)].append(element)
    return found


@once
def _namesakes(snapshot: Snapshot) -> dict[tuple[int, str, str], list[Element]]:
    found: dict[tuple[int, str, str], list[Element]] = defaultdict(list)
    for fields in _forms(snapshot).values():
        for field in fields:
            found[_key(field)].append(field)
    return dict(found)


def _key(field: Element) -> tuple[int, str, str]:
    """Its form, its name, and what groups it there."""
    return _form(field), bare(field.name), _group(field)


def _form(element: Element) -> int:
    return next((above.index for above in element.ancestors() if above.tag in ("form", "#document")), 0)


def _group(element: Element) -> str:
    """Everything that names a group, row, item or described-by text around the field."""
    words = [element.description]
    for above in element.ancestors():
        if above.tag in ("form", "#document"):
            break
        if above.role in ("group", "radiogroup", "region", "gridcell", "cell", "row", "listitem", "tabpanel", "dialog"):
            words.append(f"{above.name} {above.index if above.role in ('row', 'listitem') else ''}")
    return plain(" ".join(words))


def _nearest_words(element: Element) -> str:
    """The last heading or paragraph that can be seen before the field in its form and holds no field itself."""
    for place in reversed(element.snapshot.places[_form(element) : element.index]):
        if place.tag in SIGNPOSTS and is_seen(place) and not any(place.descendants("label", "input", "select")):
            return plain(place.text)
    return ""
