"""A place in a text where somebody may be named, and how sure that is."""

from dataclasses import dataclass

SURE, LIKELY, POSSIBLE, DOUBTFUL = 4, 3, 2, 1
HAN = "\u4e00-\u9fff\u3400-\u4dbf\U00020000-\U0003ffff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """From start to end in the text; weight: SURE, LIKELY, POSSIBLE, or DOUBTFUL, which is an everyday word too."""

    start: int
    end: int
    weight: int
