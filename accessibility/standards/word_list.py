"""Lists of words, a text file each in `words/`: one entry a line, "#" begins a remark; or "key: words" lines."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"


@cache
def words(name: str) -> frozenset[str]:
    """The entries of words/<name>.txt."""
    return frozenset(_lines(name))


@cache
def tokens(name: str) -> frozenset[str]:
    """All words of words/<name>.txt, wherever a line ends."""
    return frozenset(" ".join(_lines(name)).split())


@cache
def words_by_key(name: str) -> dict[str, frozenset[str]]:
    """The "key: word word …" lines of words/<name>.txt."""
    pairs = (line.split(":", 1) for line in _lines(name))
    return {key.strip(): frozenset(text.split()) for key, text in pairs}


@cache
def names(name: str) -> dict[str, str]:
    """The "key: name" lines of words/<name>.txt, the name as written."""
    pairs = (line.partition(": ") for line in _lines(name))
    return {key: told for key, _, told in pairs}


def _lines(name: str) -> list[str]:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]
