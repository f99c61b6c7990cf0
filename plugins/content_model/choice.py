"""A word from a declared list, as the editor wrote it, that also knows its stable English code."""


class Choice(str):
    """`item.audience[0]` prints 视力残疾人 and has `.code` "vision" for addresses, classes and catalogues."""

    __slots__ = ("code",)
    code: str

    def __new__(cls, word: str, code: str) -> "Choice":
        choice = super().__new__(cls, word)
        choice.code = code
        return choice

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # str has one
        return str(self), self.code
