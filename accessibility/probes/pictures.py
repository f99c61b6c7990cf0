"""Pictures of a part of the page, and how much two of them differ."""

import base64
import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from accessibility.browser.tab import Tab
from accessibility.probes.flashes import luminance
from accessibility.snapshot import Box

Pixels = NDArray[np.int16]  # height × width × 3, 0–255
# A difference a person can see rather than noise of anti-aliasing: summed over the three channels.
NOTICEABLE = 48


def picture(tab: Tab, box: Box) -> Pixels:
    """The part of the page inside box (CSS px, page coordinates), one pixel per CSS px."""
    clip = {"x": box.x, "y": box.y, "width": max(box.width, 1), "height": max(box.height, 1), "scale": 1}
    data = tab.large("Page.captureScreenshot", format="png", clip=clip, optimizeForSpeed=True)["data"]
    image = Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB")
    return np.asarray(image, dtype=np.int16)


def difference(one: Pixels, other: Pixels) -> tuple[int, float | None]:
    """How many pixels differ noticeably, and the contrast that a quarter of these reach (1.0–21.0).

    All of them, and no contrast, when the sizes differ; no contrast when nothing differs.
    """
    if one.shape != other.shape:
        return int(max(one.shape[0] * one.shape[1], other.shape[0] * other.shape[1])), None
    changed = np.abs(one - other).sum(axis=2) > NOTICEABLE
    if not changed.any():
        return 0, None
    lights = np.sort(np.stack([luminance(one[changed]), luminance(other[changed])]), axis=0)
    ratios = (lights[1] + 0.05) / (lights[0] + 0.05)
    return int(changed.sum()), round(float(np.percentile(ratios, 75)), 2)
