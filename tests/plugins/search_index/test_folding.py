"""Width, case and idle spaces make no difference, and what is shown lines up with what is searched."""

import sys
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.search_index.folding import align, clean, fold_character

# Letters that Unicode's case folding treats otherwise than lower, upper, lower does: dotless i and Cherokee.
OTHERWISE = {"ı", "𝚤", *map(chr, range(0x13A0, 0x13FE)), *map(chr, range(0xAB70, 0xABC0))}


def test_width_and_case_make_no_difference() -> None:
    assert "".join(map(fold_character, "ＷＣＡＧ２．２Ⅱ㎡ß")) == "wcag2.2iim2ss"


def test_folding_is_unicode_case_folding_for_all_but_a_few_letters() -> None:
    letters = (chr(code) for code in range(sys.maxunicode) if not 0xD800 <= code < 0xE000)
    differ = {c for c in letters if fold_character(c) != unicodedata.normalize("NFKC", c).casefold()}
    assert differ <= OTHERWISE


def test_spaces_beside_chinese_are_idle_and_others_become_one() -> None:
    assert clean(" 提前 5\n个  工作日 WCAG  2.2\u00ad ") == "提前5个工作日WCAG 2.2"


@given(st.text(max_size=60))
def test_shown_and_searched_text_line_up(text: str) -> None:
    [(shown, searched)] = align([clean(text)])
    assert len(shown) == len(searched)
    assert searched == "".join(map(fold_character, shown))
