"""A keyword: one word or short phrase, not a list written in one string."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """Text without commas, semicolons or line breaks."""
    if found := re.search(r"[,，、;；\n]", text):
        raise RefusalError(
            f"里有“{found[0].strip() or '换行'}”，几个词会被当作一个词。",
            "请一个词一项：[第一个词, 第二个词]，逗号用半角。",
        )
    return text
