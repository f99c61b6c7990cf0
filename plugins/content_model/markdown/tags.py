"""Tags as text. Everything is escaped here, and attributes are always quoted: the seal asks for it."""

from collections.abc import Mapping
from html import escape

VOID = frozenset({"br", "hr", "img", "wbr"})


def start_tag(name: str, attributes: Mapping[str, str]) -> str:
    if not attributes:
        return f"<{name}>"
    written = "".join(f' {key}="{quoted(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>"


def quoted(value: str) -> str:
    return escape(value).replace("&#x27;", "'")


def content(text: str) -> str:
    return escape(text, quote=False) if "<" in text or "&" in text or ">" in text else text
