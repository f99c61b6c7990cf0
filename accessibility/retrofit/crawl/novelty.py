"""Tells a calendar that goes on for ever from a list that goes on: whether a page says anything not said before.

Numbers do not count as news, months and weekdays written in numerals neither; pictures and papers do.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

NUMBERS = re.compile(r"[\d０-９一二三四五六七八九十百零〇年月日号点时分秒:：/.\s-]+")
DIGITS = re.compile(r"\d+")
ADDRESS = re.compile(r"(?i)^(https?(://|%3a)|/|%2f|[\w/%.-]+\.(s?html?|aspx?|php|jsp)\b).*")
HOPS = 4  # pages without news after which a chain of them is not followed on
IN_A_ROW = 30  # pages of one family without news after which no more of it are asked for


@dataclass(slots=True)
class Novelty:
    """All that was read so far."""

    met: set[bytes] = field(default_factory=set)
    barren: Counter[str] = field(default_factory=Counter)  # by family, in a row

    def is_news(self, url: str, lines: Iterable[str], parts: Iterable[str]) -> bool:
        """Remembers. lines: what people read; parts: pictures and papers."""
        said = {*(NUMBERS.sub("", line) for line in lines), *parts} - {""}
        marks = {hashlib.blake2b(one.encode(), digest_size=8).digest() for one in said}
        news = bool(marks - self.met)
        self.met |= marks
        self.barren[family(url)] = 0 if news else self.barren[family(url)] + 1
        return news

    def is_exhausted(self, url: str) -> bool:
        return self.barren[family(url)] >= IN_A_ROW


def family(url: str) -> str:
    """Addresses that differ in numbers, or in the page to return to, only."""
    parts = urlsplit(url)
    pairs = sorted(pair.partition("=")[::2] for pair in parts.query.split("&"))
    query = "&".join(f"{name}={'U' if ADDRESS.match(value) else DIGITS.sub('0', value)}" for name, value in pairs)
    return f"{parts.netloc}{DIGITS.sub('0', parts.path)}?{query}"


def skeleton(lines: Iterable[str]) -> str:
    """Pages that differ in numbers and addresses only have the same."""
    text = "\n".join(NUMBERS.sub("", re.sub(r"[\w/.%?=&:-]{6,}", "", line, flags=re.ASCII)) for line in lines)
    return hashlib.sha256(text.encode()).hexdigest()
