"""`*[残联]: 残疾人联合会`: the first time the word stands in the text, it is marked with its full form."""

import re
from collections.abc import Iterator, Mapping

MOST = 100  # in one body; each is looked for at every place of the text


class Abbreviations:
    """Each word is explained once in a body."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self.meanings = dict(meanings)
        words = sorted(meanings, key=lambda word: (-len(word), word))  # 「市残联」 before 「残联」
        self.pattern = re.compile("|".join(map(whole, words)))

    def split(self, text: str) -> Iterator[tuple[str, str]]:
        """Pieces of the text, each with its full form or ""."""
        at = 0
        for found in self.pattern.finditer(text) if self.meanings else ():
            meaning = self.meanings.pop(found[0], "")
            if meaning:
                yield text[at : found.start()], ""
                yield found[0], meaning
                at = found.end()
        yield text[at:], ""


def whole(word: str) -> str:
    """A pattern for a word; a Latin one is not found inside another."""
    return rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" if word.isascii() else re.escape(word)
