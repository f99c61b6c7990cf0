"""All content of a project, read on demand: each file at most once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from plugins.content_model.files import File, find_file
from plugins.content_model.item import Item
from plugins.content_model.kept import Entry
from plugins.content_model.kept_items import KeptItems, Read
from plugins.content_model.listing import files_below
from plugins.content_model.past import Past, read_past
from plugins.content_model.portal import Portal
from plugins.content_model.problem import Problem
from plugins.content_model.read_item import read_item
from plugins.content_model.read_portal import read_portal
from plugins.content_model.refusal import RefusalError
from plugins.content_model.side_by_side import cores, side_by_side

CONTENT = Path("content")
_MANY = 500  # items; fewer are read before a second process has begun
# Texts that another tool would publish as pages; here only .md is content, in the column's own folder.
_NOT_CONTENT = {".markdown", ".mkd", ".mdown", ".mdwn", ".rst", ".html", ".htm", ".asc", ".adoc"}


class Library:
    """Looks items up by key ("guide/apply.md"); problems are kept beside each.

    kept: what earlier builds read, None to read everything.
    """

    def __init__(self, root: Path, kept: KeptItems | None = None) -> None:
        self.root = root
        self.kept = kept
        self.portal: Portal
        self.portal, self.portal_problems = read_portal(root)
        self._read: dict[str, Read] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._files: dict[tuple[str, str, bool], File | RefusalError] = {}
        self._past: Past | None = None

    def all_keys(self) -> list[str]:
        """Every content file in its right place, sorted."""
        paths = (self.root / CONTENT).glob("*/*.md")
        return sorted(f"{path.parent.name}/{path.name}" for path in paths if not path.name.startswith("."))

    def exists(self, key: str) -> bool:
        """Whether there is such a file, readable or not. The spelling counts on every system."""
        column, _, name = key.partition("/")
        if column not in self._names:
            folder = self.root / CONTENT / column
            self._names[column] = frozenset(path.name for path in folder.glob("*.md") if path.is_file())
        return name in self._names[column]

    def item(self, key: str) -> Item | None:
        """The item, None when its file is unreadable or absent."""
        return self._of(key)[0]

    def problems(self, key: str) -> list[Problem]:
        """What is wrong in the file itself."""
        return self._of(key)[1]

    def items(self) -> Iterator[Item]:
        """All readable items, by key."""
        return (item for item in map(self.item, self.all_keys()) if item)

    def _of(self, key: str) -> Read:
        if key not in self._read:
            known = self.kept and self.kept.get(CONTENT / key, key)
            self._read[key] = known or read_item(CONTENT / key, root=self.root, portal=self.portal)
        return self._read[key]

    def read_all(self) -> None:
        """Read everything, on all cores when it is much."""
        keys = [key for key in self.all_keys() if key not in self._read]
        if self.kept:
            self._read_and_keep(self.kept, keys)
            return
        count = cores() if len(keys) >= _MANY else 1
        for part in side_by_side([partial(self._some, keys[number::count]) for number in range(count)]):
            self._read |= part

    def _some(self, keys: Sequence[str]) -> dict[str, Read]:
        return {key: self._of(key) for key in keys}

    def _read_and_keep(self, kept: KeptItems, keys: Sequence[str]) -> None:
        """What was kept, and the rest read on every core."""
        found = {key: kept.get(CONTENT / key, key) for key in keys}
        self._read |= {key: known for key, known in found.items() if known}
        missing = [key for key, known in found.items() if not known]
        count = cores() if len(missing) >= _MANY else 1
        parts = [partial(self._packed, kept, missing[number::count]) for number in range(count)]
        for known, read in side_by_side(parts):
            kept.add(known)
            self._read |= read

    def _packed(self, kept: KeptItems, keys: Sequence[str]) -> tuple[Mapping[str, Entry], dict[str, Read]]:
        """Where they lie now, and those that lie nowhere: all of them would fill the memory."""
        unkept: dict[str, Read] = {}

        def packed() -> Iterator[tuple[Path, str, bytes]]:
            for key in keys:
                path = CONTENT / key
                read = read_item(path, root=self.root, portal=self.portal)
                data = kept.pack(path, read)
                if data is None:
                    unkept[key] = read
                else:
                    yield path, key, data

        try:
            return kept.write(packed()), unkept
        except OSError:  # no place to write: nothing is kept then
            return {}, {key: self._of(key) for key in keys}

    def file(self, column: str, relative: str, *, image: bool = False) -> File:
        """The file there, looked for once. Raises RefusalError."""
        wanted = (column, relative, image)
        if wanted not in self._files:
            try:
                self._files[wanted] = find_file(self.root, column, relative, image=image)
            except RefusalError as refusal:
                self._files[wanted] = refusal
        found = self._files[wanted]
        if isinstance(found, RefusalError):
            raise RefusalError(found.what, found.remedy)
        return found

    def forget(self, keys: Sequence[str]) -> None:
        """Read these anew, and look anew for every file: something was saved."""
        for key in keys:
            self._read.pop(key, None)
        self._names.clear()
        self._files.clear()
        self._past = None
        if self.kept:
            self.kept.look_again()

    def keep(self, key: str, read: Read) -> None:
        """What somebody who read it himself found."""
        self._read[key] = read
        if self.kept and (data := self.kept.pack(CONTENT / key, read)):
            self.kept.put(CONTENT / key, key, data)

    def past(self) -> Past:
        """What git knows of all content; read once for every gate. Raises PastError."""
        if self._past is None:
            self._past = read_past(self.root)
        return self._past

    def stray(self, paths: Iterable[Path] | None = None) -> Iterator[Problem]:
        """Files where no column is, or in a format that is not content; of these files, or of all."""
        for path in files_below(self.root, [CONTENT]) if paths is None else paths:
            if path.parts[0] == CONTENT.name and not any(part.startswith(".") for part in path.parts):
                problem = self._misplaced(path)
                if problem:
                    yield problem

    def _misplaced(self, path: Path) -> Problem | None:
        if path.suffix in _NOT_CONTENT or (path.suffix.lower() == ".md" and path.suffix != ".md"):
            what, remedy = (
                f"“{path.name}”不是内容文件的格式。",
                "内容文件的扩展名是小写的 .md；请转换，或者移出 content/。",
            )
        elif path.suffix == ".md" and len(path.parts) != 3:
            what, remedy = "内容文件不在栏目的文件夹里。", "请放到 content/<栏目>/ 下，不再分子文件夹。"
        elif path.suffix == ".md" and not self.portal.column(path.parts[1]):
            known = "、".join(column.slug for column in self.portal.columns)
            what, remedy = (
                f"没有“{path.parts[1]}”这个栏目。",
                f"现有栏目：{known}。要新设栏目，先写进 portal/columns.yaml。",
            )
        else:
            return None
        return Problem(path=path, line=0, met=path.name, what=what, remedy=remedy)
