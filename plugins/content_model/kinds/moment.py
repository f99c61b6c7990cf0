"""A moment in Beijing time: 2026-05-17 09:30, or a day alone, which is its first minute."""

import re
from datetime import datetime, time, timedelta, timezone

from plugins.content_model.kinds import date
from plugins.content_model.refusal import RefusalError

BEIJING = timezone(timedelta(hours=8), "UTC+08:00")  # China has had no summer time since 1992
_SHAPE = re.compile(r"(\S+)(?:[ T](\d{2}):(\d{2}))?", re.ASCII)


def read(text: str) -> datetime:
    """A day, and hours and minutes on the 24-hour clock if given."""
    parts = _SHAPE.fullmatch(text)
    if not parts:
        raise RefusalError(
            "不是“年-月-日 时:分”的写法。", "请改成 2026-05-17 09:30 的样子，用 24 小时制，小时和分钟各两位。"
        )
    day = date.read(parts[1])
    hour, minute = int(parts[2] or 0), int(parts[3] or 0)
    if hour > 23 or minute > 59:
        raise RefusalError("里没有这个钟点。", "小时从 00 到 23，分钟从 00 到 59。")
    return datetime.combine(day, time(hour, minute), tzinfo=BEIJING)
