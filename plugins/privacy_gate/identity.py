"""Numbers that name a person: citizen IDs and disability certificates (GB 11643-1999), bank cards (Luhn)."""

import datetime

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
# First two digits of GB/T 2260 codes; 99 stands for the region that tests and samples use
PROVINCES = frozenset(
    f"{area}{place}"
    for area, places in {"1": "12345", "2": "123", "3": "1234567", "4": "123456", "5": "01234", "6": "12345"}.items()
    for place in places
) | {"71", "81", "82", "83", "91", "99"}


def is_id18(text: str) -> bool:
    """Date on the calendar and check character right."""
    if not (text[:17].isdigit() and text[0] != "0" and plausible_birth(text[6:14])):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == text[17].upper()


def is_id15(text: str) -> bool:
    """The old form has no check character: region and date have to do."""
    return text[:2] in PROVINCES and text[:6] != "000000" and plausible_birth("19" + text[6:12]) and text[12:] != "000"


def is_rounded_id(text: str) -> bool:
    """18 or 20 digits whose last ones a spreadsheet turned to 0: it keeps 15."""
    return text[:2] in PROVINCES and plausible_birth(text[6:14]) and text[15:] == "0" * (len(text) - 15)


def has_id_shape(text: str) -> bool:
    """Region and date are there, whatever the check character says: a slip of the pen still tells who."""
    return text[:2] in PROVINCES and plausible_birth(text[6:14])


def may_begin(text: str) -> bool:
    """Whether the first figures are those of a region."""
    return text[:2] in PROVINCES


def plausible_birth(text: str) -> bool:
    """YYYYMMDD on the calendar, of someone who may live."""
    if text[:2] not in {"18", "19", "20"} or text[4] > "1" or text[6] > "3":
        return False
    try:
        day = datetime.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return datetime.date(1890, 1, 1) <= day <= datetime.date(2040, 1, 1)


def is_luhn(text: str) -> bool:
    """ISO/IEC 7812-1 check digit."""
    doubled = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)
    digits = [int(digit) for digit in reversed(text)]
    return len(set(digits)) > 1 and (sum(digits[::2]) + sum(doubled[digit] for digit in digits[1::2])) % 10 == 0
