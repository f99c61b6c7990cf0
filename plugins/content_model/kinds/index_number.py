"""索引号: organisation code (9 or 18 characters), year and sequence, as seen on government sites."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """000000000/2026-00001."""
    if not re.fullmatch(r"(?:[0-9A-Z]{8}-?[0-9A-Z]|[0-9A-Z]{18})/\d{4}-\d{5,}", text, re.ASCII):
        raise RefusalError(
            "不是索引号的写法。",
            "请写成“机构代码/年份-顺序号”，代码 9 位或 18 位，顺序号至少 5 位，例如 000000000/2026-00001。",
        )
    return text
