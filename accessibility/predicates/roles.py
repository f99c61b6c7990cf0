"""What an element is: the role its author wrote, and the one its tag brings along.

`Element.role` is what the browser made of both. These two tell who said so.
"""

from accessibility.snapshot import Element
from accessibility.standards.aria import ROLES

SECTIONING = ("article", "aside", "main", "nav", "section")
PRESENTATIONAL = frozenset({"none", "presentation"})

BY_TAG = {
    "address": "group",
    "article": "article",
    "aside": "complementary",
    "blockquote": "blockquote",
    "button": "button",
    "caption": "caption",
    "code": "code",
    "datalist": "listbox",
    "dd": "definition",
    "del": "deletion",
    "details": "group",
    "dfn": "term",
    "dialog": "dialog",
    "dt": "term",
    "em": "emphasis",
    "fieldset": "group",
    "figure": "figure",
    "form": "form",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "hgroup": "group",
    "hr": "separator",
    "html": "document",
    "ins": "insertion",
    "li": "listitem",
    "main": "main",
    "mark": "mark",
    "math": "math",
    "menu": "list",
    "meter": "meter",
    "nav": "navigation",
    "ol": "list",
    "optgroup": "group",
    "option": "option",
    "output": "status",
    "p": "paragraph",
    "progress": "progressbar",
    "search": "search",
    "strong": "strong",
    "sub": "subscript",
    "summary": "button",
    "sup": "superscript",
    "svg": "graphics-document",
    "table": "table",
    "tbody": "rowgroup",
    "textarea": "textbox",
    "tfoot": "rowgroup",
    "thead": "rowgroup",
    "time": "time",
    "tr": "row",
    "ul": "list",
}  # HTML-AAM 1.0, https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings; elements without a role left out
INPUT_ROLES = {
    "button": "button",
    "checkbox": "checkbox",
    "email": "textbox",
    "image": "button",
    "number": "spinbutton",
    "radio": "radio",
    "range": "slider",
    "reset": "button",
    "search": "searchbox",
    "submit": "button",
    "tel": "textbox",
    "text": "textbox",
    "url": "textbox",
}  # the same table; colours, dates, files and passwords have no role
LISTED = frozenset({"email", "search", "tel", "text", "url"})  # become a combobox with list


def explicit_role(element: Element) -> str:
    """The role that counts of those written: the first that exists; "" when none does."""
    written = (element.attr("role") or "").lower().split()
    return next((role for role in written if role in ROLES), "")


def implicit_role(element: Element) -> str:
    """The role the tag has by itself, "" for one that means nothing to assistive technology."""
    tag = element.tag
    if element.node.namespace and tag not in ("svg", "math"):
        return ""
    if tag in ("a", "area"):
        return "link" if element.attr("href") is not None else ""
    if tag == "img":
        return "none" if element.attr("alt") == "" else "img"
    if tag == "input":
        return _input_role(element)
    if tag == "select":
        return "listbox" if element.attr("multiple") is not None or _rows(element) > 1 else "combobox"
    if tag in ("header", "footer"):
        return _of_page(element, {"header": "banner", "footer": "contentinfo"}[tag])
    if tag == "section":
        return "region" if element.attr("aria-label") or element.attr("aria-labelledby") else ""
    if tag in ("td", "th"):
        return _cell_role(element)
    return BY_TAG.get(tag, "")


def role(element: Element) -> str:
    """The written role, else that of the tag."""
    return explicit_role(element) or implicit_role(element)


def _input_role(element: Element) -> str:
    kind = (element.attr("type") or "text").strip().lower()
    found = INPUT_ROLES.get(kind, "" if kind in NO_ROLE else "textbox")
    return "combobox" if kind in LISTED and element.related("list") else found


NO_ROLE = frozenset(
    {"color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week"}
)  # any other type is text


def _rows(element: Element) -> int:
    size = (element.attr("size") or "").strip()
    return int(size) if size.isdigit() else 0


def _of_page(element: Element, found: str) -> str:
    """A header or footer belongs to the page when nothing that sections it stands between."""
    for above in element.ancestors():
        if above.tag in SECTIONING or explicit_role(above) in (
            "article",
            "complementary",
            "main",
            "navigation",
            "region",
        ):
            return ""
        if above.tag == "#document":
            break
    return found


def _cell_role(element: Element) -> str:
    table = element.closest("table")
    around = role(table) if table is not None else ""
    if around in PRESENTATIONAL:
        return ""
    if element.tag == "th":
        return "rowheader" if (element.attr("scope") or "").lower() in ("row", "rowgroup") else "columnheader"
    return "gridcell" if around in ("grid", "treegrid") else "cell"
