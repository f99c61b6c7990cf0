"""The whole past as it was read at an earlier commit, so that a question about one file need not read it all again.

A commit's name stands for all that lies before it; what came since is asked of git. The file is sealed (sealed.py) and
searched as it is: a line for each commit, in the order of history, then one for each file.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from plugins.content_model.past.change import Change
from plugins.content_model.past.commits import Commit
from plugins.content_model.past.repository import Repository
from plugins.content_model.past.sealed import read_sealed, write_sealed

_FILE = Path(".cache/past.kept")
_FEW = 30  # files that are searched for one by one; for more the file is gone through once


def read_kept(repository: Repository) -> "Kept | None":
    """None when there is none that can be believed."""
    head, _, lines = read_sealed(repository, repository.root / _FILE).partition(b"\n")
    facts = json.loads(head) if head else {}
    known = facts and facts["version"] == _version() and facts["prefix"] == repository.prefix
    return Kept(facts, b"\n" + lines) if known else None


def keep(repository: Repository, commits: Mapping[str, Commit], changes: Mapping[str, Sequence[Change]]) -> None:
    """All commits up to the one that is checked out, and all changes of files by their names."""
    places: dict[str, int] = {}
    lines: list[bytes] = []
    at = 1
    for commit in commits.values():
        places[commit.hash] = at
        helpers = [*commit.helpers]
        told = [commit.hash, [*commit.parents], commit.author, commit.committer, helpers, commit.seconds, commit.place]
        lines.append(_line(told))
        at += len(lines[-1])
    for path, some in sorted(changes.items()):
        told = [[places[one.commit.hash], [*one.before], one.after, one.renamed_from] for one in some]
        lines.append(_line(path)[:-1] + b"\0" + _line(told))
    facts = {
        "authors": sorted({commit.author for commit in commits.values()}),
        "count": len(commits),
        "head": repository.head,
        "prefix": repository.prefix,
        "split": at,
        "version": _version(),
    }
    write_sealed(repository, repository.root / _FILE, b"".join([_line(facts), *lines]))


class Kept:
    """What was read up to the commit `head`. authors: of all commits."""

    def __init__(self, facts: Mapping[str, Any], data: bytes) -> None:
        self.head: str = facts["head"]
        self.authors: frozenset[str] = frozenset(facts["authors"])
        self._data, self._split, self._asked = data, int(facts["split"]), 0
        self._known: dict[int, Commit] = {}

    def commit(self, name: str) -> Commit | None:
        """None when it is not there."""
        start = self._data.find(b'\n["' + name.encode() + b'"', 0, self._split) if name else -1
        return self._at(start + 1) if start >= 0 else None

    @cached_property
    def commits(self) -> Mapping[str, Commit]:
        """All of them, by name, in the order of history."""
        at, found = 1, {}
        for line in self._data[1 : self._split].splitlines(keepends=True):
            commit = self._at(at)
            found[commit.hash] = commit
            at += len(line)
        return found

    def changes(self, path: str) -> Sequence[Change]:
        """Of the file under this name, oldest first."""
        self._asked += 1
        key = _line(path)[:-1]
        if self._asked > _FEW:
            start = self._starts.get(key, -1)
        else:
            start = self._data.find(b"\n" + key + b"\0", self._split - 1) + 1 or -1
        if start < 0:
            return ()
        told = json.loads(self._data[start + len(key) + 1 : self._data.index(b"\n", start)])
        return [
            Change(commit=self._at(at), before=tuple(before), after=after, renamed_from=renamed_from)
            for at, before, after, renamed_from in told
        ]

    @cached_property
    def _starts(self) -> Mapping[bytes, int]:
        """Where the line of each file begins."""
        return {self._data[at : self._data.index(b"\0", at)]: at for at in self._lines()}

    def _lines(self) -> Iterator[int]:
        at = self._split
        while at < len(self._data):
            yield at
            at = self._data.index(b"\n", at) + 1

    def _at(self, start: int) -> Commit:
        if start not in self._known:
            told = json.loads(self._data[start : self._data.index(b"\n", start)])
            name, parents, author, committer, helpers, seconds, place = told
            self._known[start] = Commit(
                hash=name,
                parents=tuple(parents),
                author=author,
                committer=committer,
                helpers=tuple(helpers),
                seconds=seconds,
                place=place,
            )
        return self._known[start]


def _line(told: object) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode("ascii") + b"\n"


def _version() -> str:
    """Of the program that reads the past."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return sha256(b"".join(sha256(file.read_bytes()).digest() for file in files)).hexdigest()
