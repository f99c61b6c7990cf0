"""The navigation of a page as a list of places, for comparing pages."""

from dataclasses import dataclass
from urllib.parse import urldefrag, urljoin, urlsplit

from accessibility.predicates.places_of_page import part_of
from accessibility.predicates.wording import plain
from accessibility.snapshot import Element, Snapshot


@dataclass(frozen=True, slots=True)
class Menu:
    """Links in one navigation, header or footer: address (without host) → name, in document order."""

    element: Element
    part: str
    places: dict[str, str]


def menus(snapshot: Snapshot) -> list[Menu]:
    """Every navigation, and header and footer without one inside; trails of three links or fewer left out."""
    found = []
    for element in snapshot.elements():
        if element.role in ("navigation", "banner", "contentinfo") and element.own_document.index == 0:
            places = {
                address(link): plain(link.name)
                for link in element.descendants("a", "area")
                if link.role == "link" and address(link) and _nearest(link) == element
            }
            found.append(Menu(element, part_of(element) or element.role, places))
    return [menu for menu in found if len(menu.places) >= 3]


def address(link: Element) -> str:
    """Where a link leads, without host and fragment; "" for a place in the same page and for other sites."""
    written = (link.attr("href") or "").strip()
    if not written or written.startswith(("#", "javascript:", "mailto:", "tel:")):
        return ""
    page = urlsplit(link.snapshot.url)
    split = urlsplit(urldefrag(urljoin(link.snapshot.url, written))[0])
    return f"{split.path}?{split.query}" if split.netloc == page.netloc else split.geturl()


def _nearest(link: Element) -> Element | None:
    return next((above for above in link.ancestors() if above.role in ("navigation", "banner", "contentinfo")), None)
