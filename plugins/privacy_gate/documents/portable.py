"""PDF: the words of every page, annotations, form fields, properties and files inside."""

import io
import logging
from collections.abc import Iterator

from plugins.privacy_gate.documents import Part, UnreadableError, read_parts

SUFFIXES = ("pdf",)


def read(data: bytes, name: str) -> Iterator[Part]:
    """Raises UnreadableError for a password, or for pages without any text: they are pictures."""
    from pypdf import PdfReader  # noqa: PLC0415, slow to load and seldom needed

    logging.getLogger("pypdf").setLevel(logging.ERROR)
    document = PdfReader(io.BytesIO(data))
    if document.is_encrypted and not document.decrypt(""):
        raise UnreadableError("文件加了密码")
    yield Part(where="文件属性", text="\n".join(str(value) for value in (document.metadata or {}).values()))
    yield Part(where="表单", text="\n".join(str(one.get("/V", "")) for one in (document.get_fields() or {}).values()))
    for number, page in enumerate(document.pages, start=1):
        words = page.extract_text()
        if not words.strip() and any(True for _ in page.images):
            raise UnreadableError(f"第 {number} 页是扫描的图片，没有文字")
        notes = [str(note.get_object().get("/Contents", "")) for note in page.get("/Annots") or ()]
        yield Part(where=f"第 {number} 页", text="\n".join([words, *notes]))
    for inner, contents in document.attachments.items():
        for content in contents:
            for part in read_parts(content, inner):
                yield Part(where=f"内嵌的 {inner} {part.where}", text=part.text, kind=part.kind)
