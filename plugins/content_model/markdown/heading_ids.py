"""Readable, stable ids for headings: from their words, not their place, and without their numbering."""

import re
import unicodedata
from collections.abc import Collection

NUMBERING = re.compile(
    r"[一二三四五六七八九十百]+[、.．]|[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|\d+(?:\.\d+)*(?:[.、．)）]|\s)"
)
OTHER = re.compile(r"[^\w]+")
LONGEST = 40


def heading_id(text: str, taken: Collection[str]) -> str:
    """「一、申请条件」 is 申请条件, "FAQ" is section-faq: the theme's own ids are plain English words."""
    words = unicodedata.normalize("NFKC", text).strip()
    words = NUMBERING.sub("", words, count=1) if NUMBERING.match(words) else words
    slug = OTHER.sub("-", words.lower()).strip("-_")[:LONGEST].rstrip("-_")
    if not slug or slug.isascii():
        slug = f"section-{slug}".rstrip("-")
    id, count = slug, 1
    while id in taken:
        count += 1
        id = f"{slug}-{count}"
    return id
