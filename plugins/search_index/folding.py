"""Make texts comparable: what counts as the same character when somebody searches.

`theme/components/search/search.js` folds the query in the same way; a browser test compares the two.
"""

import re
import unicodedata
from collections.abc import Iterable

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


def align(text: str, folds: dict[str, str]) -> tuple[str, str]:
    """The text to show and the text to search, of equal length. Newlines stay; `folds` from `fold_table`."""
    shown = text.translate({ord(c): fold for c, fold in folds.items() if len(fold) != 1})
    return shown, shown.translate({ord(c): fold for c, fold in folds.items() if len(fold) == 1})


def fold_table(texts: Iterable[str]) -> dict[str, str]:
    """How each character that occurs folds."""
    return {c: fold_character(c) if c != "\n" else c for c in sorted(set().union(*texts))}
