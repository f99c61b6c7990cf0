"""A picture drawn with characters is read out character by character.

WCAG 2.2 criterion 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content, failures F71 and F72, technique H86
"""

from collections.abc import Iterator
from unicodedata import category

from accessibility.model import Check, Impact, Verdict, Words, cant_tell, passed
from accessibility.observation import Observation
from accessibility.predicates.blocks import blocks
from accessibility.predicates.exposure import is_exposed
from accessibility.predicates.seen import is_seen
from accessibility.predicates.wording import shortened
from accessibility.snapshot import Element

CHECK = Check(
    title=Words(
        zh="用字符拼成的图和成串的表情有替代文本", en="Drawings of characters and strings of emoji have an alternative"
    ),
    criteria=("1.1.1",),
    impact=Impact.MODERATE,
    who=Words(
        zh="用读屏软件的人要听一长串符号的名称。",
        en="People who listen have to sit through the names of sign after sign.",
    ),
    remedy=Words(
        zh='用 role="img" 和 aria-label 说出意思，或用 aria-hidden 藏起来并写文字。',
        en='Say what it means with role="img" and aria-label, or hide it with aria-hidden and write words.',
    ),
)
LINES, SIGNS, SHARE = 3, 24, 0.7  # lines of a drawing; signs in it; share of signs among its characters
EMOJI = 5  # in a row


def targets(seen: Observation) -> Iterator[Element]:
    """Blocks made mostly of signs, or with long strings of emoji, and what already has a name in their place."""
    for block in blocks(seen.snapshot):
        if any(is_seen(text) for text in block.texts):
            text = "".join(text.node.text for text in block.texts)
            if _is_drawing(text) or _longest_emoji(text) >= EMOJI:
                yield block.element


def judge(element: Element, seen: Observation) -> Verdict:
    around = [element, *element.ancestors()][:3]
    named = next((one for one in around if one.role == "img" and one.name.strip()), None)
    if named is not None or not is_exposed(element):
        return passed("这些符号不会被一个个读出来。", "The signs are not read out one by one.")
    text = "".join(element.text.split())
    return cant_tell(
        f"“{shortened(text, 16)}”是一串符号，会被一个个读出来。它表达了什么，文字里有吗？",
        f'"{shortened(text, 16)}" is a string of signs, read out one by one. Is what it says in words too?',
    )


def _is_drawing(text: str) -> bool:
    lines = [line for line in text.split("\n") if line.strip()]
    kept = [char for char in text if not char.isspace()]
    signs = sum(category(char)[0] in "SP" for char in kept)
    return len(lines) >= LINES and signs >= SIGNS and signs >= SHARE * len(kept) and len(set(kept)) > 2


def _longest_emoji(text: str) -> int:
    longest = row = 0
    for char in text:
        if category(char) == "So" and ord(char) > 0x2600:
            row += 1
            longest = max(longest, row)
        elif category(char) not in ("Mn", "Cf", "Sk", "Me"):
            row = 0
    return longest
