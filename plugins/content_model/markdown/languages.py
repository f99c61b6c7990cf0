"""Is this a language tag that screen readers will follow (BCP 47)?"""

import re
from functools import cache
from pathlib import Path

TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?")

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "uig", "ur", "yi"})


@cache
def primary_languages() -> frozenset[str]:
    text = Path(__file__).with_name("languages.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def is_language(tag: str) -> bool:
    found = TAG.fullmatch(tag)
    return found is not None and found[1].lower() in primary_languages()


def is_right_to_left(tag: str) -> bool:
    """By its script, or by the script it is commonly written in. tag: a language tag."""
    primary, _, rest = tag.lower().partition("-")
    return "arab" in rest.split("-") or (primary in RIGHT_TO_LEFT and not rest.startswith(("latn", "cyrl")))
