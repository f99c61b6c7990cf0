"""A passage set apart as a quotation is told from the text around by its looks alone.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships, techniques H49 and G115
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import block_of, blocks
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import length, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="成段的引用用了引用标签", en="A quoted passage is marked up as one"),
    criteria=("1.3.1",),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人听不出从哪里到哪里是别人的话。",
        en="People who listen cannot tell where somebody else's words begin and end.",
    ),
    remedy=Words(zh="用 <blockquote> 包住整段引用。", en="Put the passage into a <blockquote>."),
)
OPENING, CLOSING = '“「『"', '”」』"'
PASSAGE = 60  # Latin letters: shorter ones stand in a sentence
INDENT_PX = 16


def targets(seen: Observation) -> Iterator[Element]:
    """Quotations, and blocks that are one passage in quotation marks."""
    yield from (one for one in seen.snapshot.elements("blockquote") if is_seen(one) and plain(one.text))
    for block in blocks(seen.snapshot):
        text = block.text
        is_quoted = bool(text) and text[0] in OPENING and any(sign in text[-12:] for sign in CLOSING)
        if is_quoted and length(text) >= PASSAGE and not block.element.closest("blockquote", "q", "figure", "li", "td"):
            yield block.element


def judge(element: Element, seen: Observation) -> Verdict:
    if element.tag == "blockquote":
        return passed("引用用了引用标签。", "The quotation is marked up as one.")
    text = shortened(block_of(element).text)
    if not _is_set_apart(element):
        return passed(f"“{text}”没有单独排版，引号已经说明。", f'"{text}" is not set apart; its marks tell enough.')
    return cant_tell(
        f"“{text}”单独排成一段，像是引用，没有用引用标签。它是引用别人的话吗？",
        f'"{text}" is set apart like a quotation without being marked up as one. Does it quote somebody?',
    )


def _is_set_apart(element: Element) -> bool:
    """Indented against the block around, with a line at its side, or in italics."""
    parent, box = element.parent, element.box
    outer = parent.box if parent is not None else None
    is_indented = box is not None and outer is not None and box.x - outer.x >= INDENT_PX
    has_line = element.style("border-left-style") not in ("", "none") and element.style("border-left-width") != "0px"
    return is_indented or has_line or element.style("font-style") == "italic"
