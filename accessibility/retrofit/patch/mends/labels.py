"""Fields get their names: the words beside them become their label, on the page as it is."""

import re
from collections.abc import Iterator
from html import escape

from lxml.html import HtmlElement

from accessibility.retrofit.patch.markup import Tag, Text
from accessibility.retrofit.patch.page import BLANKS, Edit, Page

CRITERION, WORDS = "1.3.1", "表单的名称"
FIELDS = ("input", "select", "textarea")
NO_FIELD = frozenset({"hidden", "submit", "button", "reset", "image"})
TICKED = frozenset({"checkbox", "radio"})
LONGEST = 30  # characters of a label
# What may stand between a field and its words; anything else is a border.
BETWEEN = frozenset(
    {"td", "th", "b", "strong", "span", "font", "br", "p", "div", "i", "em", "u", "center", "small", "big"}
)
NOT_IN = frozenset({"a", "option", "select", "button", "label", "script", "style", "textarea", "title", "legend"})
DRAWN = re.compile(r"\s*[=\-—_*~<【\[]{2,}")  # ==友情链接==
SAYS = re.compile(r"\w")
SEARCHES = re.compile(r"(?i)搜|查|检索|search|query|find|go")


def mend(page: Page) -> Iterator[Edit]:
    taken: set[int] = set()
    labelled = {element.get("for") for element in page.root.iter("label") if element.get("for")}
    for element, tag in page.found(*FIELDS):
        kind = (element.get("type") or "text").lower() if tag.name == "input" else tag.name
        if kind in NO_FIELD or _has_name(element, labelled):
            continue
        words = _beside(page, tag, after=kind in TICKED)
        if words and words.start not in taken:
            taken.add(words.start)
            name, said = _name(page, element, tag), page.text(words).replace("&nbsp;", "").strip(BLANKS)
            if not element.get("id"):
                yield page.set(tag, "id", name, f"给字段加 id，好与“{said}”连起来")
            yield from page.wrapped(words, f'<label for="{name}">', "</label>", f"“{said}”是字段的标签")
        elif said := (element.get("placeholder") or "").strip() or _of_choices(element) or _of_button(page, element):
            yield page.set(tag, "aria-label", said, f"字段叫“{said}”")
    yield from _groups(page)


def _groups(page: Page) -> Iterator[Edit]:
    """Boxes to tick of one question, side by side in one element, with the question before them."""
    fields: dict[tuple[int, str], list[tuple[HtmlElement, Tag]]] = {}
    for element, tag in page.found("input"):
        if (element.get("type") or "").lower() in TICKED and element.get("name"):
            fields.setdefault((id(element.getparent()), element.get("name", "")), []).append((element, tag))
    for boxes in fields.values():
        (first, tag), (_, last) = boxes[0], boxes[-1]
        question, end = _beside(page, tag, after=False), _beside(page, last, after=True)
        above = {one.get("role") or one.tag for one in first.iterancestors()}
        if len(boxes) < 2 or question is None or end is None or above & {"group", "radiogroup", "fieldset", "label"}:
            continue
        said = page.text(question).replace("&nbsp;", "").strip(BLANKS + "：:")
        role = "radiogroup" if (first.get("type") or "").lower() == "radio" else "group"
        what = f"这一组选项叫“{said}”"
        yield page.put(tag.start, f'<span role="{role}" aria-label="{escape(said)}">', what)
        yield page.put(page.wrapped(end, "", "", what)[1].start, "</span>", what)


def _has_name(element: HtmlElement, labelled: set[str | None]) -> bool:
    said = any((element.get(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))
    return said or element.get("id") in labelled or any(above.tag == "label" for above in element.iterancestors())


def _name(page: Page, element: HtmlElement, tag: Tag) -> str:
    return (element.get("id") or "").strip() or f"a11y-field-{tag.number}"


def _beside(page: Page, tag: Tag, *, after: bool) -> Text | None:
    """Before a field; after a box to tick. In the same row, with no other field in between."""
    tokens, place = page.markup.tokens, page.markup.at[tag.number]
    if after and tag.name in ("select", "textarea"):
        return None
    way = tokens[place + 1 :] if after else tokens[place - 1 :: -1] if place else []
    cells = 0
    for token in way:
        if isinstance(token, Tag):
            cells += token.name in ("td", "th") and not token.is_end
            if token.name not in BETWEEN or (token.name in ("p", "div") and after) or cells > 1:
                return None
            continue
        said = page.text(token).replace("&nbsp;", " ").strip(BLANKS)
        if SAYS.search(said):
            return token if len(said) <= LONGEST and not token.within and "<" not in said and "%>" not in said else None
    return None


def _of_choices(element: HtmlElement) -> str:
    """A list whose first choice leads nowhere and says what the list is: ==友情链接==."""
    first = next(element.iter("option"), None) if element.tag == "select" else None
    if first is None or (first.get("value") or "").strip(" #/0-"):
        return ""
    said = first.text_content().strip(f"{BLANKS}=-—_*~…<>《》【】[]()（）:：")
    is_meant = first.get("value") is not None or DRAWN.match(first.text_content())
    return said if is_meant and 1 < len(said) <= LONGEST else ""


def _of_button(page: Page, element: HtmlElement) -> str:
    """The only field of a search form is called as its button."""
    form = next(element.iterancestors("form"), None)
    if form is None:
        return ""
    kinds = [(one, (one.get("type") or "text").lower()) for one in form.iter("input", "button", "select", "textarea")]
    fields = [one for one, kind in kinds if one.tag != "button" and kind not in (*NO_FIELD, *TICKED)]
    if len(fields) != 1:
        return ""
    for one, kind in kinds:
        said = (one.get("value") or one.get("alt") or "").strip() if one.tag == "input" else one.text_content().strip()
        if (kind in NO_FIELD and kind != "hidden") or one.tag == "button":
            if SEARCHES.search(said):
                return said
            if kind == "image" or SEARCHES.search(f"{one.get('src')} {form.get('action')} {form.get('name')}"):
                return "搜索"
    return ""
