"""Count general flashes from frames, after WCAG 2.2's definition of "general flash and red flash thresholds".

https://www.w3.org/TR/WCAG22/#dfn-general-flash-and-red-flash-thresholds
"""

import numpy as np
from numpy.typing import NDArray

Luminance = NDArray[np.float64]  # height × width, relative luminance 0–1
STEP = 0.10  # a change of 10 % or more of the maximum relative luminance
DARK = 0.80  # where the darker state is below 0.80
LARGE_PX = 0.25 * 341 * 256  # CSS px²: a quarter of any 341 × 256 block at usual distance


def luminance(frame: NDArray[np.int16]) -> Luminance:
    """Relative luminance, 0–1, of an image height × width × 3 of 0–255 (WCAG 2.2)."""
    part = frame / 255.0
    linear = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    weighted: Luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighted


def most_flashes_in_1s(frames: NDArray[np.float64], times: NDArray[np.float64], px_each: float) -> tuple[int, float]:
    """The most flashes within any second over a large enough area, and that area in CSS px².

    frames: luminance, frame × height × width; times: seconds; px_each: CSS px² behind one value.
    """
    if len(frames) < 3:
        return 0, 0.0
    turns = _turning_points(frames)
    most, where = 0, 0.0
    for start in times:
        inside = (times >= start) & (times < start + 1.0)
        pairs = turns[inside].sum(axis=0) // 2
        for count in range(int(pairs.max(initial=0)), most, -1):
            area = float((pairs >= count).sum()) * px_each
            if area >= LARGE_PX:
                most, where = count, area
                break
    return most, where


def _turning_points(frames: NDArray[np.float64]) -> NDArray[np.int64]:
    """1 where a value has, since its last turn, gone up or down by a step in the other direction."""
    turns = np.zeros(frames.shape, dtype=np.int64)
    low, high = frames[0].copy(), frames[0].copy()
    direction = np.zeros(frames[0].shape, dtype=np.int64)
    for number, frame in enumerate(frames[1:], start=1):
        low, high = np.minimum(low, frame), np.maximum(high, frame)
        rises = (frame - low >= STEP) & (low < DARK) & (direction != 1)
        falls = (high - frame >= STEP) & (frame < DARK) & (direction != -1)
        turns[number] = rises | falls
        direction = np.where(rises, 1, np.where(falls, -1, direction))
        low = np.where(rises | falls, frame, low)
        high = np.where(rises | falls, frame, high)
    return turns
