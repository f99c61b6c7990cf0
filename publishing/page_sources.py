"""Which content file each page is from, as the last build left it."""

import json
from collections.abc import Mapping
from pathlib import Path


def page_sources_file(root: Path) -> Path:
    return root / ".cache" / "sources.json"


def page_sources(root: Path) -> Mapping[str, str]:
    """ "/guide/apply.html" → "content/guide/apply.md"; nothing when there was no build."""
    file = page_sources_file(root)
    found: Mapping[str, str] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found
