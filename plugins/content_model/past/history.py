"""Every change of the files of content/ and portal/, oldest first."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import inf
from pathlib import Path

from plugins.content_model.past.change import Change
from plugins.content_model.past.commits import Commit, read_commits
from plugins.content_model.past.kept import Kept, keep, read_kept
from plugins.content_model.past.repository import PastError, Repository

_RENAMES = "-M60%"
_RAW = ("--raw", "-z", "--no-abbrev", "--no-ext-diff", "--diff-merges=combined", "--root", _RENAMES)
_LOG = ("log", "--topo-order", "--reverse", "--format=%x01%H", *_RAW)
_MUCH = 2000  # commits: with more of them it is as quick to read everything anew, and keep that
_FOLDERS = ("content/", "portal/")


class Past:
    """One repository's history. Paths are below the root, with slashes.

    all_commits: gives every commit by its name, in the order of history.
    """

    def __init__(
        self,
        repository: Repository,
        *,
        all_commits: Callable[[], Mapping[str, Commit]],
        changes: Callable[[str], Sequence[Change]],
        authors: frozenset[str],
    ) -> None:
        self.repository, self.authors = repository, authors
        self._all_commits, self._changes = all_commits, changes

    @property
    def commits(self) -> Mapping[str, Commit]:
        """All of them; where the past was kept they have yet to be read."""
        return self._all_commits()

    def changes(self, path: Path) -> Sequence[Change]:
        """Of the file under this name."""
        return self._changes(path.as_posix())

    def with_former_names(self, path: Path) -> Sequence[Change]:
        """Of the file under all the names it had."""
        found: list[Change] = []
        name, until = path.as_posix(), inf
        while name:
            own = [one for one in self._changes(name) if one.commit.place <= until]
            found = [*own, *found]
            came = next((one for one in own if one.renamed_from), None)
            name, until = (came.renamed_from, came.commit.place - 1) if came else ("", 0)
        return sorted(found, key=lambda one: one.commit.place)


def read_past(root: Path) -> Past:
    """The whole history; kept in .cache for the next time. Raises PastError."""
    repository = Repository(root)
    if not repository.head:
        raise PastError("git 仓库里还没有提交")
    if not repository.resolve([(repository.head, "content")])[repository.head, "content"]:
        raise PastError("这里的内容没有提交到 git 仓库")
    kept = read_kept(repository)
    past = _continued(repository, kept) if kept else None
    return past or _read(repository)


def _read(repository: Repository) -> Past:
    answer = repository.begin(*_LOG, "HEAD")
    commits = read_commits(repository)  # while git works on that
    found = _grouped(_changes(answer(), repository.prefix, commits))
    keep(repository, commits, found)
    return Past(
        repository,
        all_commits=lambda: commits,
        changes=lambda path: found.get(path, ()),
        authors=frozenset(one.author for one in commits.values()),
    )


def _continued(repository: Repository, kept: Kept) -> Past | None:
    """What was kept and what came since; None where that is much, or did not all come on top of it."""
    later: dict[str, Commit] = {}
    found: dict[str, list[Change]] = {}
    if kept.head != repository.head:
        span = f"{kept.head}..HEAD"
        try:
            count, above = (repository.ask("rev-list", "--count", *how, span) for how in ((), ("--ancestry-path",)))
        except PastError:
            return None  # that commit is not in this past
        if count != above or not 0 < int(count) <= _MUCH:  # none: what is checked out is older
            return None
        later = read_commits(repository, span, kept.commit)
        found = _grouped(_changes(repository.ask(*_LOG, span), repository.prefix, later))
    return Past(
        repository,
        all_commits=lambda: {**kept.commits, **later} if later else kept.commits,
        changes=lambda path: [*kept.changes(path), *found.get(path, ())],
        authors=kept.authors | {one.author for one in later.values()},
    )


def _grouped(changes: Iterable[tuple[str, Change]]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for path, change in changes:
        found.setdefault(path, []).append(change)
    return found


def _changes(said: bytes, prefix: str, commits: Mapping[str, Commit]) -> Iterator[tuple[str, Change]]:
    """Path and change, as git lists them: a line of modes, objects and status, then one or two paths."""
    folders = tuple(prefix + folder for folder in _FOLDERS)
    own, fields = "", iter(said.decode("utf-8", "surrogateescape").split("\0"))
    for field in fields:
        text = field.lstrip("\n")
        if text.startswith("\x01"):
            own, text = text[1:41], text[41:].lstrip("\n")
        if not text.startswith(":"):
            continue
        parents = len(text) - len(text.lstrip(":"))
        words = text.split(" ")
        objects, status = words[parents + 1 : -1], words[-1]
        first = next(fields)
        path = next(fields) if parents == 1 and status[0] in "RC" else first
        if path.startswith(folders):
            before = tuple(one for one in objects[:-1] if one.strip("0"))
            after = objects[-1] if objects[-1].strip("0") else ""
            came = first.removeprefix(prefix) if path != first and status[0] == "R" else ""
            change = Change(commit=commits[own], before=before, after=after, renamed_from=came)
            yield path.removeprefix(prefix), change
