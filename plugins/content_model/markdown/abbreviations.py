"""`*[残联]: 残疾人联合会`: the first time the word stands in the text, it is marked with its full form."""

import re
from collections.abc import Iterator, Mapping


class Abbreviations:
    """Each word is explained once in a body."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        self.meanings = dict(meanings)
        self.pattern = self.of_the_rest()

    def of_the_rest(self) -> re.Pattern[str] | None:
        """Longer words first; a Latin one only as a whole word."""
        words = sorted(self.meanings, key=lambda word: (-len(word), word))
        edged = [
            rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])" if word.isascii() else re.escape(word)
            for word in words
        ]
        return re.compile("|".join(edged)) if edged else None

    def split(self, text: str) -> Iterator[tuple[str, str]]:
        """Pieces of the text, each with its full form or ""."""
        at = 0
        while self.pattern and (found := self.pattern.search(text, at)):
            yield text[at : found.start()], ""
            yield found[0], self.meanings.pop(found[0])
            at = found.end()
            self.pattern = self.of_the_rest()
        yield text[at:], ""
