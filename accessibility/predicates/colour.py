"""Colours as the browser writes them, blending, and contrast by WCAG 2.2."""

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?%?")


@dataclass(frozen=True, slots=True)
class Colour:
    """sRGB: red, green, blue 0–255, alpha 0–1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, below: "Colour") -> "Colour":
        """This colour painted on another (source-over)."""
        alpha = self.alpha + below.alpha * (1 - self.alpha)
        if not alpha:
            return Colour(0, 0, 0, 0)
        red, green, blue = (
            (top * self.alpha + bottom * below.alpha * (1 - self.alpha)) / alpha
            for top, bottom in zip(self.channels, below.channels, strict=True)
        )
        return Colour(red, green, blue, alpha)

    def faded(self, opacity: float) -> "Colour":
        return Colour(self.red, self.green, self.blue, self.alpha * opacity)

    @property
    def channels(self) -> tuple[float, float, float]:
        return self.red, self.green, self.blue

    @property
    def hex(self) -> str:
        return "#" + "".join(f"{round(channel):02x}" for channel in self.channels)

    @property
    def luminance(self) -> float:
        """0–1, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
        red, green, blue = (_linear(channel / 255) for channel in self.channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


WHITE = Colour(255, 255, 255)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


@lru_cache(maxsize=4096)
def parse(written: str) -> Colour | None:
    """A computed colour: "rgb(…)", "rgba(…)", "color(srgb …)", "#rrggbb", "transparent"; None for any other space."""
    text = written.strip().lower()
    if text == "transparent":
        return Colour(0, 0, 0, 0)
    if text.startswith("#") and len(text) in (7, 9):
        red, green, blue, *alpha = (int(text[at : at + 2], 16) for at in range(1, len(text), 2))
        return Colour(red, green, blue, alpha[0] / 255 if alpha else 1.0)
    numbers = [_value(number) for number in _NUMBER.findall(text.replace("srgb", ""))]
    if len(numbers) not in (3, 4):
        return None
    alpha_value = numbers[3] if len(numbers) == 4 else 1.0
    if text.startswith("rgb"):
        return Colour(numbers[0], numbers[1], numbers[2], alpha_value)
    if text.startswith("color(srgb "):
        return Colour(numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, alpha_value)
    return None


def _value(number: str) -> float:
    return float(number[:-1]) / 100 if number.endswith("%") else float(number)


def contrast(one: Colour, other: Colour) -> float:
    """1.0–21.0, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
