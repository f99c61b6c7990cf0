"""Which language a text is surely not in, and which it surely is. Doubt is answered with "".

Scripts decide first; among languages in Latin letters a statistical guess (py3langid) has to be confirmed by
function words, so that names, brands and two-word labels are never judged.
"""

import re
from functools import cache
from typing import Any

from accessibility.predicates.once import once
from accessibility.shared import Shared
from accessibility.snapshot import Element, Snapshot
from accessibility.standards.scripts import LIKELY, SCRIPTS, WRITTEN_IN
from accessibility.standards.word_list import tokens, words_by_key

MIN_WORDS = 3  # fewer Latin words are a name or a label, not a language
PHRASE = 10  # fewer words are no whole sentence
SURE = 0.8  # normalised probability of py3langid


def primary(tag: str) -> str:
    """The primary language subtag in lower case: "zh" of "zh-Hans-CN"."""
    return tag.strip().lower().replace("_", "-").split("-")[0]


def is_known(tag: str) -> bool:
    """The primary subtag is registered (or for private use, qaa–qtz)."""
    first = primary(tag)
    return first in tokens("language_subtags") or re.fullmatch(r"q[a-t][a-z]", first) is not None


def inherited(place: Element) -> str:
    """The language declared for a place: of the nearest element with lang within its frame; "" when none is."""
    return _declared(place.snapshot)[place.index]


@once
def _declared(snapshot: Snapshot) -> list[str]:
    found: list[str] = []
    for node in snapshot.nodes:
        written = node.attributes.get("lang", node.attributes.get("xml:lang")) if node.tag[0] != "#" else None
        above = found[node.parent] if node.parent >= 0 and node.tag != "#document" else ""
        found.append(above if written is None else written.strip())
    return found


def script_counts(text: str) -> dict[str, int]:
    """Characters by script, scripts that do not occur left out."""
    counts = {name: len(pattern.findall(text)) for name, pattern in SCRIPTS.items()}
    return {name: count for name, count in counts.items() if count}


DENSE = {"han": 3, "kana": 2, "hangul": 2}  # letters of an alphabet that one character is worth


def main_script(text: str, *, share: float = 0.7) -> str:
    """The script of at least this share of the text; kana and Han count together as kana; "" when mixed."""
    counts = {name: count * DENSE.get(name, 1) for name, count in script_counts(text).items()}
    if counts.get("kana", 0) * 8 >= counts.get("han", 0) and "kana" in counts:
        counts["kana"] += counts.pop("han", 0)
    total = sum(counts.values())
    return next((name for name, count in counts.items() if count >= share * total), "")


@Shared
def language_of(text: str) -> str:
    """The primary subtag of the language the text surely is in, else ""."""
    script = main_script(text)
    if script == "latin":
        return _latin_language(" ".join(text.split()))
    return LIKELY.get(script, "")


def is_surely_not(tag: str, text: str) -> bool:
    """The text cannot be in the language of this tag: another script, or another language beyond doubt."""
    declared, script = primary(tag), main_script(text)
    if not script or not declared:
        return False
    if script != "latin":
        return declared not in WRITTEN_IN[script]
    spoken = language_of(text)
    return bool(spoken) and spoken != declared and not _shares_words(declared, spoken, text)


def latin_words(text: str) -> list[str]:
    """The words in Latin letters, lower case, apostrophes inside kept."""
    return [word.lower() for word in re.findall(r"(?<![\w])[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]+)*(?!\d)", text)]


def _hits(language: str, words: list[str]) -> int:
    return sum(word in words_by_key("function_words").get(language, frozenset()) for word in words)


def _shares_words(declared: str, spoken: str, text: str) -> bool:
    """The declared language has nearly as many of its own small words here; then nobody is sure."""
    words = latin_words(text)
    return _hits(declared, words) * 2 > _hits(spoken, words)


def _latin_language(text: str) -> str:
    """By its small words where they are plain, by the statistical guess where they only confirm it."""
    words = latin_words(text)
    plain_enough = _by_small_words(words)
    if plain_enough or len(words) < MIN_WORDS:
        return plain_enough
    guess, probability = _guess(text[:600])
    return guess if probability >= SURE and _hits(guess, words) >= max(1, len(words) // 12) else ""


def _by_small_words(words: list[str]) -> str:
    """A language whose small words make up a fifth of the text (a third of a phrase), twice those of any other."""
    words = [word for word in words if len(word) > 1]  # "w", "a" or "y" alone may be anything
    languages = words_by_key("function_words")
    ranked = sorted(((_hits(language, words), language) for language in languages), reverse=True)
    (most, language), (second, _) = ranked[:2]
    share = 3 if len(words) < PHRASE else 5
    is_enough = most * share >= len(words) >= 2 and most >= 2 * second and (most >= 2 or second == 0)
    return language if is_enough and most else ""


@Shared
def _guess(text: str) -> tuple[str, float]:
    identifier = _identifier()
    language, probability = identifier.classify(text)
    return str(language), float(probability)


@cache
def _identifier() -> Any:
    """Loaded on the first doubt only: it takes a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
