"""The tags that load a bundle."""

from collections.abc import Sequence

from markupsafe import Markup

from plugins.theme_assets.bundle import Asset

_TAGS = {
    "css": Markup('<link rel="stylesheet" href="/theme/{name}">'),
    "js": Markup('<script type="module" src="/theme/{name}"></script>'),  # a module waits for the page by itself
}


def markup_of(assets: Sequence[Asset]) -> Markup:
    """One tag a line, style before script."""
    return Markup("\n").join(_TAGS[asset.kind].format(name=asset.name) for asset in assets if not asset.later)
