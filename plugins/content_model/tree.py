"""What stands in a YAML text, before it means anything: words, lists and keyed entries, each with its line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One value, exactly as written. Nothing is guessed: `yes`, `010` and `9:30` stay text."""

    text: str
    line: int
    refused: bool = False  # told already; the text is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list."""

    items: "tuple[Tree, ...]"
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One `key: value`."""

    key: str
    value: "Tree"
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A group of entries. No key stands twice."""

    entries: tuple[Entry, ...]
    line: int

    def word(self, key: str) -> str:
        """The text of a one-word entry, "" when there is none."""
        found = next((entry.value for entry in self.entries if entry.key == key), None)
        return found.text if isinstance(found, Word) else ""


Tree = Word | Listing | Table
