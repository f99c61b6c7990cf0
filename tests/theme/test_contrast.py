"""Every declared pair of colours can be told apart, whatever the reader's colours are.

Relative luminance and ratio: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

import re
from collections.abc import Mapping

import pytest
import yaml

from tests.theme.examples import THEME

STYLES = THEME / "styles"
PAIRS = yaml.safe_load((STYLES / "contrast.yaml").read_text(encoding="utf-8"))["pairs"]

# A reader's colours → the rules that apply, the later ones winning
DARK, MORE = "(prefers-color-scheme: dark)", "(prefers-contrast: more)"
READERS = {
    "light": ["root"],
    "dark by system": ["root", DARK],
    "dark by choice": ["root", "dark"],
    "yellow on black": ["root", "yellow"],
    "more contrast, light": ["root", MORE, f"{MORE} and (prefers-color-scheme: light)"],
    "more contrast, dark": ["root", DARK, MORE],
}


@pytest.fixture(scope="module")
def rules() -> Mapping[str, Mapping[str, str]]:
    """Name of a rule → its custom properties."""
    text = re.sub(
        r"/\*.*?\*/",
        "",
        (STYLES / "tokens.css").read_text("utf-8") + (STYLES / "themes.css").read_text("utf-8"),
        flags=re.DOTALL,
    )
    found: dict[str, dict[str, str]] = {}
    media = ""
    for query, selector, body in re.findall(r"@media screen(?: and)?([^{]*)\{|(:root[^{]*)\{([^}]*)\}", text):
        if not selector:
            media = query.strip()
            continue
        theme = re.search(r'\[data-theme="(\w+)"\]', selector)
        name = theme[1] if theme else media or "root"
        found.setdefault(name, {}).update(re.findall(r"(--[\w-]+):\s*([^;]+);", body))
    return found


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['over']} under {pair['colour']}")
def test_pair(pair: Mapping[str, str | float], reader: str, rules: Mapping[str, Mapping[str, str]]) -> None:
    values: dict[str, str] = {}
    for name in READERS[reader]:
        values |= rules[name]
    colour, over = (rgb(f"--color-{pair[side]}", values) for side in ("colour", "over"))
    assert ratio(colour, over) >= float(pair["at_least"])


def test_every_colour_role_is_in_a_pair(rules: Mapping[str, Mapping[str, str]]) -> None:
    roles = {name.removeprefix("--color-") for name in rules["root"] if name.startswith("--color-")}
    assert roles - {str(pair[side]) for pair in PAIRS for side in ("colour", "over")} == set()


def test_dark_is_the_same_by_system_and_by_choice(rules: Mapping[str, Mapping[str, str]]) -> None:
    assert rules[DARK] == rules["dark"]


def test_components_use_roles_only() -> None:
    users = [path for path in THEME.rglob("*.css") if path.name not in ("tokens.css", "themes.css")]
    strangers = {
        path.name: re.findall(r"--palette[\w-]*|#[0-9a-f]{3,8}\b(?=[;\s])", path.read_text("utf-8")) for path in users
    }
    assert {name: found for name, found in strangers.items() if found} == {}


def rgb(name: str, values: Mapping[str, str]) -> tuple[float, float, float]:
    """Channels from 0 to 1."""
    value = values[name]
    while inner := re.fullmatch(r"var\((--[\w-]+)\)", value):
        value = values[inner[1]]
    digits = value.removeprefix("#")
    digits = "".join(sign * 2 for sign in digits) if len(digits) == 3 else digits
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def ratio(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: tuple[float, float, float]) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
