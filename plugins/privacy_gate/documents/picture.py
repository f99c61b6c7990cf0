"""Pictures: where they were taken, and the words cameras and programs put into them."""

import io
from collections.abc import Iterator

from PIL import ExifTags, Image

from plugins.privacy_gate.documents import Part

SUFFIXES = ("jpg", "jpeg", "png", "webp", "gif", "avif", "tif", "tiff")


def read(data: bytes, name: str) -> Iterator[Part]:
    """EXIF, XMP and text chunks; a position is a finding by itself."""
    with Image.open(io.BytesIO(data)) as picture:
        exif = picture.getexif()
        position = exif.get_ifd(ExifTags.IFD.GPSInfo)
        if {1, 2, 3, 4} & set(position):
            yield Part(where="照片属性", text="GPS", kind="position")
        told = [*exif.values(), *exif.get_ifd(ExifTags.IFD.Exif).values(), *picture.info.values()]
        yield Part(where="照片属性", text="\n".join(filter(None, map(_words, told))))


def _words(value: object) -> str:
    if isinstance(value, bytes):
        for encoding in ("utf-8", "utf-16-le"):
            text = value.removeprefix(b"ASCII\0\0\0").removeprefix(b"UNICODE\0").decode(encoding, errors="ignore")
            if sum(sign.isprintable() for sign in text) > 0.9 * len(text):
                return text.strip("\0")
        return ""
    return value if isinstance(value, str) else ""
