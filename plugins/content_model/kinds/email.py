"""An e-mail address."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """name@host, in half-width characters."""
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", text, re.ASCII):
        raise RefusalError("不是电子邮箱地址。", "请写成 name@host.example 的样子，用半角字符。")
    return text
