"""Whoever needs larger letters may enlarge the page."""

import re
from collections.abc import Iterator

from accessibility.retrofit.patch.page import Edit, Page

CRITERION, WORDS = "1.4.4", "允许放大"
LEAST = 5.0  # times; below, axe-core's meta-viewport-large and ACT rule b4f0c3 object


def mend(page: Page) -> Iterator[Edit]:
    for element, tag in page.found("meta"):
        content = tag.get("content")
        if (element.get("name") or "").strip().lower() != "viewport" or content is None or "<%" in content.value:
            continue
        kept = [part for part in re.split(r"[,;]", content.value) if part.strip() and not _forbids(part)]
        new = ",".join(kept)
        if len(kept) < len([part for part in re.split(r"[,;]", content.value) if part.strip()]):
            yield page.set(tag, "content", new, f"不再禁止放大：{content.value} → {new}")


def _forbids(part: str) -> bool:
    name, _, value = part.strip().lower().partition("=")
    name, value = name.strip(), value.strip()
    if name == "user-scalable":
        return value in ("no", "0", "none")
    if name != "maximum-scale":
        return False
    try:
        return float(value) < LEAST
    except ValueError:
        return True
