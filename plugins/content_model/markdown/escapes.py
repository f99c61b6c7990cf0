"""Characters after a backslash travel through Python-Markdown as their number between two control characters."""

import re

from markdown.util import ETX, STX

ESCAPED = re.compile(f"{STX}(\\d+){ETX}")


def escaped(character: str) -> str:
    return f"{STX}{ord(character)}{ETX}"


def plain(text: str) -> str:
    """The text as readers see it."""
    return ESCAPED.sub(lambda found: chr(int(found[1])), text) if STX in text else text


def masked(text: str, mask: str) -> str:
    """The text with a mask for each escaped character, which is no mark of Markdown."""
    return ESCAPED.sub(mask, text) if STX in text else text
