"""The time a statistic speaks of: 2025, 2026Q1, 2026H1 or 2026-03."""

import re

from plugins.content_model.refusal import RefusalError


def read(text: str) -> str:
    """A year, quarter, half-year or month."""
    if not re.fullmatch(r"\d{4}(?:Q[1-4]|H[12]|-(?:0[1-9]|1[0-2]))?", text, re.ASCII):
        raise RefusalError("不是数据时期的写法。", "年度写 2025，季度写 2026Q1，上半年写 2026H1，月份写 2026-03。")
    return text
