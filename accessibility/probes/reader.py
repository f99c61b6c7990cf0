"""Reads words in pictures: RapidOCR, which ships its models and asks no network. An extra: `pip install podao[ocr]`."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from accessibility.errors import PageError
from accessibility.probes.pictures import Pixels

# Longest side the text finder works at: enough for a page's width, and ten times faster than its default.
LONGEST_SIDE = 960
SURE = 0.8  # lines the reader is less sure of are mostly patterns taken for letters


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: left, top, right, bottom in pixels of the picture."""

    text: str
    sureness: float
    left: int
    top: int
    right: int
    bottom: int


def read(pixels: Pixels) -> list[Line]:
    """Lines of text from top to bottom. Raises PageError when the extra is not installed."""
    found = _engine()(pixels[:, :, ::-1].astype(np.uint8))
    if found.txts is None:
        return []
    lines = [_line(*one) for one in zip(found.txts, found.scores, found.boxes, strict=True)]
    return [line for line in lines if line.sureness >= SURE and line.text.strip()]


def _line(text: str, sureness: float, corners: Any) -> Line:
    (left, top), (right, bottom) = corners.min(axis=0), corners.max(axis=0)
    return Line(text, float(sureness), int(left), int(top), int(right), int(bottom))


@cache
def _engine() -> Any:
    """Loaded at the first picture that may hold words: 1 s."""
    try:
        from rapidocr import RapidOCR  # noqa: PLC0415 — an extra
    except ImportError as problem:
        raise PageError(
            "没有安装文字识别（rapidocr），图片里的文字没有检测。请安装：pip install 'podao[ocr]'。",
            "Character recognition (rapidocr) is not installed; words in pictures were not checked. "
            "Install it: pip install 'podao[ocr]'.",
        ) from problem
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Det.limit_type": "max",
            "Det.limit_side_len": LONGEST_SIDE,
        }
    )
