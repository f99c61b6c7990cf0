"""What a style attribute declares with !important: the reader's own style sheet cannot win against it."""

import re

from accessibility.snapshot import Element

_DECLARATION = re.compile(r"(?:^|[;{])\s*([a-z-]+)\s*:([^;]*)", re.IGNORECASE)
_IMPORTANT = re.compile(r"!\s*important\s*$", re.IGNORECASE)


def important(element: Element) -> dict[str, str]:
    """Property → value as written, of the declarations marked !important."""
    found: dict[str, str] = {}
    for name, value in _DECLARATION.findall(element.attr("style") or ""):
        if _IMPORTANT.search(value):
            found[name.lower()] = _IMPORTANT.sub("", value).strip()
    return found


def pixels(written: str) -> float | None:
    """ "12.5px" → 12.5; "normal" → None."""
    return float(written[:-2]) if written.endswith("px") else None
