"""One page of every kind that a built portal has: of each content type, and those that stand alone."""

from collections.abc import Mapping
from pathlib import Path

from plugins.content_model.declarations import item_types
from plugins.content_model.publication import build_time
from plugins.content_model.site import open_site

ALONE = {
    "home": "/index.html",
    "guide finder": "/finder/index.html",
    "search": "/search.html",
    "site map": "/sitemap.html",
    "404": "/404.html",
}


def pages_by_kind(root: Path, output: Path) -> Mapping[str, str]:
    """Kind → address of its file. Of several pages the largest stands for all; kinds without a page are left out."""
    site = open_site(root, build_time())
    found = {kind: [item.url for item in site.items.values() if item.type == kind] for kind in sorted(item_types())}
    found["column"] = [f"{column.href}index.html" for column in site.portal.columns]
    found["guide group"] = [f"/finder/{path.name}" for path in sorted(output.glob("finder/*-*.html"))]
    largest = {kind: _largest(addresses, output) for kind, addresses in found.items()}
    everything = {**ALONE, **largest}
    return {kind: address for kind, address in everything.items() if address and _file(address, output).is_file()}


def _largest(addresses: list[str], output: Path) -> str:
    there = [address for address in addresses if _file(address, output).is_file()]
    return max(there, key=lambda address: _file(address, output).stat().st_size, default="")


def _file(address: str, output: Path) -> Path:
    return output / address.lstrip("/")
