"""Does a line break in the source stand for a blank? Between Chinese characters it does not."""

import re

WIDE = re.compile(
    "[\u2e80-\u303f\u3041-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff]"
)
PUNCTUATION = frozenset("，。、；：？！（）《》〈〉【】〔〕「」『』“”‘’…—·～")

CLOSE = frozenset("%‰\ufffc")  # stands close to Chinese characters; the last is a picture


def need_no_blank(before: str, after: str) -> bool:
    """Both are Chinese, or one is Chinese and the other a digit or a picture, or one is Chinese punctuation.

    before, after: the characters on both sides; "" at the edge of a block.
    """
    if not before or not after or before in PUNCTUATION or after in PUNCTUATION:
        return True
    first, second = bool(WIDE.match(before)), bool(WIDE.match(after))
    return (
        (first or before.isdigit() or before in CLOSE)
        and (second or after.isdigit() or after in CLOSE)
        and (first or second)
    )
