"""The words that stand in pictures, read by optical character recognition."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureText:
    """One picture with words in it."""

    place: int  # of the element in Snapshot.nodes
    words: tuple[str, ...]  # line by line
    sureness: float  # of the least sure line, 0–1
    share: float  # of the picture's area that lines of text take up, 0–1
    rest: float  # of the area beside them that is anything but plain ground, 0–1
    colours: int  # that nine tenths of the picture are made of, to 16 steps a channel: few in a drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureTexts:
    """All pictures in which words were found, as far as the bound of the probe allowed."""

    pictures: tuple[PictureText, ...] = ()
    left_out: int = 0
