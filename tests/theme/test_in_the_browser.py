"""axe finds nothing, and nothing scrolls sideways, however the reader has set up eyes and browser."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from plugins.content_model.declarations import item_types
from plugins.theme_assets.bundle import make_bundles
from tests.theme.examples import THEME
from tests.theme.pattern_library import pattern_library

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("theme in the browser")]

AXE = (THEME.parent / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
ALL = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = {
    "type": "rule",
    "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One way to look at a page: width in CSS px, media features, and what the reading settings put on <html>."""

    width: int
    features: Mapping[str, str]
    chosen: Mapping[str, str]


READERS = {
    "light": Reader(width=1280, features={}, chosen={}),
    "dark on a phone": Reader(width=320, features={"prefers-color-scheme": "dark"}, chosen={}),
    "200 % text": Reader(width=640, features={}, chosen={"textSize": "30", "spacing": "wide"}),
    "largest text on a phone": Reader(width=320, features={}, chosen={"textSize": "30", "spacing": "wide"}),
    "forced colours": Reader(width=1280, features={"forced-colors": "active"}, chosen={}),
    "more contrast": Reader(width=1280, features={"prefers-contrast": "more"}, chosen={}),
    "yellow on black": Reader(width=1280, features={}, chosen={"theme": "yellow"}),
}
# These look at a page of every type with every rule; the others at the richest pages, and only at what looks change
THOROUGH = ("light", "dark on a phone")
RICHEST = ["/index.html", "/guide/guide.html", "/statistic/statistic.html", "/about/wide.html", "/search.html"]
OTHERS = ["/404.html", "/notice/", "/guide/guide-en.html", "/finder/", "/sitemap.html"]


@pytest.mark.parametrize("reader", READERS)
def test_pages(reader: str, tab: Tab, serve: Callable[[Path], str], site: Path, pages: Mapping[str, Any]) -> None:
    samples = [address for address in pages if Path(address).stem in item_types()]
    base = serve(site)
    set_up(tab, READERS[reader])
    seen = sorted({*RICHEST, *OTHERS, *samples}) if reader in THOROUGH else RICHEST
    rules = ALL if reader in THOROUGH else LOOKS
    found = {address: faults(tab, base + address, READERS[reader], rules) for address in seen}
    assert {address: said for address, said in found.items() if said} == {}


@pytest.mark.parametrize("reader", THOROUGH)
def test_examples_of_components(
    reader: str,
    tab: Tab,
    serve: Callable[[Mapping[str, str]], str],
    environment: Environment,
    words: Mapping[str, Mapping[str, Any]],
) -> None:
    sheets = {f"{name}.css": assets[0].text for name, assets in make_bundles(THEME).items()}
    in_order = sorted(sheets, key=lambda name: (name != "site.css", name))  # it declares the order of the layers
    styles = "\n".join(f'<link rel="stylesheet" href="/{name}">' for name in in_order)
    library = pattern_library(environment, words["zh-CN"], styles)
    base = serve({**sheets, **library})
    set_up(tab, READERS[reader])
    found = {name: faults(tab, f"{base}/{name}", READERS[reader], ALL) for name in library}
    assert {name: said for name, said in found.items() if said} == {}


def set_up(tab: Tab, reader: Reader) -> None:
    features = [{"name": name, "value": value} for name, value in reader.features.items()]
    tab.cdp("Emulation.setDeviceMetricsOverride", width=reader.width, height=900, deviceScaleFactor=1, mobile=False)
    tab.cdp("Emulation.setEmulatedMedia", features=features)


def faults(tab: Tab, address: str, reader: Reader, rules: Mapping[str, Any]) -> Sequence[str]:
    """What axe violates, with the element; and whether the page scrolls sideways."""
    visit(tab, address)
    for name, value in reader.chosen.items():
        tab.evaluate(f"document.documentElement.dataset.{name} = '{value}'")
    tab.evaluate(AXE)
    run = f"axe.run(document, {{runOnly: {json.dumps(rules)}, resultTypes: ['violations']}})"
    told = ".then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)))"
    said: list[str] = tab.evaluate(run + told, await_promise=True, timeout_ms=20000)
    wider = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*said, *([f"{wider} px too wide"] if wider > 0 else [])]
