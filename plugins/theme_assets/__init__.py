"""One stylesheet and one script a bundle, with fingerprinted names, so that a browser keeps them for ever.

`theme/styles/site.css` gives the layer order; each `theme/components/<name>/<name>.css` joins the components layer
by itself. A component that enhances has `<name>.js` with `export function enhance(root)`; it is called for every
element with `data-enhance="<name>"`. A script beside it that it asks for when it is needed (`import("./x.js")`)
becomes a file of its own, which no page loads at first.

A component that only one kind of page uses says `bundle: <bundle>` in its YAML; its pages ask for that bundle too.
Templates call `theme_assets("site")`; the other bundles come after it. No setting.
"""

from pathlib import Path

from pelican import Pelican, signals

from plugins.theme_assets.bundle import Asset, make_bundles
from plugins.theme_assets.markup import markup_of


def add_to_templates(pelican: Pelican) -> None:
    """Make the bundles, and give every template `theme_assets`."""
    bundles = make_bundles(Path(pelican.theme))
    pelican.settings["THEME_BUNDLES"] = bundles
    pelican.settings["JINJA_GLOBALS"]["theme_assets"] = lambda name: markup_of(bundles[name])


def write_files(pelican: Pelican) -> None:
    """Write the bundles beside the theme's static files."""
    folder = Path(pelican.output_path) / pelican.settings["THEME_STATIC_DIR"]
    folder.mkdir(parents=True, exist_ok=True)
    for assets in pelican.settings["THEME_BUNDLES"].values():
        for asset in assets:
            _write(folder, asset)


def _write(folder: Path, asset: Asset) -> None:
    (folder / asset.name).write_text(asset.text, encoding="utf-8", newline="\n")


def register() -> None:
    signals.initialized.connect(add_to_templates)
    signals.finalized.connect(write_files)
