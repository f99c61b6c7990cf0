"""The line that names a table (above it) or a picture (below it): `表：标题`, `图 2：标题 {…}`."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from plugins.content_model.markdown.attributes import read_attributes

if TYPE_CHECKING:
    from plugins.content_model.markdown.block_reader import BlockReader

NUMBER = r"[ \u3000]*+(?P<number>[\d一二三四五六七八九十]++(?:[-—.．－]\d++)*+)?+[ \u3000]*+[:：]"
TABLE = re.compile(rf"[ \u3000]*+(?:表|Table){NUMBER}(?P<text>.*\S)")
FIGURE = re.compile(rf"[ \u3000]*+(?:图|Figure){NUMBER}(?P<text>.*\S)")


def read_caption(
    pattern: re.Pattern[str], line: str, *, allowed: Collection[str], reader: "BlockReader", at: int
) -> tuple[str, dict[str, str]]:
    """The caption as it will be shown, with its number when it has one, and what its attribute list says."""
    found = pattern.match(line)
    if not found:
        return "", {}
    text, attributes = (line if found["number"] else found["text"]).strip(), {}
    begin = text.rfind("{")
    if text.endswith("}") and begin >= 0:
        attributes = read_attributes(text[begin + 1 : -1], allowed=allowed, found=reader.found, line=reader.line(at))
        text = text[:begin].strip()
    return text, attributes
