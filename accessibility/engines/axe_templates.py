"""axe's message templates, filled as axe fills them (lib/core/utils/process-message.js)."""

import re
from collections.abc import Mapping
from typing import Any


def fill(template: str, data: Any) -> str:
    """axe's `substitute`: ${data} and ${data.key}; lists are joined by ", "."""
    if isinstance(data, str):
        return re.sub(r"\$\{\s?data\s?\}", lambda _: data, template)
    values: Mapping[str, Any] = {"values": data} if isinstance(data, list) else data if isinstance(data, dict) else {}
    return re.sub(r"\$\{\s?data\.(\w+)\s?\}", lambda found: _text(values, found), template)


def _text(values: Mapping[str, Any], found: re.Match[str]) -> str:
    if found[1] not in values:
        return found[0]
    value = values[found[1]]
    if isinstance(value, list):
        return ", ".join(map(_plain, value))
    return _plain(value)


def _plain(value: Any) -> str:
    """As JavaScript's String() writes it."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def variants(message: Any) -> list[tuple[str, str]]:
    """A message is a sentence, or sentences by key."""
    if isinstance(message, str):
        return [("default", message)]
    return list(message.items()) if isinstance(message, dict) else []


def merged(base: Any, over: Any) -> Any:
    """over wins, base fills its gaps; a sentence over a table stands for its default."""
    if isinstance(base, dict) and isinstance(over, dict):
        return {key: merged(base.get(key), over.get(key)) for key in {**base, **over}}
    if isinstance(base, dict) and isinstance(over, str):
        return {"default": over, "singular": over, "plural": over, **base}
    return base if over is None else over
