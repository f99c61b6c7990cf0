"""A repository and the people who work in it, with real keys; made once, copied for each test."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.review_gate.__main__ import main
from plugins.review_gate.digest import digest
from plugins.review_gate.gate import check
from plugins.review_gate.sidecar import Entry, read_sidecar, write_sidecar
from tests.little_site import REPOSITORY, SAMPLES

NOTICE, RECORD = "content/notice/notice.md", "content/notice/notice.review.yaml"
PEOPLE, GATES, SIGNERS = "portal/people.yaml", "portal/gates.yaml", "portal/allowed_signers"
PICTURE, FORM = "content/notice/files/a.svg", "content/notice/files/form.txt"
B, C, D, EDITOR = "reviewer-b", "reviewer-c", "reviewer-d", "editor-a"
DAY = "2026-03-05"
_PEOPLE = """people:
  - {slug: editor-a, name: 演示编辑甲, unit: city, roles: [编辑], email: editor-a@canlian.example}
  - {slug: reviewer-b, name: 演示审核乙, unit: city, roles: [一审], email: reviewer-b@canlian.example}
  - {slug: reviewer-c, name: 演示审核丙, unit: city, roles: [二审], email: reviewer-c@canlian.example}
  - {slug: reviewer-d, name: 演示审核丁, unit: city, roles: [三审], email: reviewer-d@canlian.example}
"""


class Desk:
    """A repository and the people who work in it."""

    def __init__(self, root: Path, keys: Path, minute: int = 0) -> None:
        self.root, self.keys, self.minute = root, keys, minute

    def git(self, *words: str, who: str = EDITOR, committer: str = "", at: str = DAY) -> str:
        self.minute += 1
        when = f"{at}T{9 + self.minute // 60:02}:{self.minute % 60:02}:00+08:00"
        facts = {
            "GIT_AUTHOR_NAME": who, "GIT_AUTHOR_EMAIL": f"{who}@canlian.example", "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_NAME": committer or who, "GIT_COMMITTER_EMAIL": f"{committer or who}@canlian.example",
            "GIT_COMMITTER_DATE": when, "GIT_CONFIG_GLOBAL": os.devnull,
        }  # fmt: skip
        environment = {**os.environ, **facts}
        return subprocess.run(
            ["git", *words], cwd=self.root, check=True, env=environment, capture_output=True, text=True
        ).stdout

    def commit(self, who: str = EDITOR, committer: str = "", at: str = DAY, key: str = "", text: str = "改") -> None:
        self.git("add", "-A")
        signing = ["-c", "gpg.format=ssh", "-c", f"user.signingkey={self.keys / key}"] if key else []
        self.git(*signing, "commit", "-q", *(["-S"] if key else []), "-m", text, who=who, committer=committer, at=at)

    def review(self, level: int, who: str, *words: str, at: str = DAY) -> int:
        """As `inv review` does it."""
        self.git("config", "user.email", f"{who}@canlian.example")
        os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(f"{at}T10:00+08:00").timestamp()))
        return main([NOTICE, "--level", str(level), "--yes", *words], self.root)

    def reviews(self, *, sign: bool = False) -> None:
        """Three honest ones."""
        for level, who in enumerate((B, C, D), start=1):
            assert self.review(level, who) == 0
            self.commit(who, key=who if sign else "")

    def forge(self, level: int, who: str, *, at: str = DAY, result: str = "同意", secrecy: str = "主动公开") -> None:
        """Write an entry by hand, whatever stands in the record, with a digest that is right."""
        library, record = Library(self.root), self.root / RECORD
        item = library.item("notice/notice.md")
        assert item
        reason = "" if secrecy == "主动公开" else "工作秘密"
        whole = digest(item, library, secrecy=secrecy, reason=reason)
        old = read_sidecar(record.read_bytes()).entries if record.exists() else ()
        entry = Entry(level=level, reviewer=who, on=date.fromisoformat(at), result=result, remark="", sha256=whole)
        write_sidecar(record, secrecy=secrecy, reason=reason, entries=[*old, entry])

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def told(self, *paths: str, now: str = "2026-03-10", whole: bool = False) -> list[Problem]:
        """What the gate says of everything in the column."""
        library = Library(self.root)
        found = sorted(path.relative_to(self.root) for path in self.root.glob("content/notice/*.*"))
        chosen: Sequence[Path] = [Path(path) for path in paths] or found
        moment = datetime.fromisoformat(f"{now}T12:00").replace(tzinfo=BEIJING)
        setting = next((one for one in library.portal.gates if one.name == "review_gate"), None)
        scope = Scope(root=self.root, paths=tuple(chosen), whole=whole, library=library, now=moment, setting=setting)
        return list(check(scope))

    def copy(self, root: Path) -> "Desk":
        shutil.copytree(self.root, root, symlinks=True)
        return Desk(root, self.keys, self.minute)


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key for everyone."""
    folder = tmp_path_factory.mktemp("keys")
    for who in (B, C, D, EDITOR):
        words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(folder / who)]
        subprocess.run(words, check=True)
    return folder


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")


@pytest.fixture(scope="session")
def unreviewed(tmp_path_factory: pytest.TempPathFactory, keys: Path) -> Desk:
    """The notice with a picture and an attachment, committed by the editor, not reviewed yet."""
    root = tmp_path_factory.mktemp("desk") / "门户"
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    (root / PEOPLE).write_text(_PEOPLE, encoding="utf-8")
    (root / GATES).write_text("gates:\n  - {name: review_gate, state: 开}\n", encoding="utf-8")
    signers = "".join(f"{who}@canlian.example {(keys / f'{who}.pub').read_text('utf-8')}" for who in (B, C, D, EDITOR))
    (root / SIGNERS).write_text(signers, encoding="utf-8")
    (root / FORM).parent.mkdir(parents=True)
    lines = (SAMPLES / "notice.md").read_text("utf-8").split("\n")
    kept = [line for line in lines if line.partition(":")[0] not in {"status", "author", "image", "attachments"}]
    new = ["status: published", "attachments:", "  - {file: files/form.txt, name: 表}"]
    text = "\n".join([kept[0], *new, *kept[1:], "![报名处门口的坡道](files/a.svg)", ""])
    (root / NOTICE).write_text(text, encoding="utf-8")
    (root / FORM).write_text("空表", encoding="utf-8")
    (root / PICTURE).write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", encoding="utf-8")
    desk = Desk(root, keys)
    desk.git("init", "-q", "-b", "main")
    desk.commit(at="2026-03-01")
    return desk


@pytest.fixture(scope="session")
def reviewed(unreviewed: Desk, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The same, reviewed honestly."""
    desk = unreviewed.copy(tmp_path_factory.mktemp("reviewed") / "门户")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        desk.reviews()
    return desk


@pytest.fixture
def desk(unreviewed: Desk, tmp_path: Path) -> Desk:
    """One's own, not reviewed yet."""
    return unreviewed.copy(tmp_path / "门户")


@pytest.fixture
def done(reviewed: Desk, tmp_path: Path) -> Desk:
    """One's own, reviewed honestly."""
    return reviewed.copy(tmp_path / "门户")
