"""An <object> or <embed> that shows a picture, a film or a document says nothing without a name.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, techniques H53, ARIA6
ACT rule 8fc3b6, https://www.w3.org/WAI/standards-guidelines/act/rules/8fc3b6/
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.roles import explicit_role
from accessibility.predicates.seen import is_seen
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="嵌入的对象有替代文本", en="An embedded object has a text alternative"),
    criteria=("1.1.1",),
    act=("8fc3b6",),
    axe=("object-alt",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见嵌入内容的人不知道这里是什么。",
        en="People who cannot see the embedded content do not learn what it is.",
    ),
    remedy=Words(
        zh="给 <object> 或 <embed> 写 aria-label 或 title，说出里面是什么。",
        en="Write aria-label or title on <object> or <embed> and say what is inside.",
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """<object> and <embed> that load something which is not an HTML page, and that are not hidden."""
    for element in seen.snapshot.elements("object", "embed"):
        address = element.attr("data") or element.attr("src") or ""
        if address and not _is_page(element) and _is_exposed(element) and not _shows_fallback(element):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    name = _name(element)
    if name:
        return passed(f"替代文本是“{name}”。", f'The alternative is "{name}".')
    shown = file_name(element) or f"<{element.tag}>"
    return failed(f"嵌入的“{shown}”没有替代文本。", f'The embedded "{shown}" has no text alternative.')


def _is_page(element: Element) -> bool:
    """An HTML page has a name of its own. The browser also wraps a single film, sound or picture in a page."""
    document = next((child for child in element.children if child.tag == "#document"), None)
    if document is None:
        return "html" in (element.attr("type") or "")
    shown = [place for place in document.descendants() if place.is_element and place.closest("body")]
    return not all(place.tag in ("body", "video", "audio", "img", "embed", "source") for place in shown)


def _name(element: Element) -> str:
    labels = " ".join(label.text for label in element.related("aria-labelledby"))
    return (labels or element.attr("aria-label") or element.attr("title") or "").strip()


def _is_exposed(element: Element) -> bool:
    is_marked_away = explicit_role(element) in ("presentation", "none") and not element.attr("title")
    is_hidden = element.box is None or element.style("visibility") != "visible"
    is_silenced = any(above.attr("aria-hidden") == "true" for above in [element, *element.ancestors()])
    return not (is_marked_away or is_hidden or is_silenced)


def _shows_fallback(element: Element) -> bool:
    """What stands between the tags is shown, because the object could not be."""
    return any(is_seen(child) for child in element.children if child.tag != "#document")
