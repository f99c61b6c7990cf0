"""Make texts comparable: what counts as the same character when somebody searches.

`theme/components/search/search.js` folds the query in the same way; a browser test compares the two.
"""

import re
import unicodedata
from collections.abc import Sequence

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
    folds = {c: fold_character(c) if c != "\n" else c for c in set().union(*texts)}
    longer = {ord(c): fold for c, fold in folds.items() if len(fold) != 1}
    equal = {ord(c): fold for c, fold in folds.items() if len(fold) == 1}
    shown = [text.translate(longer) for text in texts]
    return [(text, text.translate(equal)) for text in shown]
