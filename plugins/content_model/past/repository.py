"""Ask git, many things at once."""

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

# Neither this machine's replacement objects nor its grafts may tell another past; questions take no lock.
_ENVIRONMENT = {"GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": os.devnull, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
_QUIET = ("log.showSignature=false", "core.quotePath=false", "diff.renameLimit=2000")

Stream = IO[bytes] | int | None  # as subprocess takes them


class PastError(Exception):
    """Why git cannot tell, a clause without a full stop. `cut`: there is a past, but not all of it."""

    def __init__(self, why: str, *, cut: bool = False) -> None:
        super().__init__(why)
        self.cut = cut


class Repository:
    """The repository that holds a folder, with its whole history. Raises PastError when there is none."""

    def __init__(self, root: Path) -> None:
        self.root = root
        facts = ("--is-shallow-repository", "--show-prefix", "--absolute-git-dir")
        shallow, self.prefix, folder = self.ask("rev-parse", *facts).decode("utf-8", "replace").split("\n")[:3]
        self.folder = Path(folder)
        if shallow == "true":
            raise PastError("这是浅克隆，只有最近的提交", cut=True)

    @cached_property
    def head(self) -> str:
        """The commit that is checked out, "" when nothing was committed yet."""
        try:
            return self.ask("rev-parse", "--verify", "--quiet", "HEAD").decode().strip()
        except PastError:
            return ""

    def ask(self, *words: str, text: bytes = b"", settings: Sequence[str] = ()) -> bytes:
        """What git prints."""
        return self.begin(*words, text=text, settings=settings)()

    def begin(self, *words: str, text: bytes = b"", settings: Sequence[str] = ()) -> Callable[[], bytes]:
        """Let git work while we do; call what comes back for the answer."""
        with ExitStack() as stack:
            asked, said, complaint = (stack.enter_context(TemporaryFile()) for _ in range(3))
            asked.write(text)
            asked.seek(0)
            process = self.run(*words, asked=asked, said=said, complaint=complaint, settings=settings)
            files = stack.pop_all()

        def answer() -> bytes:
            with files:
                process.wait()
                said.seek(0)
                complaint.seek(0)
                if process.returncode:
                    raise PastError(_why(complaint.read()))
                return said.read()

        return answer

    def run(
        self, *words: str, asked: Stream, said: Stream, complaint: Stream = None, settings: Sequence[str] = ()
    ) -> subprocess.Popen[bytes]:
        """Git at work on these streams, for answers that are too much to hold at once."""
        chosen = [word for setting in (*_QUIET, *settings) for word in ("-c", setting)]
        command = ["git", *chosen, "-C", str(self.root), *words]
        environment = {**os.environ, **_ENVIRONMENT}
        try:
            return subprocess.Popen(command, stdin=asked, stdout=said, stderr=complaint, env=environment)
        except OSError as error:
            raise PastError("没有安装 git") from error

    def blobs(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """The contents of objects, in one conversation."""
        return {asked: data for asked, _, data in self._batch("--batch", names)}

    def resolve(self, places: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
        """Of each (commit, path below the root): the object that was there, "" when none was."""
        asked = {f"{commit}:{self.prefix}{path}": (commit, path) for commit, path in places}
        found = {asked[spec]: name for spec, name, _ in self._batch("--batch-check", asked)}
        return {place: found.get(place, "") for place in asked.values()}

    def _batch(self, how: str, names: Iterable[str]) -> Iterator[tuple[str, str, bytes]]:
        """What was asked, the object's name, its content when that was asked for."""
        asked = sorted(set(names))
        said = self.ask("cat-file", how, text="".join(f"{name}\n" for name in asked).encode()) if asked else b""
        place = 0
        for name in asked:
            end = said.index(b"\n", place)
            head = said[place:end].rsplit(b" ", 2)
            place = end + 1
            if head[-1] in {b"missing", b"ambiguous"}:
                if how == "--batch":
                    raise PastError(f"仓库里缺少对象 {name[:10]}（部分克隆或者已经损坏）", cut=True)
                continue
            size = int(head[2]) if how == "--batch" else 0
            yield name, head[0].decode(), said[place : place + size]
            place += size + 1 if how == "--batch" else 0


def _why(complaint: bytes) -> str:
    """Git's own words, where they say more than that there is no repository."""
    said = complaint.decode("utf-8", "replace").strip().split("\n")[0]
    if "not a git repository" in said:
        return "这里没有 git 仓库"
    if "dubious ownership" in said:
        return "git 不信任这个文件夹的所有者（见 git config safe.directory）"
    return f"git 没有回答（{said}）"
