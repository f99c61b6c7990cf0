"""Where a long pattern is tried: nowhere that it could begin is left out."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.privacy_gate import passports, people, records, rows, sensitive
from plugins.privacy_gate.sensitive import listed, told
from plugins.privacy_gate.spots import each, lines_with, spots

parser: Any = import_module("re._parser")
DIGITS = frozenset("0123456789")
PATTERNS = {
    "told": sensitive._spots(),
    "people": people._trigger(),
    "rows": rows._worth(),
    "records": records._TOLD_SPOTS,
    "passports": passports._ANY_WORD,
}


def beginnings(parts: Iterable[Any]) -> set[str]:
    """The characters with which a parsed pattern may begin; "" when it may be empty."""
    found: set[str] = set()
    for kind, value in parts:
        match str(kind):
            case "LITERAL":
                return found | {chr(value)}
            case "IN":
                return found | {chr(one) for _, one in value}
            case "BRANCH":
                here = set().union(*map(beginnings, value[1]))
            case "SUBPATTERN":
                here = beginnings(value[3])
            case "MAX_REPEAT":
                here = beginnings(value[2]) | ({""} if value[0] == 0 else set())
            case _:  # looks around, takes nothing
                here = {""}
        found |= here - {""}
        if "" not in here:
            return found
    return found | {""}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_tried_at_every_character_with_which_it_may_begin(name: str) -> None:
    tried, behind = parser.parse(PATTERNS[name].pattern)
    pattern = behind[1][1][0][1][1]  # within the look behind, the look ahead
    begin = beginnings(pattern)
    if "(?i:" in PATTERNS[name].pattern:
        begin = {form for sign in begin for form in (sign.lower(), sign.upper())}
    assert begin <= {chr(one) for _, one in tried[1]}


def prefixes(parts: Iterable[Any]) -> set[str]:
    """The first two characters of all that a parsed pattern may meet; one or none, where it may be so short."""
    found = {""}
    for kind, value in parts:
        match str(kind):
            case "LITERAL":
                here = {chr(value)}
            case "IN":
                here = set().union(*(DIGITS if str(one) == "CATEGORY_DIGIT" else {chr(one)} for _, one in value))
            case "BRANCH":
                here = set().union(*map(prefixes, value[1]))
            case "SUBPATTERN":
                here = prefixes(value[3])
            case "MAX_REPEAT":
                here = prefixes(value[2]) | ({""} if value[0] == 0 else set())
            case _:  # looks around, takes nothing
                here = {""}
        found = {(before + after)[:2] for before in found for after in here}
        if all(len(one) == 2 for one in found):
            break
    return found


@pytest.mark.parametrize("name", ["people", "rows"])
def test_no_line_is_passed_over_that_could_tell_of_somebody(name: str) -> None:
    """Whatever is looked for in a line begins with two signs that `_opening` meets."""
    _, behind = parser.parse(PATTERNS[name].pattern)
    first = prefixes(behind[1][1][0][1][1])
    if name == "rows":
        first |= {form for pair in first for form in (pair.upper(), pair.lower(), pair.title())}
    assert len(first) > 300
    assert [one for one in sorted(first) if not people._opening().search(one)] == []


@given(st.lists(st.sampled_from([*listed("condition"), *listed("grade"), *listed("endings"), "一", "，", "肢体"])))
def test_each_meets_what_finditer_meets(words: list[str]) -> None:
    text = "".join(words)
    assert [met.span() for met in each(sensitive._spots(), told(), text)] == [
        met.span() for met in told().finditer(text)
    ]


@given(st.text(alphabet="ab\n"))
def test_every_line_with_the_sign_is_met_once(text: str) -> None:
    lines = [text[begin:end].removesuffix("\n") for begin, end in lines_with(spots("a", "a"), text)]
    assert lines == [line for line in text.split("\n") if "a" in line]
