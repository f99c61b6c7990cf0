"""A word from a declared list, as the editor wrote it, that also knows its stable English code."""

from collections.abc import Callable
from functools import cache


class Choice(str):
    """`item.audience[0]` prints 视力残疾人 and has `.code` "vision" for addresses, classes and catalogues."""

    __slots__ = ("code",)
    code: str

    def __new__(cls, word: str, code: str) -> "Choice":
        choice = super().__new__(cls, word)
        choice.code = code
        return choice

    def __reduce__(self) -> tuple[Callable[[str, str], "Choice"], tuple[str, str]]:
        return choice_of, (str(self), self.code)


@cache
def choice_of(word: str, code: str) -> Choice:
    """One for all: there are few, and no one changes."""
    return Choice(word, code)
