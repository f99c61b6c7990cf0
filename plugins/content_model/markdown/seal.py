"""The last look at finished HTML: it holds nothing but the tags and attributes of sealed.yaml, properly nested.

Knows nothing of how the HTML was made. In what passes, every < begins a listed tag and every attribute is quoted, so
that no browser can read it otherwise; whatever else is met stops the page.
"""

import html
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

import yaml

TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)>")
ATTRIBUTE = re.compile(r" ([a-z-]+)=\"([^\"<>]*)\"")
MARKUP = re.compile(r"<[^>]*>?")
AMPERSAND = re.compile(r"&(?!amp;|lt;|gt;|quot;)")
# A scheme that only fetches or calls, or a path whose first part has no colon; never blanks or backslashes
SAFE = re.compile(r"(?:https?://|mailto:|tel:|(?!//)[^:/?#\s\\]*(?:[/?#]|$))[^\s\\\x00-\x1f]*", re.IGNORECASE)
VOID = frozenset({"br", "hr", "img", "wbr"})


@cache
def sealed() -> Mapping[str, frozenset[str]]:
    """The names of sealed.yaml: `tags` and `attributes`."""
    declared: Mapping[str, str] = yaml.safe_load(Path(__file__).with_name("sealed.yaml").read_text(encoding="utf-8"))
    return {kind: frozenset(names.split()) for kind, names in declared.items()}


class BrokenSealError(ValueError):
    """The HTML holds something that must never be published; a fault of ours, whatever the editor wrote."""


def seal(finished: str) -> str:
    """Gives back what it is given, or raises BrokenSealError."""
    open_now: list[str] = []
    for markup in MARKUP.findall(finished):
        name = tag_name(markup)
        if name.startswith("/"):
            if not open_now or open_now.pop() != name[1:]:
                raise BrokenSealError(f"{markup} closes nothing")
        elif name not in VOID:
            open_now.append(name)
    if open_now:
        raise BrokenSealError(f"<{open_now[-1]}> is never closed")
    if AMPERSAND.search(finished):
        raise BrokenSealError("an unknown character reference")
    return finished


@lru_cache(maxsize=4096)
def tag_name(markup: str) -> str:
    """The name of a listed tag, with / before it when it closes."""
    tag = TAG.fullmatch(markup)
    if not tag or tag[2] not in sealed()["tags"] or (tag[1] and (tag[3] or tag[2] in VOID)):
        raise BrokenSealError(markup[:200])
    for name, value in ATTRIBUTE.findall(tag[3]):
        if name not in sealed()["attributes"] or (name in ("href", "src") and not SAFE.fullmatch(html.unescape(value))):
            raise BrokenSealError(markup[:200])
    return tag[1] + tag[2]
