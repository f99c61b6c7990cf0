"""Pictures: where they were taken, the words cameras and programs put into them, and the words to be seen in them."""

import io
import re
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageSequence

from plugins.privacy_gate import ocr
from plugins.privacy_gate.documents import Part
from plugins.privacy_gate.documents.strings import figures

SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "avif", "tif", "tiff", "bmp")
_FRAMES = 20  # of a film or a fax that are read


def read(data: bytes, name: str) -> Iterator[Part]:
    """EXIF, XMP and text chunks; a position is a finding by itself. Words in the picture with the OCR extra."""
    with Image.open(io.BytesIO(data)) as picture:
        exif = picture.getexif()
        told = [*exif.values(), *exif.get_ifd(ExifTags.IFD.Exif).values(), *picture.info.values()]
        words = "\n".join(filter(None, map(_words, told)))
        if {1, 2, 3, 4} & set(exif.get_ifd(ExifTags.IFD.GPSInfo)) or re.search(r"GPSL(?:at|ong)itude", words):
            yield Part(where="照片属性", text="GPS", kind="position")
        yield Part(where="照片属性", text=words)
        yield Part(where="图片文件里", text=figures(data))
        picture.load()
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number >= _FRAMES:
                break
            yield Part(where="图片里的文字", text=ocr.words(frame))


def _words(value: object) -> str:
    if isinstance(value, bytes):
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            text = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0").decode(encoding, errors="ignore")
            if sum(sign.isprintable() or sign in "\r\n\t\0" for sign in text) > 0.9 * len(text):
                return text.replace("\0", " ").strip()
        return ""
    return value if isinstance(value, str) else ""
