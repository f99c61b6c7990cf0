"""WCAG's relative luminance and contrast for whole pictures at once."""

import numpy as np
from numpy.typing import NDArray

from accessibility.predicates.colour import Colour

Values = NDArray[np.float64]


def luminance(colours: Values) -> Values:
    """Of red, green, blue 0–255 in the last axis: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    channels = colours / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    weighed: Values = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def contrasts(colours: Values, other: Values) -> Values:
    """Of each colour to one other, 1.0–21.0."""
    ones, one = luminance(colours), luminance(other)
    found: Values = (np.maximum(ones, one) + 0.05) / (np.minimum(ones, one) + 0.05)
    return found


def colour(channels: Values) -> Colour:
    red, green, blue = (float(channel) for channel in channels)
    return Colour(red, green, blue)
