"""Without a text alternative a picture does not exist for whoever cannot see it.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failure F65
ACT rules 23a2a8 (image), 7d6734 (SVG), 59796f (image button)
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.images import file_name
from accessibility.predicates.roles import explicit_role
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="图片有替代文本", en="An image has a text alternative"),
    criteria=("1.1.1",),
    act=("23a2a8", "7d6734", "59796f"),
    axe=("image-alt", "input-image-alt", "role-img-alt", "svg-img-alt", "area-alt"),
    impact=Impact.CRITICAL,
    who=Words(
        zh="看不见图片的人不知道这里有什么，读屏软件可能念出文件名。",
        en="People who cannot see it do not learn what is there; a screen reader may spell out the file name.",
    ),
    remedy=Words(
        zh='给 <img> 写 alt；给 role="img" 的元素写 aria-label；SVG 里写 <title>。装饰图写 alt=""。',
        en='Write alt on <img>, aria-label on role="img", <title> in SVG; alt="" if it only decorates.',
    ),
)
IMAGE_ROLES = ("img", "image", "graphics-document", "graphics-symbol")


def targets(seen: Observation) -> Iterator[Element]:
    """Images exposed to assistive technology: <img>, image buttons, and whatever claims a role of an image."""
    for element in seen.snapshot.elements():
        if element.role and (
            element.tag == "img" or _is_image_button(element) or explicit_role(element) in IMAGE_ROLES
        ):
            yield element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.name.strip() and not _is_made_up(element):
        return passed(f"替代文本是“{element.name}”。", f'The alternative is "{element.name}".')
    shown = file_name(element) or f"<{element.tag}>"
    kind = Words(zh="图片按钮", en="image button") if _is_image_button(element) else Words(zh="图片", en="image")
    return failed(f"{kind.zh}“{shown}”没有替代文本。", f'The {kind.en} "{shown}" has no text alternative.')


def _is_made_up(element: Element) -> bool:
    """The browser says "Submit" for an image button that its author gave no name."""
    ax = element.node.ax
    return _is_image_button(element) and ax is not None and ax.name_from in ("attribute:type", "")


def _is_image_button(element: Element) -> bool:
    return element.tag == "input" and (element.attr("type") or "").strip().lower() == "image"
