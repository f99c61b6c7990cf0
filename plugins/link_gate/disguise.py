"""A file is what its name says: told by its first bytes, whatever the suffix."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml

from plugins.content_model.problem import Problem

_HEAD = 4096  # bytes in which a text shows what it is
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def disguises(path: Path, data: bytes) -> Iterator[Problem]:
    """A file whose bytes and suffix disagree."""
    suffix = path.suffix.lower().lstrip(".")
    kind = kind_of(data)
    if suffix not in _named() or (kind is not None and suffix in kind["suffixes"]):
        return  # a suffix that may not be published is told by the content model
    met = f"其实是{kind['is']}" if kind else "是空的" if not data else "不是这种文件，也认不出是什么"
    what = f"附件“{path.name}”的内容{met}，和扩展名 .{suffix} 不一致；读者打不开，也可能是伪装的程序。"
    names = "、".join(f".{name}" for name in kind["suffixes"]) if kind else ""
    remedy = f"请把扩展名改成 {names}，或者" if names else "请"
    yield Problem(
        path=path, line=0, met=path.name, what=what, remedy=f"{remedy}用原来的软件重新存成 .{suffix} 再放进来。"
    )


def kind_of(data: bytes) -> Mapping[str, Any] | None:
    """The first kind of formats.yaml that fits; None when none does."""
    return next((kind for kind in _kinds() if _fits(kind, data)), None)


def _fits(kind: Mapping[str, Any], data: bytes) -> bool:
    if "text" in kind:
        return _is_text(data, kind["text"])
    if not any(data.startswith(start, offset) for offset, start in kind["starts"]):
        return False
    return "holds" not in kind or kind["holds"] in _members(data)


def _is_text(data: bytes, pattern: "re.Pattern[str]") -> bool:
    if not data or _BINARY.search(data):
        return False
    try:
        return pattern.match(data.decode("utf-8-sig")[:_HEAD]) is not None
    except UnicodeDecodeError:
        return False


def _members(data: bytes) -> frozenset[str]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except Exception:  # a broken archive; script_gate and privacy_gate refuse it
        return frozenset()


@cache
def _named() -> frozenset[str]:
    return frozenset(suffix for kind in _kinds() for suffix in kind["suffixes"])


@cache
def _kinds() -> tuple[Mapping[str, Any], ...]:
    text = Path(__file__).with_name("formats.yaml").read_text(encoding="utf-8")
    declared = yaml.load(text, Loader=yaml.CSafeLoader)
    return tuple(_read(kind) for kind in declared)


def _read(kind: dict[str, Any]) -> Mapping[str, Any]:
    if "text" in kind:
        return {**kind, "text": re.compile(kind["text"], re.IGNORECASE | re.DOTALL)}
    starts = []
    for start in map(str, kind["starts"]):
        offset, _, digits = start.rpartition(":")
        starts.append((int(offset or 0), bytes.fromhex(digits)))
    return {**kind, "starts": starts}
