"""What makes two findings the same: a hash of what a person would say to point at the barrier again.

Which check, what kind of element, what it is called or refers to, and where it stands among the landmarks and headings
of the page. Not: its place among its siblings, ids and class names, the text around it, the order of the pages.
The page's own address is kept beside the identity by those who compare runs (see baseline.py), not in it.
"""

import hashlib
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from accessibility.snapshot import Element

LENGTH = 16  # hex digits: 64 bits, no collision to be expected below a billion findings
LANDMARKS = frozenset({"banner", "navigation", "main", "complementary", "contentinfo", "search", "form", "region"})
BY_TAG = {"header": "banner", "nav": "navigation", "main": "main", "aside": "complementary", "footer": "contentinfo"}
FORMS = frozenset({"table", "form", "dialog", "fieldset", "figure", "ul", "ol", "dl", "iframe"})
HOLDING = frozenset(
    {*BY_TAG, *FORMS, "html", "head", "body", "section", "article", "div", "tbody", "thead", "tr", "li", "dd", "svg"}
)
REFERRING = ("name", "for", "href", "src", "alt", "type", "property", "http-equiv")
STATES = frozenset(
    {"active", "current", "selected", "open", "opened", "closed", "hover", "focus", "visited", "disabled", "checked"}
    | {"first", "last", "odd", "even", "on", "cur", "now", "show", "hide", "hidden", "visible", "loaded", "here"}
)
LAYOUT = frozenset(
    {"wrap", "wrapper", "container", "container-fluid", "row", "inner", "clearfix", "clear", "cf", "fl", "fr", "left"}
    | {"right", "center", "no-print", "print-only", "visually-hidden", "sr-only", "w1000", "w1200", "auto"}
)
LONGEST = 80


def identity(check: str, element: Element) -> str:
    """The same for the same barrier in every run. check: id of the check or axe rule."""
    return _hash(check, element.tag, element.attr("role") or element.role, _called(element), *_way(element))


def cause(element: Element) -> str:
    """The kind of place: landmark, tag, class names that people gave. The same on every page of a template.

    An element without one is told by the nearest around it that has: "main .menu li".
    """
    classes = _classes(element)
    around = "" if classes else next(("." + ".".join(its) for one in element.ancestors() if (its := _classes(one))), "")
    region = next((way.split()[0] for way in _way(element) if way.split()[0] in LANDMARKS), "")
    return " ".join(part for part in (region, around, ".".join([element.tag, *classes])) if part)


def identity_of_text(check: str, text: str) -> str:
    """Of an element that is known by a selector only."""
    return _hash(check, normal(text))


def normal(text: str) -> str:
    """Without what changes from build to build: numbers, hashes in file names, white space, letter case."""
    text = " ".join(text.split()).lower()
    text = re.sub(r"(?<![0-9a-z])(?=[a-z]*\d)[0-9a-z_-]{6,}(?![0-9a-z])", "#", text)
    return re.sub(r"\d+", "#", text)[:LONGEST]


def _classes(element: Element) -> list[str]:
    """Names that people gave to the kind, not to a state or to where it goes; those of the page as a whole are none."""
    if not element.is_element or element.tag in ("html", "body"):
        return []
    return sorted({plain for name in (element.attr("class") or "").split() if (plain := _plain(name))})


def _plain(name: str) -> str:
    """A class name a person gave; "" for one that a tool made: "css-1x2y3z", "sc-bdVaJa", "Menu_item__aXbYc"."""
    if name.lower().removeprefix("is-").removeprefix("has-") in STATES | LAYOUT:
        return ""
    if re.search(r"\d", name):
        return name if re.fullmatch(r"[a-z][a-z_-]*\d{1,2}", name) else ""
    return "" if any(_is_code(part) for part in re.split(r"[-_]+", name)) else name


def _is_code(part: str) -> bool:
    """Capitals that come too often for words: "bdVaJa", but not "navItem"."""
    humps = re.findall(r"[A-Z]?[^A-Z]*", part)[:-1]
    return len(humps) > 1 and not part.isupper() and len(part) <= 2 * len(humps)


def _called(element: Element) -> str:
    """Its name; without one, what it refers to; without that, what it says itself."""
    return normal(element.name) or normal(_refers(element)) or normal(_says(element))


def _refers(element: Element) -> str:
    """An address on the page's own host counts by its path: a preview has another host."""
    values = (element.attr(name) or "" for name in REFERRING)
    value = next((value for value in values if value.strip()), "")
    parts = urlsplit(element.snapshot.url)
    return value.strip().removeprefix(f"{parts.scheme}://{parts.netloc}")


def _says(element: Element) -> str:
    """Nothing for what only holds others: all the text of a page would be part of its identity."""
    speaks = any(below.tag == "#text" and below.node.text.strip() for below in element.children)
    return element.text if speaks or element.tag not in HOLDING else ""


def _way(element: Element) -> Iterator[str]:
    """Landmarks and containers around it, from the inside out, with the names people gave them."""
    for above in element.ancestors():
        if not above.is_element:
            continue
        role = above.attr("role") or BY_TAG.get(above.tag, "")
        if role in LANDMARKS:
            yield f"{role} {normal(above.attr('aria-label') or '')}"
        elif above.tag in FORMS:
            yield above.tag


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()[:LENGTH]
