"""What a reviewer is shown: the text, what it brings along, who reviewed it, and what changed since the last review."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.content_model.front_matter import decode
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.past import Past, PastError
from plugins.review_gate.difference import difference
from plugins.review_gate.digest import files_with
from plugins.review_gate.judge import NAMES
from plugins.review_gate.people import Person
from plugins.review_gate.sidecar import Sidecar, path_of


def show(item: Item, record: Sidecar, whole: str, library: Library, people: Mapping[str, Person]) -> Iterator[str]:
    """Line by line. whole: the digest of the item as it is."""
    yield f"════ {item.path.as_posix()} ════"
    yield _text((library.root / item.path).read_bytes())
    files = files_with(item, library)
    for file in files:
        yield f"附带文件：{file.as_posix()}（{(library.root / file).stat().st_size} 字节，请打开看）"
    yield f"公开属性：{record.secrecy}{f'，理由：{record.reason}' if record.reason else ''}"
    for entry in record.entries:
        name = people[entry.reviewer].name if entry.reviewer in people else entry.reviewer
        now = "" if entry.sha256 == whole else "；以后改过，已经作废"
        remark = f"，意见：{entry.remark}" if entry.remark else ""
        yield f"{NAMES.get(entry.level, entry.level)}：{name} {entry.on} {entry.result}{remark}{now}"
    try:
        yield from _since(item, files=[*files], past=library.past(), library=library)
    except PastError as error:
        yield f"—— {error}，看不到上次审核以来的改动 ——"


def _since(item: Item, *, files: list[Path], past: Past, library: Library) -> Iterator[str]:
    """Against the commit that changed the record last."""
    reviews = past.changes(path_of(item.path))
    if not reviews:
        yield "—— 还没有审过，请从头到尾看 ——"
        return
    last, git = reviews[-1].commit, past.repository
    names = git.resolve((last.hash, path.as_posix()) for path in (item.path, *files))
    texts = git.blobs(name for name in names.values() if name)
    old = {path: texts[name] for (_, path), name in names.items() if name}
    lines = [*difference(_text(old.get(item.path.as_posix(), b"")), _text((library.root / item.path).read_bytes()))]
    for file in files:
        if old.get(file.as_posix()) != (library.root / file).read_bytes():
            lines.append(f"{'换过' if file.as_posix() in old else '新加'}的文件：{file.as_posix()}")
    yield f"—— {last.day} 上次审核以来{'的改动' if lines else '没有改动'} ——"
    yield from lines


def _text(data: bytes) -> str:
    return decode(data, path=Path())[0] or ""
