"""How people in China are called, and what only looks so (names.yaml)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def vocabulary() -> Mapping[str, Any]:
    """names.yaml."""
    text = Path(__file__).with_name("names.yaml").read_text(encoding="utf-8")
    words: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return words


def _characters(key: str) -> frozenset[str]:
    return frozenset("".join(vocabulary()[key].split()))


@cache
def surnames() -> frozenset[str]:
    """Of one sign."""
    return _characters("surnames")


@cache
def everyday() -> frozenset[str]:
    """Surnames that are everyday words as well."""
    return _characters("everyday_surnames")


@cache
def given_signs() -> frozenset[str]:
    """Signs that given names are made of."""
    return _characters("given")


@cache
def figures() -> frozenset[str]:
    """Whose disability everybody has read about."""
    return frozenset(vocabulary()["public_figures"].split())


@cache
def not_names() -> Mapping[str, tuple[str, ...]]:
    """First two characters → words that begin so."""
    found: dict[str, tuple[str, ...]] = {}
    for word in (*vocabulary()["not_names"].split(), *figures()):
        found[word[:2]] = (*found.get(word[:2], ()), word)
    return found
