"""Forms as people meet them: which fields belong together, what is asked, what stands beside a field."""

from collections import defaultdict

from accessibility.predicates.controls import FIELDS, NOT_TEXT, input_type, is_disabled, labels
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_block, is_seen, seen_text
from accessibility.predicates.wording import bare, plain
from accessibility.snapshot import Element, Snapshot
from accessibility.standards.word_list import words_by_key

SPEAKING = ("button", "select", "option", "textarea")
ASKING = NOT_TEXT - {"checkbox", "radio", "file", "range", "color"}  # types that ask nothing


@once
def asking_fields(snapshot: Snapshot) -> tuple[Element, ...]:
    """Native fields that can be seen and filled in."""
    fields = snapshot.elements(*FIELDS)
    return tuple(one for one in fields if input_type(one) not in ASKING and not is_disabled(one) and is_seen(one))


@once
def fields_by_form(snapshot: Snapshot) -> dict[int, list[Element]]:
    """The same, by the index of what form_of gives; -1 for none."""
    found: dict[int, list[Element]] = defaultdict(list)
    for element in asking_fields(snapshot):
        form = form_of(element)
        found[-1 if form is None else form.index].append(element)
    return dict(found)


def fields_beside(element: Element) -> list[Element]:
    """The fields of the form this place is in, itself included."""
    form = form_of(element)
    return fields_by_form(element.snapshot).get(-1 if form is None else form.index, [])


def form_of(element: Element) -> Element | None:
    """The form, or what a page without one uses in its place: the nearest named group, dialog or main part."""
    owner = element.attr("form")
    pointed = element.snapshot.by_id(element.node.scope, owner) if owner else None
    holders = ("form", "main", "body")
    return pointed or next((above for above in element.ancestors() if above.tag in holders), None)


def visible_label(element: Element) -> str:
    """What can be seen of its <label>, of what labels or describes it by id, or of the summary of its group."""
    own = [seen_text(label) for label in labels(element)]
    pointed = [seen_text(one) for name in ("aria-labelledby", "aria-describedby") for one in element.related(name)]
    return plain(" ".join(own + pointed))


def words_beside(element: Element) -> str:
    """The text that stands in the same block, or in the cell or block just before."""
    block = next((above for above in element.ancestors() if above.is_element and is_block(above)), None)
    if block is None:
        return ""
    text = _own_words(block)
    if bare(text) or block.parent is None:
        return text
    before = [child for child in block.parent.children if child.is_element and child.index < block.index]
    # The heading of the page names all of it, not one field.
    return _own_words(before[-1]) if before and before[-1].tag != "h1" else ""


def _own_words(block: Element) -> str:
    """What is written in it, the words of its buttons and choices left out: they speak of themselves."""
    texts = (text for text in block.descendants("#text") if is_seen(text))
    return plain(" ".join(text.node.text for text in texts if text.closest(*SPEAKING) is None))


def purpose_of(element: Element) -> str:
    """The autocomplete token for what its name asks about the person, "" when it is none of the usual."""
    name = bare(element.name).replace(" ", "")
    return next((token for token, names in words_by_key("personal_fields").items() if name in names), "")


def is_required(element: Element) -> bool:
    return element.attr("required") is not None or (element.attr("aria-required") or "").lower() == "true"


def has_password(form: Element) -> bool:
    return any(input_type(one) == "password" for one in form.descendants("input"))
