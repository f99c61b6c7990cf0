"""Which source each published file is from, and the last commit that touched it."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from publishing.git import git
from publishing.page_sources import page_sources

_LIST = re.compile(r"([a-z0-9-]+)/(?:index\.html|page-\d+\.html|past\.html|feed\.xml)")
_ROOMS = ("content", "portal", "theme")  # what pages are made of
_LOG = ("log", "--cc", "--no-renames", "--relative", "--format=%x01%H", "--name-only", "-z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """source: a file or folder of the project. commit: the last one that touched it; "" when nobody can tell.

    "+" after it says that the source has changes that are in no commit.
    """

    source: str
    commit: str


def origins(names: Iterable[str], root: Path) -> Mapping[str, Origin]:
    """Of every published file, by its path in the site."""
    sources, past = page_sources(root), _Past.of(root)
    return {name: _origin(_source_of(name, sources, root), past) for name in names}


def _source_of(name: str, sources: Mapping[str, str], root: Path) -> str:
    """An item's own file, an attachment's own file, else the folder that the page is made from."""
    if source := sources.get(f"/{name}"):
        return source
    column, _, rest = name.partition("/")
    folder = root / "content" / column
    if rest.startswith("files/") and folder.is_dir():
        found = sorted(path for path in folder.rglob(PurePosixPath(name).name) if path.is_file())
        return found[0].relative_to(root).as_posix() if found else f"content/{column}"
    if _LIST.fullmatch(name) and folder.is_dir():
        return f"content/{column}"
    return "theme" if column == "theme" else "content"


def _origin(source: str, past: "_Past") -> Origin:
    changed = any(path == source or path.startswith(f"{source}/") for path in past.changed)
    return Origin(source=source, commit=past.last.get(source, "") + ("+" if changed else ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """last: file or folder → commit. changed: files that differ from the commit checked out."""

    last: Mapping[str, str]
    changed: tuple[str, ...]

    @classmethod
    def of(cls, root: Path) -> "_Past":
        """Nothing where there is no git. Commits at which a shallow clone was cut touched everything or nothing."""
        try:
            cut = frozenset(git(root, "rev-list", "--max-parents=0", "HEAD").split()) if _is_shallow(root) else ()
            log = git(root, *_LOG, "HEAD")
            changed = tuple(_changed(git(root, "status", "--porcelain", "-z", "-uall", "--no-renames", "--", *_ROOMS)))
            prefix = git(root, "rev-parse", "--show-prefix").strip()
        except (OSError, subprocess.CalledProcessError):
            return cls(last={}, changed=())
        last = {path: "" if commit in cut else commit for path, commit in _last(log).items()}
        return cls(last=last, changed=tuple(path.removeprefix(prefix) for path in changed))


def _last(log: str) -> dict[str, str]:
    """From the newest commit to the oldest: the first that names a file or something in a folder."""
    last: dict[str, str] = {}
    commit = ""
    for field in re.split("[\0\n]", log):
        if field.startswith("\x01"):
            commit = field[1:]
        elif field and field not in last:
            for place in (field, *_folders(field)):
                last.setdefault(place, commit)
    return last


def _folders(path: str) -> Iterator[str]:
    yield from (parent.as_posix() for parent in PurePosixPath(path).parents if parent.as_posix() != ".")


def _changed(status: str) -> Iterator[str]:
    """Paths of `git status --porcelain -z`: two letters, a blank, the path."""
    yield from (field[3:] for field in status.split("\0") if field)


def _is_shallow(root: Path) -> bool:
    return git(root, "rev-parse", "--is-shallow-repository").strip() == "true"
