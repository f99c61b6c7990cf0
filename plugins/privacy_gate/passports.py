"""Passports and travel permits: short numbers, told by the words around them."""

import re
from collections.abc import Iterator

from plugins.privacy_gate.spots import spots

Met = tuple[int, str, str]  # where, kind, text met

_NUMBER = re.compile(
    r"(?<![0-9A-Za-z])(?:[EGDSPK]\d{8}|[DSP]E\d{7}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7}|[HMCWLT]\d{8}(?:\d\d)?"
    r"|[A-Z]{1,2}\d{7,8}|\d{8}(?:\d\d)?|[A-Z]{3}\d{12})(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_WORD = re.compile(
    r"护照|護照|通行证|通行證|台胞证|回乡证|旅行证|居留身份证|居留证|居留许可|passport|travel (?:document|permit)",
    re.IGNORECASE,
)
_ANY_WORD = spots("护護通台回旅居pPtT", f"(?i:{_WORD.pattern})")
_SPACED = re.compile(
    r"(?<![0-9A-Za-z])[EGDSPKHMCWLT][A-Z]?[ -]?\d{3,4}[ -]?\d{3,4}[ -]?\d{0,2}(?![0-9A-Za-z])", re.IGNORECASE
)


def passports(text: str) -> Iterator[Met]:
    """Every one that is called so."""
    if not _ANY_WORD.search(text):
        return
    for met in (*_NUMBER.finditer(text), *_SPACED.finditer(text)):
        block = text.rfind("\n\n", 0, met.start()) + 1
        before = text[max(block, met.start() - 1500) : met.start()]
        only_figures = met[0].isdigit()
        near = before[-12:] if only_figures else before if "|" in before or "," in before else before[-30:]
        if (
            _WORD.search(near.rpartition("。")[2])
            or (not only_figures and _WORD.match(text[met.end() : met.end() + 6].lstrip(" （(")))
        ) and len(re.findall(r"\d", met[0])) >= 7:
            yield met.start(), "passport", met[0]
