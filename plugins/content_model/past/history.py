"""Every change of the files of content/ and portal/, oldest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.past.commits import Commit, read_commits
from plugins.content_model.past.repository import PastError, Repository

_RENAMES = "-M60%"
_RAW = ("--raw", "-z", "--no-abbrev", "--no-ext-diff", "--diff-merges=combined", "--root", _RENAMES)
_LOG = ("log", "--topo-order", "--reverse", "--format=%x01%H", *_RAW)
_FOLDERS = ("content/", "portal/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a commit did to a file. before, after: objects; no `after` means removed, no `before` added.

    A merge changes a file only when it differs from every parent's; it has one `before` for each of them then.
    """

    commit: Commit
    before: tuple[str, ...]
    after: str
    renamed_from: str = ""


class Past:
    """One repository's history. Paths are below the root, with slashes."""

    def __init__(
        self, repository: Repository, commits: Mapping[str, Commit], changes: Mapping[str, Sequence[Change]]
    ) -> None:
        self.repository, self.commits, self._changes = repository, commits, changes

    def changes(self, path: Path) -> Sequence[Change]:
        """Of the file under this name."""
        return self._changes.get(path.as_posix(), ())

    def with_former_names(self, path: Path) -> Sequence[Change]:
        """Of the file under all the names it had."""
        found: list[Change] = []
        name, until = path.as_posix(), len(self.commits)
        while name:
            own = [one for one in self._changes.get(name, ()) if one.commit.place <= until]
            found = [*own, *found]
            came = next((one for one in own if one.renamed_from), None)
            name, until = (came.renamed_from, came.commit.place - 1) if came else ("", 0)
        return sorted(found, key=lambda one: one.commit.place)


def read_past(root: Path, paths: Iterable[Path] | None = None) -> Past:
    """The whole history, or that of a few files under all their names. Raises PastError."""
    repository = Repository(root)
    if not repository.head:
        raise PastError("git 仓库里还没有提交")
    if not repository.resolve([(repository.head, "content")])[repository.head, "content"]:
        raise PastError("这里的内容没有提交到 git 仓库")
    answer = repository.begin(*_LOG, "HEAD", *_limits(repository, paths))
    commits = read_commits(repository)  # while git works on that
    found = _grouped(_changes(answer(), repository.prefix, commits))
    if paths is not None:
        _add_former_names(found, repository, commits)
    return Past(repository, commits, found)


def _limits(repository: Repository, paths: Iterable[Path] | None) -> Sequence[str]:
    """Side branches that came to nothing are history too."""
    if paths is None:
        return ()
    return ("--full-history", "--", *(f":(top,literal){repository.prefix}{path.as_posix()}" for path in sorted(paths)))


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


def _add_former_names(found: dict[str, list[Change]], repository: Repository, commits: Mapping[str, Commit]) -> None:
    """Git sees no renaming where it was asked for one name only: look at the commits that brought the files."""
    unseen = set(found)
    while unseen:
        born = {one.commit.hash for path in unseen for one in found[path] if not one.before and one.after}
        text = "".join(f"{commit}\n" for commit in sorted(born)).encode()
        words = ("diff-tree", "--stdin", "-r", "--always", "--format=%x01%H", *_RAW)
        said = repository.ask(*words, text=text) if born else b""
        renamed = {
            (path, one.commit.hash): one for path, one in _changes(said, repository.prefix, commits) if one.renamed_from
        }
        former: set[str] = set()
        for path in unseen:
            found[path] = [renamed.get((path, one.commit.hash), one) for one in found[path]]
            former |= {one.renamed_from for one in found[path] if one.renamed_from} - found.keys()
        if former:
            said = repository.ask(*_LOG, "HEAD", *_limits(repository, map(Path, former)))
            found |= _grouped(_changes(said, repository.prefix, commits))
        unseen = former & found.keys()
