"""Read and write `<name>.review.yaml`. It has one form only, so that nothing in it can be read in two ways."""

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.content_model.front_matter import decode
from plugins.content_model.tree import Listing, Table
from plugins.content_model.yaml_text import read_yaml

SECRECY = ("主动公开", "依申请公开", "不予公开")
PASSED, SENT_BACK = "同意", "退回"
RESULTS = (PASSED, SENT_BACK)
SUFFIX = ".review.yaml"
_KEYS = ("level", "reviewer", "on", "result", "remark", "sha256")
_ENTRY = re.compile(r"^(?=  - level: )", re.MULTILINE)


class SidecarError(Exception):
    """Why it cannot be read. line: from 1, 0 for the whole file."""

    def __init__(self, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One review. on: Beijing day. line: of the sidecar."""

    level: int
    reviewer: str
    on: date
    result: str
    remark: str
    sha256: str
    line: int = 0

    @property
    def text(self) -> str:
        """As it stands in the file: with anything of it changed it is another review."""
        words = [
            f"  - level: {self.level}",
            f"    reviewer: {self.reviewer}",
            f"    on: {self.on.isoformat()}",
            f"    result: {self.result}",
            *([f"    remark: {_quoted(self.remark)}"] if self.remark else []),
            f"    sha256: {self.sha256}",
        ]
        return "".join(f"{word}\n" for word in words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """secrecy: one of SECRECY; reason: why it is not for everyone."""

    secrecy: str
    reason: str
    entries: tuple[Entry, ...]

    @property
    def text(self) -> str:
        """The file."""
        head = f"secrecy: {self.secrecy}\n" + (f"reason: {_quoted(self.reason)}\n" if self.reason else "")
        return f"{head}reviews:\n" + "".join(entry.text for entry in self.entries)


def path_of(item: Path) -> Path:
    """content/notice/a.md → content/notice/a.review.yaml."""
    return item.with_name(f"{item.stem}{SUFFIX}")


def texts_of(data: bytes) -> frozenset[str]:
    """The entries of any version of the file, as they stand in it; a past one may be in any form."""
    return frozenset(_ENTRY.split(data.decode("utf-8", "replace"))[1:])


def read_sidecar(data: bytes) -> Sidecar:
    """Raises SidecarError."""
    with suppress(ValueError, KeyError, TypeError, AttributeError, RecursionError):
        record = _straight(data.decode())
        if record.text.encode() == data:
            return record
    return _explain(data)


def _straight(text: str) -> Sidecar:
    """A record in the one form there is, or something that does not give the same text again."""
    head, *chunks = _ENTRY.split(text)
    facts = dict(line.split(": ", 1) for line in head.split("\n")[:-2])
    entries, line = [], head.count("\n") + 1
    for chunk in chunks:
        words = dict(row[4:].split(": ", 1) for row in chunk.split("\n")[:-1])
        entry = Entry(
            level=int(words["level"]),
            reviewer=words["reviewer"],
            on=date.fromisoformat(words["on"]),
            result=words["result"],
            remark=json.loads(words.get("remark", '""')),
            sha256=words["sha256"],
            line=line,
        )
        entries.append(entry)
        line += len(words)
    reason = json.loads(facts.get("reason", '""'))
    return Sidecar(secrecy=facts["secrecy"], reason=reason, entries=tuple(entries))


def _explain(data: bytes) -> Sidecar:
    """What is wrong with a record, by line; the record when it is only spelled for another system."""
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
    record = Sidecar(secrecy=tree.word("secrecy"), reason=tree.word("reason"), entries=tuple(map(_entry, rows)))
    written, right = (text or "").split("\n"), record.text.split("\n")
    if written != right:
        line = next(
            (number for number, (one, other) in enumerate(zip(written, right, strict=False)) if one != other), 0
        )
        raise SidecarError("写法和 inv review 记录的不一样。", line + 1)
    return record


def write_sidecar(path: Path, *, secrecy: str, reason: str, entries: Sequence[Entry]) -> None:
    """In order, so that differences show what happened."""
    ordered = tuple(sorted(entries, key=lambda entry: entry.level))
    record = Sidecar(secrecy=secrecy, reason=_line(reason), entries=ordered)
    path.write_text(record.text, encoding="utf-8", newline="\n")


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


def _quoted(text: str) -> str:
    return json.dumps(_line(text), ensure_ascii=False)


def _line(text: str) -> str:
    return " ".join(text.split())
