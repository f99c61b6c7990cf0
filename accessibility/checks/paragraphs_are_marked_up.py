"""One long block with empty lines in it is one paragraph to a screen reader: no way to step through or go back.

WCAG 2.2 criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

from collections.abc import Iterator

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import length, plain, shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(zh="段落用段落标签，不靠连续换行", en="Paragraphs are marked up, not made of line breaks"),
    criteria=("1.3.1",),
    impact=Impact.MINOR,
    who=Words(
        zh="用读屏软件的人不能一段一段地听，只能从头听到尾。",
        en="People who listen cannot step from paragraph to paragraph.",
    ),
    remedy=Words(
        zh="每一段放进自己的 <p>，去掉 <br><br>。", en="Put each paragraph into its own <p> and drop <br><br>."
    ),
)
TEXT = 40  # Latin letters: less is a line of a poem or an address


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks with text in which two line breaks follow one another."""
    holders = (one.parent for one in seen.snapshot.elements("br"))
    for holder in dict.fromkeys(holder for holder in holders if holder is not None):
        if is_seen(holder) and len(_parts(holder)) > 1 and not holder.closest("pre", "address", "td", "th", "label"):
            yield holder


def judge(element: Element, seen: Observation) -> Verdict:
    long = [part for part in _parts(element) if length(part) >= TEXT]
    if len(long) < 2:
        return passed("连续换行分开的不是段落。", "What the line breaks part are no paragraphs.")
    return cant_tell(
        f"“{shortened(long[0])}”之后用连续换行隔开，共 {len(long)} 段。它们是几个段落吗？",
        f'{len(long)} texts, from "{shortened(long[0])}" on, are parted by double line breaks. Are they paragraphs?',
    )


def _parts(holder: Element) -> list[str]:
    """The texts between two or more line breaks with nothing but white space in between."""
    parts, breaks = [""], 0
    for child in holder.children:
        if child.tag == "br":
            breaks += 1
        elif child.text.strip() or child.is_element:
            if breaks >= 2:
                parts.append("")
            breaks = 0
            parts[-1] += child.text
    return [plain(part) for part in parts if plain(part)]
