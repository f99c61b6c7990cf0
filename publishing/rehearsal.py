"""A copy of content/ and portal/ in which finished drafts stand as if published, for the preview alone.

The build that publishes knows nothing of this, so no draft can slip through it. Gates about the act of publishing
(who reviewed, since when) are off in the copy; those about what a text says stay on.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

OF_PUBLISHING = ("link_gate", "publication_dates", "review_gate")  # a portal that grows has pages still to be written
_STATUS = re.compile(rb"^(status:[ \t]*)draft(?=[ \t]*(?:#.*)?\r?$)", re.MULTILINE)


@dataclass(slots=True, kw_only=True)
class Rehearsal:
    """folder: where the copy is. drafts: those that are shown. unfinished: the others, with what is missing."""

    folder: Path
    drafts: set[str] = field(default_factory=set)
    unfinished: dict[str, Sequence[str]] = field(default_factory=dict)

    def take_over(self, root: Path, name: str) -> None:
        """A file of content/ was saved, made or deleted."""
        source, copy = root / name, self.folder / name
        self.drafts.discard(name)
        self.unfinished.pop(name, None)
        if not source.exists():
            copy.unlink(missing_ok=True)
        elif source.is_file():
            copy.parent.mkdir(parents=True, exist_ok=True)
            draft = _draft(source) if source.suffix == ".md" else b""
            copy.write_bytes(_shown(draft) if draft else source.read_bytes())
            self.drafts |= {name} if draft else set()

    def set_aside(self, root: Path, name: str, wanting: Sequence[str]) -> None:
        """A draft is not finished."""
        (self.folder / name).write_bytes((root / name).read_bytes())
        self.drafts.discard(name)
        self.unfinished[name] = wanting


def rehearse(root: Path, folder: Path) -> Rehearsal:
    """Make the copy anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("content", "portal"):
        shutil.copytree(root / name, folder / name)
    switch_off(root, folder / "portal/gates.yaml")
    drafts = {path: text for path in sorted(folder.glob("content/*/*.md")) if (text := _draft(path))}
    for path, text in drafts.items():
        path.write_bytes(_shown(text))
    wanting = said_of(root, folder, [path.relative_to(folder).as_posix() for path in drafts])
    for name in wanting:
        (folder / name).write_bytes(drafts[folder / name])
    shown = {path.relative_to(folder).as_posix() for path in drafts} - wanting.keys()
    return Rehearsal(folder=folder, drafts=shown, unfinished=dict(wanting))


def _shown(draft: bytes) -> bytes:
    return _STATUS.sub(rb"\1published", draft, count=1)


def _draft(path: Path) -> bytes:
    """The file when its front matter says draft, else nothing."""
    text = path.read_bytes()
    status = _STATUS.search(text)
    return text if status and b"\n---" not in text[3 : status.start()] else b""


def said_of(root: Path, folder: Path, drafts: Sequence[str]) -> dict[str, list[str]]:
    """File of content/ → what `check` tells of it."""
    if not drafts:
        return {}
    found: dict[str, list[str]] = {}
    for line in checked(root, folder, drafts):
        name = re.split(r"[:\s]", line, maxsplit=1)[0]
        if name in drafts:
            found.setdefault(name, []).append(line)
    return found


def checked(root: Path, folder: Path, files: Sequence[str] = ()) -> list[str]:
    """The lines that `check` tells of a folder's content, or of some files of it."""
    command = [sys.executable, "-m", "plugins.content_model", "check", *files]
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    return done.stdout.splitlines()


def switch_off(root: Path, settings: Path) -> None:
    """The gates about publishing, where they are."""
    before = (yaml.safe_load(settings.read_text(encoding="utf-8")) or {}) if settings.is_file() else {}
    off = [name for name in OF_PUBLISHING if (root / "plugins" / name / "gate.py").is_file()]
    gates = [gate for gate in before.get("gates") or () if gate.get("name") not in off]
    gates += [{"name": name, "state": "关", "reason": "预览"} for name in off]
    settings.write_text(yaml.safe_dump({**before, "gates": gates}, allow_unicode=True), encoding="utf-8")
