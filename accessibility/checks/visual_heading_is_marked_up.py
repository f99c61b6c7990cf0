"""Large bold words look like a heading; whoever jumps from heading to heading never finds them.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, failure F2, technique H42
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, failed, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import Block, blocks
from accessibility.predicates.once import once
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import has_words, length, shortened
from accessibility.snapshot import Element, Snapshot

CHECK = Check(
    title=Words(zh="看上去是标题的文字用了标题标签", en="What looks like a heading is marked up as one"),
    criteria=("1.3.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件按标题浏览的人找不到这一节。",
        en="People who jump from heading to heading never find this section.",
    ),
    remedy=Words(
        zh="改用 <h2>、<h3> 等标题标签，大小和粗细交给样式。",
        en="Use <h2>, <h3> and so on, and leave size and weight to style.",
    ),
)
# Parts that have a role of their own or whose bold words are no headings.
APART = {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "dt",
    "th",
    "td",
    "caption",
    "figcaption",
    "legend",
    "label",
    "button",
} | {
    "summary",
    "nav",
    "header",
    "footer",
    "address",
    "form",
    "table",
    "blockquote",
    "pre",
    "option",
    "select",
    "svg",
    "dialog",
    "a",
    "aside",
}
LONGEST = 44  # Latin letters, 22 Chinese characters: longer ones are sentences
BODY = 60  # what follows has to be a text and not another short line
LARGER, MUCH_LARGER, BOLD = 1.2, 1.5, 600
STOPS = '。！？；：，、.!?;:,…”"'


def targets(seen: Observation) -> Iterator[Element]:
    """Headings, and short blocks that are bold or larger than the text that follows."""
    yield from (one for one in seen.snapshot.elements() if one.role == "heading" and is_seen(one))
    yield from (block.element for block, _ in _candidates(seen.snapshot).values())


def judge(element: Element, seen: Observation) -> Verdict:
    if element.role == "heading":
        return passed("标题用了标题标签。", "The heading is marked up as one.")
    block, body = _candidates(seen.snapshot)[element.index]
    text, size, weight = shortened(block.text), _size(block), _weight(block)
    ratio = size / (_size(body) or size)
    looks = f"{size:g}px/{weight:g}"
    twins = _looks(seen.snapshot)[size, weight]
    is_plain_text = not any(place.tag == "a" for place in element.descendants())
    if (
        is_plain_text
        and weight >= BOLD
        and ratio >= LARGER
        and (twins > 1 or ratio >= MUCH_LARGER or not _lower_headings(seen.snapshot))
    ):
        return failed(
            f"“{text}”又大又粗（{looks}），下面跟着正文，看上去是标题，却没有用标题标签。",
            f'"{text}" is large and bold ({looks}) above a text and looks like a heading but is not marked up as one.',
        )
    return cant_tell(
        f"“{text}”（{looks}）比下面的正文显眼。它是标题吗？",
        f'"{text}" ({looks}) stands out from the text below. Is it a heading?',
    )


@once
def _candidates(snapshot: Snapshot) -> dict[int, tuple[Block, Block]]:
    """By element: the block, and the one that follows."""
    found = {}
    all_blocks = [block for block in blocks(snapshot) if any(is_seen(text) for text in block.texts)]
    for block, body in pairwise(all_blocks):
        if _is_alone(block) and _is_body(body, block) and not _is_subtitle(block):
            larger = _size(block) >= LARGER * _size(body)
            bolder = _weight(block) >= BOLD > _weight(body)
            if larger or bolder:
                found[block.element.index] = (block, body)
    return found


@once
def _looks(snapshot: Snapshot) -> Counter[tuple[float, float]]:
    return Counter((_size(block), _weight(block)) for block, _ in _candidates(snapshot).values())


@once
def _lower_headings(snapshot: Snapshot) -> bool:
    """The page has headings below its main one."""
    return any(one.role == "heading" and one.state("level") != "1" for one in snapshot.elements())


@once
def _naming(snapshot: Snapshot) -> frozenset[str]:
    """Every id that aria-labelledby names."""
    return frozenset(" ".join(one.attr("aria-labelledby") or "" for one in snapshot.elements()).split())


def _is_alone(block: Block) -> bool:
    text = block.text
    around = (block.element, *block.element.ancestors())
    is_short = 2 < length(text) <= LONGEST and has_words(text) and text[-1] not in STOPS and not text[0].isdigit()
    is_one_line = len({round(line.box.y) for place in block.texts for line in place.node.lines}) == 1
    if not is_short or not is_one_line or _is_name_of_a_part(block.element):
        return False
    return not any(above.tag in APART or above.role == "heading" for above in around)


def _is_name_of_a_part(element: Element) -> bool:
    """Something is labelled by it, so its part can be found by that name."""
    return (element.attr("id") or "") in _naming(element.snapshot)


def _is_body(body: Block, block: Block) -> bool:
    """A text of some length in the same part of the page, below."""
    one, other = block.element.box, body.element.box
    if one is None or other is None or other.y + 1 < one.bottom or length(body.text) < BODY:
        return False
    shares = {above.index for above in list(block.element.ancestors())[:2]}
    return bool(shares & {above.index for above in list(body.element.ancestors())[:2]})


def _is_subtitle(block: Block) -> bool:
    """It follows a heading at once, as a motto or lead."""
    parent = block.element.parent
    if parent is None:
        return False
    before = [child for child in parent.children if child.is_element and child.index < block.element.index]
    return bool(before) and before[-1].role == "heading"


def _size(block: Block) -> float:
    """Font size in px of the smallest text in the block."""
    return min(float(text.style("font-size").removesuffix("px") or 16) for text in block.texts)


def _weight(block: Block) -> float:
    """Of the lightest text in the block."""
    return min(float(text.style("font-weight") or 400) for text in block.texts)
