"""Words pulled apart with blanks: "通 知", "W e l c o m e"."""

import re
from itertools import pairwise

from accessibility.standards.word_list import words

_BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+"
_HAN = r"[\u4e00-\u9fff]"
_BEFORE, _AFTER = r"(?<![\u4e00-\u9fffA-Za-z0-9])", r"(?![\u4e00-\u9fffA-Za-z0-9])"
HAN_RUN = re.compile(f"{_BEFORE}{_HAN}(?:{_BLANK}{_HAN})+{_AFTER}")
LATIN_RUN = re.compile(rf"(?<![\w'’.]){'[A-Za-z]'}(?:{_BLANK}[A-Za-z]){{3,}}(?![\w'’.])")


def spaced_words(text: str) -> list[tuple[str, bool]]:
    """Every run of single characters parted by blanks as the word it spells, and whether it surely is one word."""
    runs = [_joined(match[0]) for match in HAN_RUN.finditer(text)]
    han = [(run, run in words("spaced_words")) for run in runs if run not in words("enumerations")]
    letters = [_joined(match[0]) for match in LATIN_RUN.finditer(text)]
    return han + [(run, _is_word(run)) for run in letters if not _is_alphabet(run)]


def _joined(run: str) -> str:
    return re.sub(_BLANK, "", run)


def _is_word(letters: str) -> bool:
    """Long enough, pronounceable, not one letter over and over."""
    low = letters.lower()
    vowels = sum(letter in "aeiouy" for letter in low)
    return len(low) >= 5 and vowels * 5 >= len(low) and len(set(low)) >= 3


def _is_alphabet(letters: str) -> bool:
    """A row of letters in the order of the alphabet: an index, grades, answers."""
    low = letters.lower()
    return all(ord(later) > ord(earlier) for earlier, later in pairwise(low))
