"""The theme's styles and scripts reach the reader whole, in layer order, under names that change with them."""

import re
from pathlib import Path

import pytest

from plugins.theme_assets.bundle import BundleError, make_bundles
from plugins.theme_assets.markup import markup_of


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    write(tmp_path / "styles/site.css", '@layer base, components;\n@import "base.css" layer(base);')
    write(tmp_path / "styles/base.css", "p { color: red; }")
    write(tmp_path / "components/card/card.css", ".card { color: blue; }")
    write(tmp_path / "components/card/card.yaml", "purpose: a card")
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_nothing_stands_outside_a_layer(theme: Path) -> None:
    (sheet,) = make_bundles(theme)["site"]
    assert sheet.text == ("@layer base,components;@layer base{p{color:red}}@layer components{.card{color:blue}}")


def test_a_name_changes_with_its_text(theme: Path) -> None:
    (before,) = make_bundles(theme)["site"]
    write(theme / "components/card/card.css", ".card { color: green; }")
    (after,) = make_bundles(theme)["site"]
    assert re.fullmatch(r"site\.[0-9a-f]{8}\.css", before.name)
    assert before.name != after.name


def test_a_component_of_one_kind_of_page_stays_out_of_the_others(theme: Path) -> None:
    write(theme / "components/search/search.yaml", "bundle: search")
    write(theme / "components/search/search.css", ".search { color: pink; }")
    bundles = make_bundles(theme)
    assert "pink" not in bundles["site"][0].text
    assert "pink" in bundles["search"][0].text


def test_two_enhancing_components_keep_their_names_apart(theme: Path) -> None:
    for name in ("card", "menu"):
        write(theme / f"components/{name}/{name}.js", "const own = 1;\nexport function enhance(root) { root.x = own; }")
    script = make_bundles(theme)["site"][1]
    assert script.name.endswith(".js")
    assert script.text.count("function enhance(root)") == 2
    assert "export" not in script.text
    assert '[data-enhance="menu"]' in script.text


def test_a_script_that_is_asked_for_later_is_a_file_of_its_own(theme: Path) -> None:
    write(theme / "components/card/own.js", "export const own = 1;")
    write(theme / "components/card/card.js", 'export function enhance(root) { root.x = import("./own.js"); }')
    _, script, later = make_bundles(theme)["site"]
    assert f'import("./{later.name}")' in script.text
    assert (later.text, later.later) == ("export const own = 1;", True)
    assert later.name not in markup_of([script, later])


def test_the_palette_stays_in_the_theme(theme: Path) -> None:
    write(theme / "styles/base.css", ":root { --palette-ink: #000; --color: var(--palette-ink); }")
    assert ":root{--color:#000}" in make_bundles(theme)["site"][0].text


@pytest.mark.parametrize(
    "source",
    [
        "export function wrong() {}",
        'import "x";\nexport function enhance(root) {}',
        'export function enhance(root) { import("./gone.js"); }',
    ],
)
def test_a_script_that_cannot_be_joined_names_its_component(theme: Path, source: str) -> None:
    write(theme / "components/card/card.js", source)
    with pytest.raises(BundleError, match=r"card\.js"):
        make_bundles(theme)


def test_a_missing_import_is_named(theme: Path) -> None:
    write(theme / "styles/site.css", '@import "gone.css" layer(base);')
    with pytest.raises(BundleError, match=r"gone\.css"):
        make_bundles(theme)
