"""Read and write `<name>.review.yaml`, as strictly as content."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.content_model.front_matter import decode
from plugins.content_model.tree import Listing, Table
from plugins.content_model.yaml_text import read_yaml

SECRECY = ("主动公开", "依申请公开", "不予公开")
RESULTS = ("通过", "退回")
_KEYS = ("level", "reviewer", "on", "result", "remark", "sha256")


class SidecarError(Exception):
    """Why it cannot be read. line: from 1, 0 for the whole file."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One review. on: Beijing day."""

    level: int
    reviewer: str
    on: date
    result: str
    remark: str
    sha256: str
    line: int = 0

    @property
    def identity(self) -> tuple[int, str, str, str]:
        """What makes it this review: with anything of it changed it is another one."""
        return self.level, self.reviewer, self.on.isoformat() + self.result, self.sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """secrecy: one of SECRECY; reason: why it is not for everyone."""

    secrecy: str
    reason: str
    entries: tuple[Entry, ...]


def path_of(item: Path) -> Path:
    """content/notice/a.md → content/notice/a.review.yaml."""
    return item.with_name(f"{item.stem}.review.yaml")


def read_sidecar(data: bytes) -> Sidecar:
    """Raises SidecarError."""
    text, problems = decode(data, path=Path())
    tree, more = read_yaml(text, path=Path()) if text is not None else (Table(entries=(), line=1), [])
    if problems or more:
        first = [*problems, *more][0]
        raise SidecarError(first.what, first.line)
    known = {"secrecy", "reason", "reviews"}
    if strange := [entry for entry in tree.entries if entry.key not in known]:
        raise SidecarError(f"没有“{strange[0].key}”这一项。", strange[0].line)
    listed = next((entry.value for entry in tree.entries if entry.key == "reviews"), None)
    rows = listed.items if isinstance(listed, Listing) else ()
    return Sidecar(secrecy=tree.word("secrecy"), reason=tree.word("reason"), entries=tuple(map(_entry, rows)))


def _entry(row: object) -> Entry:
    if not isinstance(row, Table):
        raise SidecarError("审核记录要分项写。")
    if strange := [entry for entry in row.entries if entry.key not in _KEYS]:
        raise SidecarError(f"审核记录里没有“{strange[0].key}”这一项。", strange[0].line)
    try:
        level, on = int(row.word("level")), date.fromisoformat(row.word("on"))
    except ValueError:
        raise SidecarError("审级要写 1、2 或 3，日期要写成 年-月-日。", row.line) from None
    words = {key: row.word(key) for key in ("reviewer", "result", "remark", "sha256")}
    return Entry(level=level, on=on, line=row.line, **words)


def write_sidecar(path: Path, *, secrecy: str, reason: str, entries: Sequence[Entry]) -> None:
    """In one order and one form, so that differences show what happened."""
    lines = [f"secrecy: {secrecy}", *([f"reason: {_quoted(reason)}"] if reason else []), "reviews:"]
    for one in sorted(entries, key=lambda entry: entry.level):
        lines += [
            f"  - level: {one.level}",
            f"    reviewer: {one.reviewer}",
            f"    on: {one.on.isoformat()}",
            f"    result: {one.result}",
            *([f"    remark: {_quoted(one.remark)}"] if one.remark else []),
            f"    sha256: {one.sha256}",
        ]
    path.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="\n")


def _quoted(text: str) -> str:
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
