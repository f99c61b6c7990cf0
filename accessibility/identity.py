"""What makes two findings the same: a hash of what a person would say to point at the barrier again.

Which check, what kind of element, what it is called or refers to, and where it stands among the landmarks and headings
of the page. Not: its place among its siblings, ids and class names, the text around it, the order of the pages.
The page's own address is kept beside the identity by those who compare runs (see baseline.py), not in it.
"""

import hashlib
import re
from collections.abc import Iterator

from accessibility.snapshot import Element

LENGTH = 16  # hex digits: 64 bits, no collision to be expected below a billion findings
LANDMARKS = frozenset({"banner", "navigation", "main", "complementary", "contentinfo", "search", "form", "region"})
BY_TAG = {"header": "banner", "nav": "navigation", "main": "main", "aside": "complementary", "footer": "contentinfo"}
FORMS = frozenset({"table", "form", "dialog", "fieldset", "figure", "ul", "ol", "dl", "iframe"})
LONGEST = 80


def identity(check: str, element: Element) -> str:
    """The same for the same barrier in every run. check: id of the check or axe rule."""
    return _hash(check, element.tag, element.attr("role") or element.role, _called(element), *_way(element))


def cause(element: Element) -> str:
    """The kind of place: landmark, tag, class names that people gave. The same on every page of a template."""
    classes = sorted({plain for name in (element.attr("class") or "").split() if (plain := _plain(name))})
    region = next((way.split()[0] for way in _way(element) if way.split()[0] in LANDMARKS), "")
    return f"{region} {'.'.join([element.tag, *classes])}".strip()


def identity_of_text(check: str, text: str) -> str:
    """Of an element that is known by a selector only."""
    return _hash(check, normal(text))


def normal(text: str) -> str:
    """Without what changes from build to build: numbers, hashes in file names, white space, letter case."""
    text = " ".join(text.split()).lower()
    text = re.sub(r"(?<![0-9a-z])(?=[a-z]*\d)[0-9a-z_-]{6,}(?![0-9a-z])", "#", text)
    return re.sub(r"\d+", "#", text)[:LONGEST]


def _plain(name: str) -> str:
    """A class name a person gave; "" for one that a tool made: "css-1x2y3z", "sc-bdVaJa4"."""
    return "" if re.search(r"\d", name) and not re.fullmatch(r"[a-z][a-z_-]*\d{1,2}", name) else name


def _called(element: Element) -> str:
    """Its name; without one, what it refers to; without that, what it says."""
    refers = (element.attr(name) for name in ("name", "for", "href", "src", "alt", "type", "property", "http-equiv"))
    return normal(element.name) or next((normal(value) for value in refers if value), "") or normal(element.text)


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
