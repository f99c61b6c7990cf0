"""Words in pictures, read by RapidOCR when the extra is installed: `pip install podao[ocr]`. It asks no network."""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

_LONGEST = 1600  # pixels of the longer side that are looked at
_SHORTEST = 24  # pixels of the shorter side: less holds no words
_SURE = 0.6  # a doubtful figure is still worth a look


def is_installed() -> bool:
    """Whether pictures can be read here."""
    return _engine() is not None


def words(picture: "Image.Image") -> str:
    """The lines from top to bottom; "" for none, or without the extra."""
    engine = _engine()
    if engine is None or min(picture.size) < _SHORTEST:
        return ""
    import numpy as np  # noqa: PLC0415, slow to load, and only for pictures that are read

    shrunk = picture.convert("RGB")
    shrunk.thumbnail((_LONGEST, _LONGEST))
    found = engine(np.asarray(shrunk)[:, :, ::-1].astype(np.uint8))
    if found.txts is None:
        return ""
    return "\n".join(text for text, sureness in zip(found.txts, found.scores, strict=True) if sureness >= _SURE)


@cache
def _engine() -> Any:
    try:
        from rapidocr import RapidOCR  # noqa: PLC0415, an extra, and slow to load
    except ImportError:
        return None
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Det.limit_type": "max",
            "Det.limit_side_len": _LONGEST,
        }
    )
