"""<ul> and <ol>: lists, also those with a list directly inside, without items, or numbered twice."""

from dataclasses import replace

from lxml.html import HtmlElement

from accessibility.retrofit.body.blocks import Block, Line, Listing, Look, Run
from accessibility.retrofit.body.gather import Gatherer
from accessibility.retrofit.body.sheet import Styles

TAGS = ("ul", "ol", "dir", "menu", "li")

GOES_ON = ("ul", "ol", "p", "div", "table")  # in a list, but outside its items
TYPES = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
STYLED = {"lower-alpha": "a", "upper-alpha": "A", "lower-latin": "a", "upper-latin": "A", "cjk-ideographic": "一"}
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
CHINESE = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")


def read(gatherer: Gatherer, element: HtmlElement, look: Look, styles: Styles) -> None:
    if element.tag == "li" or element.find(".//li") is None:  # without a list around it; only to set text in
        gatherer.block(element, look, styles)
        return
    items = [tuple(item) for item in _items(gatherer, element, look) if item]
    if not items:
        return
    ordered = element.tag == "ol" or styles.get("list-style-type", "") == "decimal"
    if ordered and styles.get("list-style-type", "") in ("disc", "circle", "square"):
        ordered = False
    if len(items) == 1 and not isinstance(items[0][0], Line):
        gatherer.add(*items[0])
        return
    start = _start(element) if ordered else 1
    if ordered and (labels := _labels(element, styles)):
        items = [_labelled(item, labels, start + at - 1) for at, item in enumerate(items)]
        gatherer.add(Listing(items=tuple(items), mark="as typed", start=start))
        return
    gatherer.add(Listing(items=tuple(items), mark="1." if ordered else "-", start=start))


def _items(gatherer: Gatherer, element: HtmlElement, look: Look) -> list[list[Block]]:
    """Each <li>; a list that stands directly in the list belongs to the item before it, other things are items too."""
    items: list[list[Block]] = []
    _loose(gatherer, element, element.text, look, items)
    for child in element:
        if isinstance(child.tag, str):
            with gatherer.apart() as gathered:
                gatherer.child(child, look)
            if gathered and items and child.tag in GOES_ON:
                items[-1].extend(gathered)
            elif gathered:
                items.append(gathered)
        _loose(gatherer, element, child.tail, look, items)
    return items


def _loose(gatherer: Gatherer, element: HtmlElement, text: str | None, look: Look, items: list[list[Block]]) -> None:
    """Text that stands between the items."""
    with gatherer.apart() as gathered:
        gatherer.text(text or "", look, element)
    if gathered and items:
        items[-1].extend(gathered)
    elif gathered:
        items.append(gathered)


def _start(element: HtmlElement) -> int:
    said = (element.get("start") or "").strip()
    return max(0, int(said)) if said.lstrip("-").isdigit() and len(said) < 6 else 1


def _labels(element: HtmlElement, styles: Styles) -> tuple[str, ...]:
    """What readers saw before the items when it was no digit."""
    kind = STYLED.get(styles.get("list-style-type", ""), (element.get("type") or "").strip())
    if kind in TYPES:
        return tuple(f"{letter}. " for letter in TYPES[kind])
    if kind in ("i", "I"):
        return tuple(f"{number if kind == 'i' else number.upper()}. " for number in ROMAN)
    return tuple(f"{number}、" for number in CHINESE) if kind == "一" else ()


def _labelled(item: tuple[Block, ...], labels: tuple[str, ...], at: int) -> tuple[Block, ...]:
    first = item[0]
    if not isinstance(first, Line) or not 0 <= at < len(labels):
        return item
    return (replace(first, runs=(Run(labels[at], first.look), *first.runs)), *item[1:])
