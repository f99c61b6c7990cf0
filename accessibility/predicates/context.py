"""What tells a person where they are when they meet a link or field out of order: the words it hangs together with."""

from bisect import bisect_left

from accessibility.predicates.once import once
from accessibility.predicates.seen import seen_text
from accessibility.predicates.table_grid import Cell
from accessibility.predicates.tables import headers_of, place_of
from accessibility.predicates.wording import has_words, plain
from accessibility.snapshot import Element, Snapshot

FAR = 20  # headings back; what stands before so many is no longer near
SENTENCES = ("p", "li", "dd", "dt", "td", "th", "blockquote", "figcaption", "caption", "legend", "label")


def link_context(link: Element) -> str:
    """The programmatically determined context besides the link's own text, "" when there is none.

    https://www.w3.org/TR/WCAG22/#dfn-programmatically-determined-link-context
    """
    found = [link.description]
    for above in link.ancestors():
        if above.tag in SENTENCES or above.role in ("listitem", "cell", "gridcell", "paragraph"):
            found.append(_without(above, link))
        if above.tag in ("td", "th"):
            found += [header.element.text for header in _headers(above)]
        if above.tag in ("body", "#document"):
            break
    return plain(" ".join(found))


def heading_before(place: Element) -> Element | None:
    """The nearest heading below the first level that stands before, in a container around this place."""
    around = {above.index for above in place.ancestors()}
    headings = _lower_headings(place.snapshot)
    before = bisect_left(headings, place.index, key=lambda heading: heading.index)
    for other in reversed(headings[max(before - FAR, 0) : before]):
        parent = other.parent
        if parent is not None:
            holder = parent if len([child for child in parent.children if child.is_element]) > 1 else parent.parent
            if holder is not None and holder.index in around:
                return other
    return None


@once
def _lower_headings(snapshot: Snapshot) -> list[Element]:
    return [one for one in snapshot.elements() if one.role == "heading" and one.state("level") != "1"]


def row_text(place: Element) -> str:
    """What else the row of a table or list of columns says."""
    row = place.closest("tr")
    return _without(row, place) if row is not None else ""


def _headers(cell: Element) -> list[Cell]:
    place = place_of(cell)
    return headers_of(place[1], place[0]) if place else []


def _without(around: Element, link: Element) -> str:
    """The text around without that of the link itself."""
    text, own = seen_text(around), seen_text(link)
    rest = plain(text.replace(own, " ", 1)) if own else text
    return rest if has_words(rest) else ""
