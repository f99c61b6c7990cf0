"""A portal of any size, the same every time: the shipped items again and again, and how each came to be published."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import IO

from plugins.content_model.library import Library
from plugins.review_gate.digest import digest_of, files_with
from plugins.review_gate.judge import NAMES
from plugins.review_gate.sidecar import PASSED, Entry, Sidecar, path_of

EDITOR = "editor@portal.example"
LATER = datetime(2026, 11, 23, 10, 0, tzinfo=timezone(timedelta(hours=8)))  # of a revision
_PEOPLE = """people:
  - {slug: editor, name: 编辑甲, unit: city, roles: [编辑], email: editor@portal.example}
  - {slug: level-1, name: 审核乙, unit: city, roles: [一审], email: level-1@portal.example}
  - {slug: level-2, name: 审核丙, unit: city, roles: [二审], email: level-2@portal.example}
  - {slug: level-3, name: 审核丁, unit: city, roles: [三审], email: level-3@portal.example}
"""
_OWN = ("translation_of:", "slug:", "replaced_by:")  # fields that hold for one item only


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A shipped item. at: its moment of publication."""

    path: Path
    text: str
    at: datetime
    files: Sequence[Path]


def generate(source: Path, root: Path, items: int, *, unlike: bool = False) -> None:
    """Write `items` items below root, which must not exist, with five commits each. unlike: no two lines are alike."""
    for name in ("portal", "content"):
        shutil.copytree(source / name, root / name, ignore=shutil.ignore_patterns("*.md", "*.review.yaml"))
    (root / "portal/people.yaml").write_text(_PEOPLE, encoding="utf-8")
    (root / "portal/gates.yaml").write_text("gates:\n  - {name: review_gate, state: 开}\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    command = ["git", "-C", str(root), "fast-import", "--quiet", "--force"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin
        models = sorted(_models(source), key=lambda model: (model.at, model.path))
        files = sorted(path for name in ("portal", "content") for path in (root / name).rglob("*") if path.is_file())
        changes = [(path.relative_to(root), path.read_bytes()) for path in files]
        _commit(process.stdin, EDITOR, models[0].at - timedelta(days=1), changes)
        for model in models:
            copies = items // len(models) + (models.index(model) < items % len(models))
            for number in range(copies):
                _publish(process.stdin, root, model, number, unlike=unlike)
    if process.returncode:
        raise RuntimeError("git fast-import failed")
    subprocess.run(["git", "-C", str(root), "reset", "-q", "--hard", "main"], check=True)


def revise(root: Path, path: Path) -> None:
    """An item below root, a path from there, has a sentence more, and was reviewed again by all three."""
    library = Library(root)
    item = next(item for item in library.items() if item.path == path)
    text = (root / path).read_text(encoding="utf-8") + "\n再加一句。\n"
    (root / path).write_text(text, encoding="utf-8", newline="\n")
    record, commits = Sidecar(secrecy="主动公开", reason="", entries=()), [(EDITOR, path, text)]
    whole = digest_of(root, path, files_with(item, library), secrecy="主动公开", reason="")
    for level in NAMES:
        reviewer = f"level-{level}"
        entry = Entry(level=level, reviewer=reviewer, on=LATER.date(), result=PASSED, remark="", sha256=whole)
        record = replace(record, entries=(*record.entries, entry))
        commits.append((f"{reviewer}@portal.example", path_of(path), record.text))
    for who, name, content in commits:
        (root / name).write_text(content, encoding="utf-8", newline="\n")
        words = ["-c", f"user.name={who}", "-c", f"user.email={who}", "commit", "-qm", "revise", "--", str(name)]
        environment = {**os.environ, "GIT_AUTHOR_DATE": LATER.isoformat(), "GIT_COMMITTER_DATE": LATER.isoformat()}
        subprocess.run(["git", "-C", str(root), *words], check=True, env=environment)


def _models(source: Path) -> Iterator[Model]:
    library = Library(source)
    for item in library.items():
        if item.status == "published" and item.published_at:
            text = (source / item.path).read_text(encoding="utf-8")
            yield Model(path=item.path, text=text, at=item.published_at, files=files_with(item, library))


def _publish(into: IO[bytes], root: Path, model: Model, number: int, *, unlike: bool) -> None:
    """A draft by the editor, three reviews, and the editor's word that it may go out."""
    path, text = model.path, model.text
    if number:
        lines = [line for line in text.split("\n") if not line.startswith(_OWN)]
        text = "\n".join(lines).replace("\ntitle: ", f"\ntitle: 第 {number} 号 ", 1)
        text = _unlike(text, number) if unlike else text
        path = path.with_name(f"{path.stem}-{number}.md")
    (root / path).write_text(text, encoding="utf-8", newline="\n")  # its digest is taken from the disk
    draft = text.replace("\nstatus: published\n", "\nstatus: draft\n", 1)
    _commit(into, EDITOR, model.at, [(path, draft.encode())])
    whole = digest_of(root, path, model.files, secrecy="主动公开", reason="")
    entries: list[Entry] = []
    for level in NAMES:
        reviewer = f"level-{level}"
        entry = Entry(level=level, reviewer=reviewer, on=model.at.date(), result=PASSED, remark="", sha256=whole)
        entries.append(entry)
        record = Sidecar(secrecy="主动公开", reason="", entries=tuple(entries)).text
        _commit(into, f"{reviewer}@portal.example", model.at, [(path_of(path), record.encode())])
    _commit(into, EDITOR, model.at, [(path, text.encode())])


def _unlike(text: str, number: int) -> str:
    """With words of its own wherever a line of the body has a comma."""
    head, fence, body = text.partition("\n---\n")
    lines = (
        line if line.startswith(("|", "[", "!", ":::")) else line.replace("，", f"，第 {number} 次里", 1)
        for line in body.split("\n")
    )
    return f"{head}{fence}" + "\n".join(lines)


def _commit(into: IO[bytes], who: str, at: datetime, changes: Sequence[tuple[Path, bytes]]) -> None:
    head = f"commit refs/heads/main\ncommitter {who} <{who}> {int(at.timestamp())} +0800\ndata 0\n"
    into.write(head.encode())
    for path, data in changes:
        into.write(f"M 100644 inline {path.as_posix()}\ndata {len(data)}\n".encode() + data + b"\n")
