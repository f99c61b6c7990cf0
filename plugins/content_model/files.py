"""Files that items link: found beside the item, typed, and given the address they will have."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from plugins.content_model.csv_rows import read_rows
from plugins.content_model.markdown.pictures import picture_size
from plugins.content_model.problem import Problem
from plugins.content_model.record import Record
from plugins.content_model.refusal import RefusalError
from plugins.content_model.rules import complaints

IMAGES = frozenset({"avif", "gif", "jpeg", "jpg", "png", "svg", "webp"})
DOCUMENTS = frozenset(
    {"brf", "csv", "doc", "docx", "epub", "ics", "mp3", "mp4", "ods", "odt", "ofd", "pdf", "ppt", "pptx", "rtf", "txt"}
    | {"vtt", "wav", "webm", "wps", "xls", "xlsx", "xml", "zip"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file in a column's folder. It is published only when a public item links it."""

    path: Path  # relative to the project's root
    href: str  # from the site's root, percent-encoded: /guide/files/form.docx
    output: str  # below the output folder, as it is on disk
    format: str  # DOCX
    size_bytes: int
    size_px: tuple[int, int] | None = None  # of a picture: width and height

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.name

    @property
    def size(self) -> str:
        """For readers: 24 KB, 1.2 MB."""
        return readable_size(self.size_bytes)


def readable_size(size_bytes: int) -> str:
    """In whole KB (1,024 bytes), from about a thousand on in MB."""
    kilobytes = max(1, round(size_bytes / 1024))
    return f"{kilobytes} KB" if kilobytes < 1000 else f"{size_bytes / 1024 / 1024:.1f} MB"


def find_file(root: Path, column: str, relative: str, *, image: bool = False) -> File:
    """The file at `relative` to content/<column>/, an image if asked for. Raises RefusalError."""
    folder = root / "content" / column
    path = folder / relative
    suffix = path.suffix.lower().lstrip(".")
    if image and suffix not in IMAGES:
        raise RefusalError("不是图片。", f"可以用：{'、'.join(sorted(IMAGES))}。")
    if suffix not in IMAGES | DOCUMENTS:
        raise RefusalError("不是可以公开的文件格式。", f"可以用：{'、'.join(sorted(IMAGES | DOCUMENTS))}。")
    if not path.is_file() or path.name not in {entry.name for entry in path.parent.iterdir()}:
        raise RefusalError("没有找到。", f"请把文件放到 content/{column}/{relative}，大小写也要一致。")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise RefusalError("不在本栏目的文件夹里。", f"请把文件放到 content/{column}/ 里面。")
    if any(sign in '<>:"|?*#%\\' or sign.isspace() or not sign.isprintable() for sign in path.name):
        raise RefusalError("的文件名不能用在网址里。", "请去掉空格和 # % ? 一类的符号。")
    return File(
        path=path.relative_to(root),
        href=f"/{column}/files/{quote(path.name)}",
        output=f"{column}/files/{path.name}",
        format=suffix.upper(),
        size_bytes=path.stat().st_size,
        size_px=picture_size(path) if suffix in IMAGES else None,
    )


def with_files(record: Record, *, root: Path, column: str, path: Path) -> tuple[Record, list[Problem]]:
    """The record with a File for every file it names and the rows of its CSV tables; absent where refused."""
    filling = _Filling(root=root, column=column, path=path, problems=[])
    return filling.record(record), filling.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filling:
    """One item whose files are looked up; problems grow while they are."""

    root: Path
    column: str
    path: Path
    problems: list[Problem]

    def record(self, record: Record) -> Record:
        values = {key: self._value(key, value, record) for key, value in record.values.items()}
        filled = replace(record, values=values)
        return self._with_rows(filled) if record.declaration.name == "table" and filled.file else filled

    def _value(self, key: str, value: object, record: Record) -> object:
        if isinstance(value, Record):
            return self.record(value)
        if isinstance(value, tuple):
            return tuple(self.record(one) if isinstance(one, Record) else one for one in value)
        if record.declaration.fields[key].kind != "file" or not isinstance(value, str):
            return value
        try:
            return find_file(self.root, self.column, value, image=record.declaration.name == "image")
        except RefusalError as refusal:
            self._refuse(record, key, value, refusal)
            return None

    def _with_rows(self, table: Record) -> Record:
        """What the rule for tables says of rows, it says of those of a file too."""
        try:
            rows = read_rows(self.root / table.file.path, table)
        except RefusalError as refusal:
            self._refuse(table, "file", table.file.name, refusal)
            return table
        line = table.line_of("file")
        for complaint in complaints(replace(table, values={**table.values, "rows": rows, "file": None})):
            self._tell(line, complaint.met, complaint.what, complaint.remedy)
        return replace(table, values={**table.values, "rows": rows})

    def _refuse(self, record: Record, key: str, met: str, refusal: RefusalError) -> None:
        label = record.declaration.fields[key].label
        self._tell(record.line_of(key), met, f"{label}“{met}”{refusal.what}", refusal.remedy)

    def _tell(self, line: int, met: str, what: str, remedy: str) -> None:
        self.problems.append(Problem(path=self.path, line=line, met=met, what=what, remedy=remedy))
