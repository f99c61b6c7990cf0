"""The texts inside a file, whatever its form: one module per form, `SUFFIXES` and `read(data, name) -> Iterator[Part]`.

Found by walking this folder. A form nobody reads, a password or a broken file is an UnreadableError, no empty text.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A text and where in the file it stands: "工作表 名单（隐藏）". line: 1, or 0 where lines mean nothing."""

    where: str
    text: str
    line: int = 0
    kind: str = ""  # set when the part itself is the finding


class UnreadableError(Exception):
    """Why nobody can look into the file."""


def read_parts(data: bytes, name: str) -> Iterator[Part]:
    """Every text in the file. Raises UnreadableError."""
    if data.startswith(b"version https://git-lfs"):
        raise UnreadableError("这里只有 Git LFS 的指针，没有文件本身")
    suffix = PurePosixPath(name.lower()).suffix.lstrip(".")
    reader = _reader(suffix)
    if reader is None:
        raise UnreadableError(f"不会读 {suffix or '没有扩展名的'} 文件")
    try:
        yield from reader(data, name)
    except UnreadableError:
        raise
    except Exception as error:
        raise UnreadableError("文件坏了，或者内容和扩展名不符") from error


def suffixes() -> frozenset[str]:
    """The forms that are read."""
    return frozenset(suffix for name in _names() for suffix in _module(name).SUFFIXES)


@cache
def _reader(suffix: str) -> Callable[[bytes, str], Iterator[Part]] | None:
    """Texts come first: most files are, and what reads the other forms is slow to load."""
    modules = (_module(name) for name in sorted(_names(), key=lambda name: (name != "plain", name)))
    return next((module.read for module in modules if suffix in module.SUFFIXES), None)


def _names() -> list[str]:
    return sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__")


def _module(name: str) -> Any:
    return import_module(f"{__name__}.{name}")
