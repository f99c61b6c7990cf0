"""Words in pictures of text, as a proposal that a person has to confirm."""

import html
from io import BytesIO

import numpy as np
from PIL import Image, UnidentifiedImageError

from accessibility.errors import PageError

LARGEST = 40_000_000  # pixels
SMALLEST_PX = 60  # a smaller picture holds no text worth reading
LONGEST_PX = 2000


def read_picture(data: bytes) -> str:
    """The lines of text in a picture, "" when it has none. PageError when character recognition is not installed."""
    from accessibility.probes.reader import read  # noqa: PLC0415 — loads its models

    try:
        with Image.open(BytesIO(data)) as picture:
            if picture.width * picture.height > LARGEST or min(picture.size) < SMALLEST_PX:
                return ""
            plain = picture.convert("RGB")
    except (OSError, UnidentifiedImageError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    plain.thumbnail((LONGEST_PX, LONGEST_PX))
    return "\n".join(line.text for line in read(np.asarray(plain)))


def pictures_html(pictures: list[bytes]) -> tuple[str, bool]:
    """What is read in the pictures as HTML, and whether there was somebody to read."""
    try:
        texts = [read_picture(picture) for picture in pictures]
    except PageError:
        return "", False
    return "".join(f"<p>{html.escape(line)}</p>" for text in texts for line in text.split("\n") if line), True
