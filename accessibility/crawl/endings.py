"""What an address is by the ending of its name: file_endings.txt."""

from functools import cache
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit


def ending(url: str) -> str:
    """ "pdf" of "/files/a.PDF?x"."""
    return PurePosixPath(unquote(urlsplit(url).path)).suffix.removeprefix(".").lower()


def is_attachment(url: str) -> bool:
    return ending(url) in _lists()["attachments"]


def is_file(url: str) -> bool:
    """An attachment, or a part of pages such as a picture."""
    return any(ending(url) in names for names in _lists().values())


@cache
def _lists() -> dict[str, frozenset[str]]:
    lines = Path(__file__).with_name("file_endings.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if not line.startswith("#")]
    return {name: frozenset(one for row in rows if row[0] == name for one in row[1:]) for name, *_ in rows}
