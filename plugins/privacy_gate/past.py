"""What git remembers: every version of every file, every message, every name of a tag or branch."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

from plugins.content_model.past import PastError, Repository

# The kit's own rooms: their files hold made-up numbers
_OF_THE_KIT = (
    "accessibility",
    "bench",
    "bootstrap",
    "deploy",
    "node_modules",
    "plugins",
    "publishing",
    "tests",
    "theme",
)


_RAW = ("--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--root", "--format=%x01%H")


class HistoryError(Exception):
    """Git cannot be asked, or does not hold the whole past."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """short: the first ten figures of its hash. date: ISO, of the author."""

    hash: str
    date: str
    author: str
    message: str

    @property
    def short(self) -> str:
        return self.hash[:10]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A file as a commit brought it."""

    path: Path
    commit: str
    blob: str


def whole_past(root: Path) -> Repository:
    """The repository, when it holds all that ever was. Raises HistoryError."""
    try:
        repository = Repository(root)
    except PastError as error:
        if error.cut:
            raise HistoryError("这是浅克隆，没有全部历史；请先运行 git fetch --unshallow") from error
        raise HistoryError("这里没有 git 仓库，或者没有安装 git") from error
    settings = _ask(repository, "config", "--list", "--name-only", "-z").lower().split("\0")
    if any(name.startswith("remote.") and name.endswith(".partialclonefilter") for name in settings):
        raise HistoryError("这是部分克隆，缺少旧文件；请重新完整克隆一次再查")
    return repository


def commits(repository: Repository) -> dict[str, Commit]:
    """By hash, of every branch, tag and stash. Raises HistoryError."""
    log = _ask(repository, "log", "--all", "--format=%x01%H%x00%as%x00%an <%ae>, %cn <%ce>%x00%B")
    found = (one.split("\0") for one in log.split("\x01")[1:])
    return {one[0]: Commit(hash=one[0], date=one[1], author=one[2], message=one[3].strip()) for one in found}


def versions(repository: Repository) -> Iterator[Version]:
    """Each content of each path once, at the commit that brought it last; deleted files too. Raises HistoryError."""
    folders = (f":(exclude){name}" for name in _OF_THE_KIT)
    log = _ask(repository, "log", "--all", *_RAW, "--", ".", *folders)
    commit, seen, fields = "", set(), iter(log.split("\0"))
    for field in fields:
        text = field.strip("\n")
        if text.startswith("\x01"):
            commit, text = text[1:41], text[41:].strip("\n")
        if not text.startswith(":"):
            continue
        _, mode, _, blob, status = text.split(" ")
        path = next(fields)
        if status != "D" and mode != "160000" and (blob, path) not in seen:  # 160000: another repository
            seen.add((blob, path))
            yield Version(path=Path(path), commit=commit, blob=blob)


def labels(repository: Repository) -> Iterator[tuple[str, str]]:
    """Name of each branch and tag, and what an annotated tag says. Raises HistoryError."""
    form = "--format=%(refname)%00%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)%01"
    for one in _ask(repository, "for-each-ref", form).split("\x01"):
        name, _, message = one.strip("\n").partition("\0")
        if name:
            yield name, message


def notes(repository: Repository) -> Iterator[tuple[str, str]]:
    """The commit and the text of each git note. Raises HistoryError."""
    for line in _ask(repository, "notes", "list").splitlines():
        blob, _, commit = line.partition(" ")
        yield commit, _ask(repository, "cat-file", "blob", blob)


def contents(repository: Repository, blobs: list[str]) -> Iterator[bytes]:
    """The bytes of each blob, in this order, a few in memory at a time. Raises HistoryError for one that is missing."""
    with repository.run("cat-file", "--batch", "--buffer", asked=PIPE, said=PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for blob in blobs:
            process.stdin.write(f"{blob}\n".encode())
        process.stdin.close()
        for blob in blobs:
            head = process.stdout.readline().split()
            if len(head) != 3:
                raise HistoryError(f"git 里缺少对象 {blob[:10]}，历史不完整")
            size = int(head[2])
            yield process.stdout.read(size)
            process.stdout.read(1)


def _ask(repository: Repository, *words: str) -> str:
    """What git prints. Raises HistoryError."""
    try:
        return repository.ask(*words).decode("utf-8", "surrogateescape")
    except PastError as error:
        raise HistoryError(str(error)) from error
