"""Files that items link: found beside the item, typed, and given the address they will have."""

from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

from plugins.content_model.csv_rows import read_rows
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


def find_file(root: Path, column: str, relative: str) -> File:
    """The file at `relative` to content/<column>/. Raises RefusalError."""
    folder = root / "content" / column
    path = folder / relative
    suffix = path.suffix.lower().lstrip(".")
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
    )


def with_files(record: Record, *, root: Path, column: str, path: Path) -> tuple[Record, list[Problem]]:
    """The record with a File for every file it names and the rows of its CSV tables; absent where refused."""
    problems: list[Problem] = []
    return _filled(record, root, column, path, problems), problems


def _filled(record: Record, root: Path, column: str, path: Path, problems: list[Problem]) -> Record:
    values = dict(record.values)
    for key, value in record.values.items():
        field = record.declaration.fields[key]
        if isinstance(value, Record):
            values[key] = _filled(value, root, column, path, problems)
        elif isinstance(value, tuple) and field.group:
            values[key] = tuple(_filled(one, root, column, path, problems) for one in value)
        elif field.kind == "file" and isinstance(value, str):
            try:
                values[key] = find_file(root, column, value)
                if record.declaration.name == "image" and Path(value).suffix.lower().lstrip(".") not in IMAGES:
                    raise RefusalError("不是图片。", f"可以用：{'、'.join(sorted(IMAGES))}。")
                if record.declaration.name == "table":
                    values["rows"] = read_rows(root / "content" / column / value, record)
            except RefusalError as refusal:
                values[key] = None
                line = record.line_of(key)
                what = f"{field.label}“{value}”{refusal.what}"
                problems.append(Problem(path=path, line=line, met=value, what=what, remedy=refusal.remedy))
    filled = replace(record, values=values)
    if record.declaration.name == "table" and values.get("rows") != record.values.get("rows"):
        for complaint in complaints(replace(filled, values={**values, "file": None})):
            line = record.line_of("file")
            problems.append(
                Problem(path=path, line=line, met=complaint.met, what=complaint.what, remedy=complaint.remedy)
            )
    return filled
