"""A whole number, zero or more."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> int:
    """Digits without a leading zero."""
    if not re.fullmatch(r"0|[1-9]\d*", text, re.ASCII):
        raise RefusalError("不是整数。", "请只写半角数字，不带单位，不以 0 开头。")
    return int(text)
