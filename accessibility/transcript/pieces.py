"""One element → its piece: role, name, value, states, description, error."""

from accessibility.predicates.controls import input_type, labels
from accessibility.predicates.once import once
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element, Snapshot
from accessibility.transcript.piece import Piece
from accessibility.transcript.states import states
from accessibility.transcript.texts import words_below

LANDMARKS = frozenset({"banner", "navigation", "main", "complementary", "contentinfo", "form", "region", "search"})
GROUPS = frozenset(
    {
        "group",
        "radiogroup",
        "figure",
        "dialog",
        "alertdialog",
        "toolbar",
        "tablist",
        "tabpanel",
        "menu",
        "menubar",
        "tree",
        "feed",
        "blockquote",
        "status",
        "alert",
        "log",
        "timer",
        "marquee",
    }
)
CONTROLS = frozenset(
    {
        "button",
        "checkbox",
        "radio",
        "switch",
        "textbox",
        "searchbox",
        "spinbutton",
        "combobox",
        "listbox",
        "slider",
        "option",
        "tab",
        "menuitem",
        "menuitemcheckbox",
        "menuitemradio",
        "treeitem",
        "meter",
        "progressbar",
        "scrollbar",
    }
)
LINKS = frozenset({"link", "linked"})  # kinds of pieces; "linked": told already, by the heading that it makes up
NAMED_ONLY = frozenset({"form", "region", "group"})  # without a name they are not worth a word
VALUED = frozenset({"textbox", "searchbox", "spinbutton", "combobox", "slider", "meter", "progressbar", "scrollbar"})
KINDS = {
    "file": "file",
    "password": "password",
    "date": "date",
    "datetime-local": "date",
    "month": "date",
    "week": "date",
    "time": "date",
}


def role_told(element: Element) -> str:
    """The role as the wordings know it: ARIA's, and a few kinds of fields that people are told apart."""
    kind = "summary" if element.tag == "summary" else KINDS.get(input_type(element), "")
    if element.role == "button" and element.state("pressed"):
        kind = kind or "togglebutton"
    return kind if kind and element.role else element.role


def container(kind: str, element: Element) -> Piece:
    """ "enter" or "leave" of a landmark or group."""
    told = states(element) if kind == "enter" else ()
    description = plain(element.description) if kind == "enter" else ""
    legend = kind == "enter" and any(child.tag == "legend" for child in element.children)
    name = plain(element.name)
    facts = {"name": name, "description": description, "legend": name if legend else ""}
    return Piece(kind=kind, element=element, role=element.role, states=told, facts=facts)


def control(element: Element) -> Piece:
    """A field, button or other thing to be worked."""
    return Piece(
        kind="control",
        element=element,
        role=role_told(element),
        states=(*states(element), *(() if element.name.strip() else ("unnamed",))),
        facts={
            "name": plain(element.name),
            "value": _value(element),
            "description": plain(element.description),
            "error": _error(element),
            "around": plain(element.name) if _is_wrapped(element) else "",
        },
    )


def link(element: Element, *, name: str | None = None) -> Piece:
    """A link; `name` where what it holds is told piece by piece."""
    told = plain(element.name) if name is None else name
    only_image = told and not any(below.node.text.strip() for below in element.descendants("#text"))
    more = ("image",) if only_image and any(below.role == "img" for below in element.descendants()) else ()
    unnamed = () if element.name.strip() else ("unnamed",)
    facts = {"name": told, "description": plain(element.description)}
    return Piece(kind="link", element=element, role="link", states=(*more, *states(element), *unnamed), facts=facts)


def image(element: Element) -> Piece:
    facts = {"name": plain(element.name), "description": plain(element.description)}
    told = () if element.name.strip() else ("unnamed",)
    return Piece(kind="image", element=element, role=element.role, states=told, facts=facts)


def _is_wrapped(element: Element) -> bool:
    """By its label, whose words Orca reads before it comes to the field; not those of what is ticked."""
    ticked = element.role in ("checkbox", "radio", "switch")
    return not ticked and any(above.tag == "label" for above in element.ancestors())


def _value(element: Element) -> str:
    if element.role not in VALUED or input_type(element) in ("password", "file") or element.node.ax is None:
        return ""
    return plain(element.state("valuetext") or element.node.ax.value)


def _error(element: Element) -> str:
    if element.state("invalid") in ("", "false"):
        return ""
    told = plain(" ".join(words_below(other) for other in element.related("aria-errormessage")))
    return "" if told and told in plain(element.description) else told


@once
def spoken_elsewhere(snapshot: Snapshot) -> frozenset[int]:
    """Labels, legends and captions whose words are the name of what they belong to, and are said there."""
    found: set[int] = set()
    for element in snapshot.elements():
        source = element.node.ax.name_from if element.node.ax else ""
        if source.startswith("relatedElement:label") and source != "relatedElement:aria-labelledby":
            found.update(label.index for label in labels(element))
        elif source in ("relatedElement:legend", "relatedElement:tablecaption"):
            tag = source.removeprefix("relatedElement:").replace("tablecaption", "caption")
            found.update(child.index for child in element.children if child.tag == tag)
    return frozenset(found)
