"""Archives: the names of what is in them, and each file in its turn; three deep and no bomb."""

import io
import zipfile
from collections.abc import Iterator

from plugins.privacy_gate.documents import Part, UnreadableError, read_parts
from plugins.privacy_gate.documents.office import parts_of

SUFFIXES = ("zip",)
_TOTAL = 256 * 1024 * 1024  # bytes unpacked


def read(data: bytes, name: str) -> Iterator[Part]:
    """Names of old Chinese archives are GBK."""
    if name.count("!") > 2:
        raise UnreadableError("压缩包套了太多层")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > _TOTAL:
            raise UnreadableError("解开以后太大")
        yield Part(where="压缩包说明", text=archive.comment.decode("utf-8", errors="replace"))
        for entry in parts_of(archive):
            inner = entry.filename
            if not entry.flag_bits & 0x800:
                inner = inner.encode("cp437", errors="replace").decode("gb18030", errors="replace")
            yield Part(where="里面的文件名", text=inner)
            for part in _inside(archive.read(entry), f"{name}!{inner}", inner):
                yield Part(where=f"{inner} {part.where}", text=part.text, line=0, kind=part.kind)


def _inside(content: bytes, path: str, inner: str) -> Iterator[Part]:
    try:
        yield from read_parts(content, path)
    except UnreadableError as error:
        raise UnreadableError(f"里面的 {inner} 读不了：{error}") from error
