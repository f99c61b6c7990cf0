"""Readable, stable ids for headings: from their words, not their place, and without their numbering."""

import re
import unicodedata
from collections.abc import Collection

NUMBERING = re.compile(
    r"[一二三四五六七八九十百]+[、.．]|[（(](?:[一二三四五六七八九十百]+|\d+)[）)]|\d+(?:\.\d+)*(?:[.、．)）]|\s)"
)
LONGEST = 40


class HeadingIds:
    """Gives out the ids of one body; those of `taken` are given to nobody."""

    def __init__(self, taken: Collection[str]) -> None:
        self.given = set(taken)
        self.counts: dict[str, int] = {}

    def id_for(self, text: str) -> str:
        """「一、申请条件」 is 申请条件, "FAQ" is section-faq: the theme's own ids are plain English words."""
        slug = slug_of(text)
        id = slug
        while id in self.given:
            self.counts[slug] = self.counts.get(slug, 1) + 1
            id = f"{slug}-{self.counts[slug]}"
        self.given.add(id)
        return id


def slug_of(text: str) -> str:
    words = unicodedata.normalize("NFKC", text).strip()
    words = NUMBERING.sub("", words, count=1) if NUMBERING.match(words) else words
    kept = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in words.lower())
    slug = "-".join(kept.split())[:LONGEST].rstrip("-")  # vowel signs are category M
    return slug if slug and not slug.isascii() else f"section-{slug}".rstrip("-")
