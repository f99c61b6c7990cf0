"""Make texts comparable: what counts as the same character when somebody searches.

`theme/components/search/search.js` folds the query in the same way; a browser test compares the two.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

# Soft hyphen, zero-width characters, byte order mark: nobody types them into a search box.
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_IDLE_SPACE = re.compile(rf"(?<=[{_CJK}]) +| +(?=[{_CJK}])")


def fold_character(character: str) -> str:
    """NFKC and no case. Lower, upper, lower is what browsers can do too; it differs from casefold() in no Chinese text.

    May be longer than one character: "㎡" becomes "m2".
    """
    return unicodedata.normalize("NFKC", character).lower().upper().lower()


def clean(text: str) -> str:
    """One block of text as shown in results: composed, spaces single and none beside a Chinese character."""
    visible = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _IDLE_SPACE.sub("", " ".join(visible.split()))


def align(texts: Sequence[str]) -> list[tuple[str, str]]:
    """Each text as shown and as searched, of equal length. Newlines stay."""
    folds = {c: fold_character(c) if c != "\n" else c for c in _characters("".join(texts))}
    longer = {c: fold for c, fold in folds.items() if len(fold) != 1}
    equal = {ord(c): ord(fold) for c, fold in folds.items() if len(fold) == 1}
    if longer:
        one_of_them = re.compile(f"[{''.join(map(re.escape, longer))}]")
        texts = [one_of_them.sub(lambda found: longer[found[0]], text) for text in texts]
    searched = _replaced("".join(texts), equal)
    ends = list(accumulate(map(len, texts), initial=0))
    return [(text, searched[start:end]) for text, start, end in zip(texts, ends, ends[1:], strict=False)]


def _characters(text: str) -> list[str]:
    """The different ones of a text, which may be that of a whole site."""
    met = np.zeros(0x110000, dtype=np.bool_)
    met[_codes(text)] = True
    return [chr(code) for code in np.flatnonzero(met).tolist()]


def _replaced(text: str, by_code: Mapping[int, int]) -> str:
    codes = np.arange(0x110000, dtype="<u4")
    codes[list(by_code)] = list(by_code.values())
    return codes[_codes(text)].tobytes().decode("utf-32-le", "surrogatepass")


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
