"""The words of words.yaml in the language of a page; other languages get the Chinese ones."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Words = Mapping[str, Any]


@cache
def catalogues() -> Mapping[str, Words]:
    found: Mapping[str, Words] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return found


@cache
def words_in(language: str) -> Words:
    """The words; `tag` is their own language, `foreign` that it is not the page's. language: `zh-CN` or `en-GB`."""
    known = catalogues()
    primary = language.partition("-")[0]
    tag = next((tag for tag in known if tag.partition("-")[0] == primary), "zh-CN")
    return {**known[tag], "tag": tag, "foreign": tag.partition("-")[0] != primary}


def file_words(suffix: str, size_bytes: int | None, language: str, words: Words) -> str:
    """What a file is before it is opened: "Word 文档，23 KB". language: of the file, "" when it is the page's."""
    kind = words["formats"].get(suffix, suffix.upper())
    facts = [kind, words["languages"].get(language, language), "" if size_bytes is None else size_words(size_bytes)]
    joined: str = words["separator"].join(fact for fact in facts if fact)
    return joined


def size_words(size_bytes: int) -> str:
    """Rounded up to whole KB; from 1 MB with one decimal. 1 KB = 1024 bytes, as file managers show it."""
    if size_bytes < 1024 * 1024:
        return f"{max(1, -(-size_bytes // 1024))} KB"
    return f"{size_bytes / 1024 / 1024:.1f} MB"
