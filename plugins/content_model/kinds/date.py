"""A calendar day: 2026-05-17."""

import re
from datetime import date

from plugins.content_model.refusal import RefusalError

_SHAPE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def read(text: str) -> date:
    """Year, month and day with hyphens, and a day that exists."""
    parts = _SHAPE.fullmatch(text)
    if not parts:
        raise RefusalError("不是“年-月-日”的写法。", f"请改成 {_mended(text)}。")
    try:
        return date(*map(int, parts.groups()))
    except ValueError:
        raise RefusalError("不是日历上有的日期。", "请核对月份和日子，写成 2026-05-17 的样子。") from None


def _mended(text: str) -> str:
    """2026年5月7日, 2026/5/7 and 2026.5.7 are meant as dates; propose the right spelling."""
    parts = re.match(r"\D*(\d{4})\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})", text)
    return f"{int(parts[1]):04}-{int(parts[2]):02}-{int(parts[3]):02}" if parts else "2026-05-17 的样子"
