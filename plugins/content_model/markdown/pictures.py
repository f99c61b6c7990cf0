"""How large a picture is, so that the page does not jump while it loads."""

import re
from functools import lru_cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

SVG = re.compile(r"<svg\b[^>]*>", re.DOTALL)
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(px)?\s*")
HEAD_BYTES = 64 * 1024  # of an SVG, in which its first tag has to stand


def picture_size(file: Path) -> tuple[int, int] | None:
    """Width and height in CSS px; None when the file does not tell, or can't be read as a picture."""
    try:
        state = file.stat()
    except OSError:
        return None
    return read_size(file, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=1024)
def read_size(file: Path, _changed: int, _length: int) -> tuple[int, int] | None:
    if file.suffix.lower() == ".svg":
        return svg_size(file)
    try:
        with Image.open(file) as picture:
            width, height = picture.size
            turned = picture.getexif().get(0x0112, 1) in (5, 6, 7, 8)  # Exif orientation: browsers turn it
            return (height, width) if turned else (width, height)
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def svg_size(file: Path) -> tuple[int, int] | None:
    with file.open("rb") as opened:
        tag = SVG.search(opened.read(HEAD_BYTES).decode("utf-8", "replace"))
    if not tag:
        return None
    width, height = attribute(tag[0], "width"), attribute(tag[0], "height")
    if LENGTH.fullmatch(width) and LENGTH.fullmatch(height):
        return rounded(width), rounded(height)
    box = attribute(tag[0], "viewBox").replace(",", " ").split()
    if len(box) == 4 and all(LENGTH.fullmatch(side) for side in box[2:]):
        return rounded(box[2]), rounded(box[3])
    return None


def attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\s{name}\s*=\s*["']([^"']*)["']""", tag)
    return found[1] if found else ""


def rounded(length: str) -> int:
    return max(1, round(float(length.strip().removesuffix("px"))))
