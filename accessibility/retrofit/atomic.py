"""A file is there whole, or as it was before."""

import os
from pathlib import Path


def write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = content.encode("utf-8") if isinstance(content, str) else content
    half = path.with_name(f".{path.name}.half")
    half.write_bytes(raw)
    os.replace(half, path)  # noqa: PTH105
