"""“是”, “否”: without the question, an answer cannot be chosen.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, techniques H71 and ARIA17
"""

from collections import defaultdict
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.controls import input_type, labels
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.tables import headers_of, place_of
from accessibility.predicates.wording import bare, length, plain, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="一组选项有组名", en="A group of choices has a name"),
    criteria=("1.3.1",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="用读屏软件的人听到“是”“否”，听不到问的是什么。",
        en='People who listen hear "yes" and "no" but not the question.',
    ),
    remedy=Words(
        zh="用 <fieldset> 包住这一组，问题写在 <legend> 里。",
        en="Put the group into a <fieldset> and the question into its <legend>.",
    ),
)
GROUPS = ("group", "radiogroup", "listbox", "toolbar")
TELLING = 24  # a label as long as this, in Latin letters, may well hold the question itself


def targets(seen: Observation) -> Iterator[Element]:
    """The first choice of each group: radio buttons or check boxes of one name."""
    return (choices[0] for choices in _groups(seen.snapshot))


def judge(element: Element, seen: Observation) -> Verdict:
    choices = next(choices for choices in _groups(seen.snapshot) if choices[0] == element)
    name = _group_name(choices)
    if name:
        return passed(f"这组选项的组名是“{shortened(name)}”。", f'The group of choices is called "{shortened(name)}".')
    said = "、".join(shortened(choice.name, 8) or "？" for choice in choices[:4])
    question = _question(choices)
    is_short = all(length(choice.name) < TELLING for choice in choices)
    if question and is_short and input_type(element) == "radio":
        return failed(
            f"选项“{said}”前面写着“{shortened(question)}”，却没有用组名联系起来。",
            f'The choices "{said}" stand after "{shortened(question)}", which is not tied to them as a group name.',
        )
    return cant_tell(
        f"选项“{said}”没有组名。只听每个选项，知道问的是什么吗？",
        f'The choices "{said}" have no group name. Does each choice alone tell what is asked?',
    )


@once
def _groups(snapshot: Snapshot) -> list[list[Element]]:
    """Two or more choices with one name in one form."""
    found: dict[tuple[int, str, str], list[Element]] = defaultdict(list)
    for element in snapshot.elements("input"):
        kind, name = input_type(element), (element.attr("name") or "").removesuffix("[]")
        if kind in ("radio", "checkbox") and name and is_exposed(element):
            form = next((above.index for above in element.ancestors() if above.tag in ("form", "#document")), 0)
            found[form, kind, name].append(element)
    return [choices for choices in found.values() if len(choices) > 1]


def _group_name(choices: list[Element]) -> str:
    """Of the nearest group around all of them, of what describes each, or of the row in a table."""
    for above in choices[0].ancestors():
        if all(above.contains(choice) for choice in choices) and above.role in GROUPS and bare(above.name):
            return plain(above.name)
        if above.tag in ("form", "#document"):
            break
    described = [plain(choice.description) for choice in choices]
    if all(described):
        return described[0]
    return _row_header(choices[0]) if all(_row_header(choice) for choice in choices) else ""


def _row_header(choice: Element) -> str:
    cell = choice.closest("td", "th")
    place = place_of(cell) if cell is not None else None
    return " ".join(plain(header.element.text) for header in headers_of(place[1], place[0])) if place else ""


def _question(choices: list[Element]) -> str:
    """The nearest text that can be seen before the first choice and belongs to no label."""
    form = next((above for above in choices[0].ancestors() if above.tag in ("form", "fieldset", "body")), None)
    if form is None:
        return ""
    own = {label.index for choice in choices for label in labels(choice)}
    for place in reversed(choices[0].snapshot.places[form.index : choices[0].index]):
        if place.tag == "#text" and is_seen(place) and bare(place.node.text):
            around = {above.index for above in place.ancestors()}
            if own & around:
                continue
            is_label = any(above.tag in ("label", "button", "a", "option") for above in place.ancestors())
            return "" if is_label else seen_text(place)
    return ""
