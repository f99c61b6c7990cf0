"""Read the catalogues of interface words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Catalogue = Mapping[str, Any]


def read_catalogues(folder: Path) -> Mapping[str, Catalogue]:
    """Language tag ("zh-CN") → its words, from files named with an underscore (zh_CN.yaml)."""
    return {path.stem.replace("_", "-"): _read(path) for path in sorted(folder.glob("*.yaml"))}


def _read(path: Path) -> Catalogue:
    words: Catalogue = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)
    return words
