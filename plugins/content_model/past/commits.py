"""The commits of a history, parents before children."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from time import time

from plugins.content_model.kinds.moment import BEIJING
from plugins.content_model.past.repository import PastError, Repository

_FIELDS = ("%H", "%P", "%ae", "%ce", "%ct", "%(trailers:key=Co-authored-by,valueonly,separator=%x2C)")
WORDS = ("log", "-z", "--topo-order", "--reverse", f"--format={'%x00'.join(_FIELDS)}")

_ADDRESS = re.compile(r"<([^<>]+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """place: in the order of history. seconds: when, at the earliest; see `commits`. helpers: co-authors' addresses."""

    hash: str
    parents: tuple[str, ...]
    author: str
    committer: str
    helpers: tuple[str, ...]
    seconds: int
    place: int

    @property
    def moment(self) -> datetime:
        """Beijing time."""
        return datetime.fromtimestamp(self.seconds, UTC).astimezone(BEIJING)

    @property
    def day(self) -> date:
        """Beijing day."""
        return self.moment.date()


def commits(said: bytes, now: float, known: Callable[[str], Commit | None]) -> dict[str, Commit]:
    """By hash, from what git says to WORDS. now: seconds. known: gives the commits these build on, where there are any.

    A commit's own time can be set to anything; it cannot have been made before the commits it builds on, so the latest
    time among itself and its ancestors counts. An ancestor from the future proves a wrong clock and nothing else.
    """
    fields = said.decode("utf-8", "replace").split("\0")
    found: dict[str, Commit] = {}
    place = 0
    if len(fields) % len(_FIELDS) > 1 or (fields[-1] and len(fields) % len(_FIELDS)):
        raise PastError("git 的提交记录读不懂")
    for start in range(0, len(fields) - len(_FIELDS) + 1, len(_FIELDS)):
        own, names, author, committer, seconds, helpers = fields[start : start + len(_FIELDS)]
        parents = tuple(names.split())
        before = [one for one in (found.get(name) or known(name) for name in parents) if one]
        at = int(seconds)
        latest = max([at, *(one.seconds for one in before if one.seconds <= now or at > now)])
        place = max([place, *(one.place + 1 for one in before)])
        found[own] = Commit(
            hash=own,
            parents=parents,
            author=author.lower(),
            committer=committer.lower(),
            helpers=tuple(_ADDRESS.findall(helpers.lower())) if helpers else (),
            seconds=latest,
            place=place,
        )
        place += 1
    return found


def read_commits(
    repository: Repository, span: str = "HEAD", known: Callable[[str], Commit | None] = lambda _: None
) -> dict[str, Commit]:
    """Of everything that HEAD builds on, or of a span of it."""
    return commits(repository.ask(*WORDS, span), time(), known)
