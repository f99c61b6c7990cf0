"""A phone number for the public. It stays text: its leading zero counts."""

import re

from plugins.content_model.refusal import RefusalError

_SHAPES = re.compile(
    r"""(?:0\d{2,3}-)?\d{7,8}(?:-\d{1,6})?  # fixed line, with area code and extension
    | 1\d{10}                               # mobile
    | 1\d{2,4} | 9\d{4}                     # short numbers such as 120, 12345, 12385, 95598
    | [48]00-\d{3,4}-?\d{3,4}               # 400 and 800 services
    | \+\d{1,3}[-\d]{5,16}                  # abroad
    """,
    re.VERBOSE | re.ASCII,
)


def read(text: str) -> str:
    """One number, half-width digits and hyphens."""
    if not _SHAPES.fullmatch(text):
        raise RefusalError(
            "不像一个电话号码。",
            "一项只写一个号码，用半角数字，区号后加连字符，例如 0000-0000001；分机再加一个连字符。",
        )
    return text
