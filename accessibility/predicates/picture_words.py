"""How words that stand in a picture compare with what the page says of the picture."""

import re
from difflib import SequenceMatcher

from accessibility.predicates.wording import bare
from accessibility.snapshot import Element

_LOGO = re.compile(r"logo|brand|wordmark|标志|标识|徽|商标", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
ALIKE = 0.75  # the reader takes one letter in a few for another


def is_logo(element: Element, words: str) -> bool:
    """Letters that are part of a name as it is drawn, which may stay a picture: it says so, or leads home.

    https://www.w3.org/TR/WCAG22/#images-of-text, exception for logotypes
    """
    own = " ".join(element.attr(name) or "" for name in ("alt", "src", "class", "id", "title", "aria-label"))
    if _LOGO.search(own):
        return True
    link = element.closest("a")
    if link is not None and (link.attr("href") or "").split("#")[0].rstrip("/") in (
        "",
        ".",
        "/index.html",
        "index.html",
    ):
        return True
    return bool(bare(words)) and bare(words).replace(" ", "") in bare(element.snapshot.title).replace(" ", "")


def said_share(words: str, name: str) -> float:
    """How much of the picture's words its name says, 0–1; a name spelt out counts for its initials."""
    spoken = bare(name)
    tokens = _tokens(bare(words))
    if not tokens:
        return 1.0
    known = _tokens(spoken)
    return sum(_is_said(token, known, spoken) for token in tokens) / len(tokens)


def letters(words: str) -> int:
    """Letters and digits; a Chinese character counts as two."""
    return sum(2 if _HAN.match(char) else 1 for char in bare(words).replace(" ", ""))


def is_mostly_numbers(words: str) -> bool:
    """A chart's axis, a counter, a date: figures rather than sentences."""
    text = bare(words).replace(" ", "")
    return sum(char.isdigit() for char in text) * 2 > len(text)


def _tokens(text: str) -> list[str]:
    """Latin words, and pairs of neighbouring Chinese characters."""
    found = [word for word in re.findall(r"[^\s\u3400-\u9fff]+", text) if len(word) > 1 or word.isdigit()]
    for run in re.findall(r"[\u3400-\u9fff]+", text):
        found += [run[at : at + 2] for at in range(max(1, len(run) - 1))]
    return found


def _is_said(token: str, known: list[str], spoken: str) -> bool:
    if token in spoken.replace(" ", "") or any(SequenceMatcher(None, token, one).ratio() >= ALIKE for one in known):
        return True
    initials = "".join(word[0] for word in spoken.split())
    return len(token) > 1 and token in initials
