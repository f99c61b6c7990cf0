"""How a place on the page looks: a small picture of an element, framed, and what stands next to it."""

import json
from pathlib import Path

from accessibility.browser.tab import Tab

MARGIN = 48  # CSS px, as all below; so much of what stands next to it
NARROWEST, LOWEST, WIDEST, HIGHEST = 320, 120, 640, 400
MOST_BYTES = 40_000  # of the picture; a report with forty of them is as large as a photograph
QUALITIES = (70, 40, 15)  # WebP, tried in turn until it is small enough


def picture(tab: Tab, selector: str) -> str:
    """A data: URL; "" when the element is not to be seen. selector: as in `Finding.selector`."""
    script = Path(__file__).with_name("picture.js").read_text(encoding="utf-8")
    box = tab.evaluate(f"{script}({json.dumps(selector)})", apart=True)
    if not box:
        return ""
    width = min(max(box["width"] + 2 * MARGIN, NARROWEST), WIDEST)
    height = min(max(box["height"] + 2 * MARGIN, LOWEST), HIGHEST)
    x = box["x"] - (MARGIN if box["width"] > WIDEST - 2 * MARGIN else (width - box["width"]) / 2)
    y = box["y"] - (MARGIN if box["height"] > HIGHEST - 2 * MARGIN else (height - box["height"]) / 2)
    clip = {"x": max(0, x), "y": max(0, y), "width": width, "height": height, "scale": 1}
    for quality in QUALITIES:
        data: str = tab.cdp("Page.captureScreenshot", format="webp", quality=quality, clip=clip)["data"]
        if len(data) * 3 // 4 <= MOST_BYTES:
            return f"data:image/webp;base64,{data}"
    return ""
