"""How a place on the page looks: a small picture of an element and what stands next to it."""

import json
from pathlib import Path

from accessibility.browser.tab import Tab

MARGIN, LEAST, WIDEST, HIGHEST = 16, 64, 640, 400  # CSS px
MOST_BYTES = 40_000  # of the picture; a report with forty of them is as large as a photograph
QUALITIES = (70, 40, 15)  # WebP, tried in turn until it is small enough


def picture(tab: Tab, selector: str) -> str:
    """A data: URL; "" when the element is not to be seen. selector: as in `Finding.selector`."""
    script = Path(__file__).with_name("picture.js").read_text(encoding="utf-8")
    box = tab.evaluate(f"{script}({json.dumps(selector)})", apart=True)
    if not box:
        return ""
    width = min(max(box["width"] + 2 * MARGIN, LEAST), WIDEST)
    height = min(max(box["height"] + 2 * MARGIN, LEAST), HIGHEST)
    clip = {
        "x": max(0, box["x"] - MARGIN),
        "y": max(0, box["y"] - MARGIN),
        "width": width,
        "height": height,
        "scale": 1,
    }
    for quality in QUALITIES:
        data: str = tab.cdp("Page.captureScreenshot", format="webp", quality=quality, clip=clip)["data"]
        if len(data) * 3 // 4 <= MOST_BYTES:
            return f"data:image/webp;base64,{data}"
    return ""
