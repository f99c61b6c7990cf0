"""Working days in China: weekends, holidays and the weekends worked instead, as the State Council announces them."""

from datetime import date, timedelta

from chinese_calendar import is_workday


def working_days(start: date, end: date) -> int:
    """Working days after start, up to and with end. Years not announced yet count Monday to Friday."""
    days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
    return sum(map(_is_working_day, days))


def _is_working_day(day: date) -> bool:
    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5
