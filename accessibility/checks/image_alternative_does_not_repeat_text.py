"""The same words twice in a row: people who listen wonder whether they missed something.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content; technique H2 (one link for image and text).
A repeat is a nuisance and no failure of the criterion, so this is a best practice.
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.images import is_image, link_around, named_images
from accessibility.predicates.seen import seen_text
from accessibility.predicates.wording import bare, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(
        zh="图片的替代文本不重复旁边的文字", en="The alternative of an image does not repeat the text beside it"
    ),
    criteria=(),
    axe=("image-redundant-alt",),
    impact=Impact.MINOR,
    who=Words(zh="用读屏软件的人会把同样的话听两遍。", en="People who listen to the page hear the same words twice."),
    remedy=Words(
        zh='图片与文字放进同一个链接，图片写 alt=""；或让 alt 说出文字没有说的内容。',
        en='Put image and text into one link and write alt="", or let alt say what the text does not.',
    ),
)


def targets(seen: Observation) -> Iterator[Element]:
    """Images with a name and some text near by."""
    return (element for element in named_images(seen) if element.tag != "area" and _text_beside(element))


def judge(element: Element, seen: Observation) -> Verdict:
    beside = _text_beside(element)
    if bare(element.name) == bare(beside):
        name = shortened(element.name)
        return cant_tell(
            f'替代文本“{name}”与旁边的文字一模一样。图片除了这句话还说了别的吗？没有就写 alt=""。',
            f'The alternative "{name}" repeats the text beside it. Does the image say more than that text? '
            'If not, write alt="".',
        )
    return passed("替代文本与旁边的文字不同。", "The alternative differs from the text beside it.")


def _text_beside(element: Element) -> str:
    """The text of the link or figure around it, or of what stands just before or after."""
    around = link_around(element) or element.closest("figure", "label")
    if around is not None and seen_text(around):
        return seen_text(around)
    parent = around.parent if around is not None else element.parent
    inner = around or element
    if parent is None:
        return ""
    near = [*_neighbour(inner, parent, -1), *_neighbour(inner, parent, 1)]
    texts = (seen_text(child) for child in near if not is_image(child))
    return next(
        (text for text in texts if bare(text) == bare(element.name)), next(iter(filter(None, map(seen_text, near))), "")
    )


def _neighbour(inner: Element, parent: Element, step: int) -> list[Element]:
    """The next sibling on one side that is more than white space."""
    order = parent.node.children
    at = order.index(inner.index) + step if inner.index in order else -1
    while 0 <= at < len(order):
        sibling = inner.snapshot.places[order[at]]
        if sibling.tag != "#text" or sibling.node.text.strip():
            return [sibling]
        at += step
    return []
