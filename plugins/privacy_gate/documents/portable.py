"""PDF: the words of every page, annotations, form fields, properties and files inside."""

import io
import logging
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from plugins.privacy_gate import ocr
from plugins.privacy_gate.documents import Part, UnreadableError, read_parts
from plugins.privacy_gate.documents.strings import figures

if TYPE_CHECKING:
    from pypdf import PageObject

SUFFIXES = ("pdf",)
_DRAWN = 4000  # bytes of drawing without any text that are no ornament


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
        yield from _page(page, number)
    yield Part(where="PDF 文件里", text=figures(data))
    for inner, contents in document.attachments.items():
        for content in contents:
            for part in read_parts(content, inner):
                yield Part(where=f"内嵌的 {inner} {part.where}", text=part.text, kind=part.kind)


def _page(page: "PageObject", number: int) -> Iterator[Part]:
    words = page.extract_text()
    if _is_scrambled(words):
        raise UnreadableError(f"第 {number} 页的文字用的是没有编码的字体，取不出来")
    pictures = [picture.data for picture in page.images if picture.name] if "/Resources" in page else []
    if not words.strip() and pictures and not ocr.is_installed():
        raise UnreadableError(f"第 {number} 页是扫描的图片，没有文字")
    contents = page.get_contents()
    if not words.strip() and not pictures and contents is not None and len(contents.get_data()) > _DRAWN:
        raise UnreadableError(f"第 {number} 页的字是画出来的，没有文字")
    notes = [str(value) for note in page.get("/Annots") or () for value in note.get_object().values()]
    yield Part(where=f"第 {number} 页", text="\n".join([words, *notes]))
    for picture in pictures:
        for part in read_parts(picture, "!图片.png"):
            yield Part(where=f"第 {number} 页的图片 {part.where}", text=part.text, kind=part.kind)


def _is_scrambled(words: str) -> bool:
    """Private, unassigned and control characters stand where a font tells of no letters."""
    odd = sum(
        sign == "\ufffd" or unicodedata.category(sign) in {"Co", "Cn", "Cc"} for sign in words if not sign.isspace()
    )
    return odd > 4 and odd > len(words) // 5
