"""Which raw HTML an editor may write. A tag is allowed as a whole or not at all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from plugins.content_model.markdown.languages import is_language

BEGUN = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s+[A-Za-z-]+\s*=|\s*/|\s*$)")
TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*+)(?P<attributes>(?:\s++[A-Za-z]++=(?:"[^"<>]*+"|'[^'<>]*+'))*+)\s*+/?>"""
)
ATTRIBUTE = re.compile(r"""([A-Za-z]++)=(?:"([^"]*+)"|'([^']*+)')""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    name: str
    ends: bool  # an end tag
    attributes: Mapping[str, str]


@cache
def allowed() -> Mapping[str, Any]:
    declared: Mapping[str, Any] = yaml.safe_load(
        Path(__file__).with_name("allowed_html.yaml").read_text(encoding="utf-8")
    )
    return declared


@cache
def known_names() -> frozenset[str]:
    return frozenset([*allowed()["elements"], *allowed()["known"].split()])


def looks_like_a_tag(raw: str) -> bool:
    """Closed by >, or the begin of a known element with attributes: `BMI <b 时` is text, `<script src=x` is not."""
    if raw.endswith(">") or raw[1] in "!?%":
        return True
    begun = BEGUN.match(raw)
    return begun is not None and begun[1].lower() in known_names()


def read_tag(raw: str) -> Tag | None:
    """The tag, when it is one of the allowed with allowed attributes and nothing else."""
    found = TAG.fullmatch(raw)
    name = found["name"].lower() if found else ""
    if not found or name not in allowed()["elements"]:
        return None
    attributes: dict[str, str] = {}
    for attribute in ATTRIBUTE.finditer(found["attributes"]):
        key, value = attribute[1].lower(), attribute[2] or attribute[3] or ""
        if key in attributes or not is_allowed(name, key, value):
            return None
        attributes[key] = value
    required = allowed()["required"].get(name)
    if found["end"] and (attributes or name in allowed()["void"]):
        return None
    if not found["end"] and required and required not in attributes:
        return None
    return Tag(name=name, ends=bool(found["end"]), attributes=attributes)


def is_allowed(name: str, key: str, value: str) -> bool:
    if key not in allowed()["attributes_of_all"] and key not in allowed()["elements"][name]:
        return False
    if key == "lang":
        return is_language(value)
    return bool(re.fullmatch(allowed()["values"][key], value))


def is_void(name: str) -> bool:
    return name in allowed()["void"]


def required_parent(name: str) -> str:
    """The element this one must stand directly in; "" for none."""
    parent: str = allowed()["parent"].get(name, "")
    return parent


def pair_tags(raws: list[str]) -> list[Tag | None]:
    """The tags of one element's children in order, `None` for what is refused: not allowed, or without its partner."""
    tags: list[Tag | None] = [None] * len(raws)
    open_now: list[tuple[int, Tag]] = []
    for index, raw in enumerate(raws):
        tag = read_tag(raw)
        if tag is None:
            continue
        if is_void(tag.name):
            tags[index] = tag
        elif not tag.ends:
            open_now.append((index, tag))
        elif open_now and open_now[-1][1].name == tag.name:
            begin, start = open_now.pop()
            if required_parent(tag.name) in ("", open_now[-1][1].name if open_now else None):
                tags[begin], tags[index] = start, tag
    return tags
