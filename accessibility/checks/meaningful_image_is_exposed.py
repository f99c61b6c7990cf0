"""alt="" on a picture that says something takes it away from whoever cannot see it, without a trace.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F38
ACT rule e88epe, https://www.w3.org/WAI/standards-guidelines/act/rules/e88epe/
"""

import re
from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import DRAWN, file_name, is_inside_svg, is_only_content, link_around
from accessibility.predicates.seen import is_seen, seen_text
from accessibility.predicates.wording import plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="有内容的图片没有被隐藏", en="An image with a message is not hidden"),
    criteria=("1.1.1",),
    act=("e88epe",),
    impact=Impact.SERIOUS,
    who=Words(
        zh="看不见图片的人根本不知道这里有一张图。",
        en="People who cannot see the image do not even learn that there is one.",
    ),
    remedy=Words(
        zh='图片有内容就在 alt 里写出来，不要用 alt=""、role="presentation" 或 aria-hidden 藏起来。',
        en='Say in alt what the image says; do not hide it with alt="", role="presentation" or aria-hidden.',
    ),
)
ANNOUNCES = re.compile(
    r"(?:如下图|如图|下图|见图|图示|流程图|示意图|结构图)[^。；]{0,12}$|[:：]$"
    r"|(?:as shown|the following|see the) (?:below|image|figure|chart|diagram|picture|photo)\b[^.;]{0,20}$",
    re.IGNORECASE,
)
LARGE = 100  # CSS px: smaller pictures beside text are mostly icons


def targets(seen: Observation) -> Iterator[Element]:
    """Visible pictures that are hidden from assistive technology, outside of links and buttons with a name."""
    for element in seen.snapshot.elements(*DRAWN):
        if is_inside_svg(element) or not is_seen(element) or _is_exposed(element) or _is_blank(element):
            continue
        around = link_around(element)
        if around is None or not around.name.strip():
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    body = element.closest("body")
    shown = file_name(element) or f"<{element.tag}>"
    if body is not None and is_only_content(element, body):
        return failed(
            f"页面上只有图片“{shown}”，它却对读屏软件隐藏。",
            f'The page shows nothing but the image "{shown}", and that is hidden from screen readers.',
        )
    promise = _promise(element)
    if promise and _is_large(element):
        return failed(
            f"“{shortened(promise)}”说的是后面的图片“{shown}”，它却对读屏软件隐藏。",
            f'"{shortened(promise)}" points to the image "{shown}" after it, which is hidden from screen readers.',
        )
    caption = element.closest("figure")
    if caption is not None and element.tag != "svg" and seen_text(caption):
        text = shortened(seen_text(caption))
        return cant_tell(
            f"图片“{shown}”被隐藏，图注是“{text}”。图注说出了图上的全部内容吗？",
            f'The image "{shown}" is hidden; its caption is "{text}". Does the caption say all that the image shows?',
        )
    hidden_alt = plain(element.attr("alt") or element.attr("aria-label") or "")
    if hidden_alt:
        return cant_tell(
            f"图片“{shown}”写了替代文本“{hidden_alt}”，却对读屏软件隐藏。它只是装饰吗？",
            f'The image "{shown}" has the alternative "{hidden_alt}" but is hidden. Is it decoration?',
        )
    if _is_large(element):
        return cant_tell(
            f"图片“{shown}”对读屏软件隐藏，但占了不小的位置。它只是装饰吗？",
            f'The image "{shown}" is hidden from screen readers but takes up much room. Is it mere decoration?',
        )
    return passed(f"“{shown}”是小图，作为装饰隐藏。", f'"{shown}" is a small picture hidden as decoration.')


def _promise(element: Element) -> str:
    """The text just before the picture when it says that something is shown there."""
    around = next((above for above in element.ancestors() if seen_text(above)), None)
    texts = [] if around is None else [one for one in around.descendants("#text") if one.index < element.index]
    before = next((one for one in reversed(texts) if is_seen(one) and seen_text(one)), None)
    if before is None or any(one.tag in DRAWN for one in element.snapshot.places[before.index + 1 : element.index]):
        return ""
    return seen_text(before) if ANNOUNCES.search(seen_text(before)) else ""


def _is_exposed(element: Element) -> bool:
    """A name, an alternative inside a canvas, or text inside an SVG reaches the person."""
    if element.role and element.name.strip():
        return True
    if element.tag == "img":
        return bool(element.role) and element.attr("alt") is None
    return element.tag in ("svg", "canvas") and _is_reachable(element) and bool(plain(element.text))


def _is_reachable(element: Element) -> bool:
    return not any(above.attr("aria-hidden") == "true" for above in [element, *element.ancestors()])


def _is_blank(element: Element) -> bool:
    """Nothing to see: not loaded, one pixel, an SVG without shapes, a canvas nobody drew on."""
    image, box = element.node.image, element.box
    if box is None or min(box.width, box.height) <= 3:
        return True
    if element.tag == "svg":
        return not any(is_seen(shape) for shape in element.descendants() if shape.is_element)
    return image is not None and (image.blank or image.natural_width <= 1)


def _is_large(element: Element) -> bool:
    box = element.box
    return box is not None and min(box.width, box.height) >= LARGE
