"""What a screen reader says on a page of every template and of every example is as in tests/transcripts/.

A change there is a change for people who listen: read the difference, then renew the files with
`inv transcript --accept`.
"""

import os
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.transcript.sheet import difference, sheet
from accessibility.transcript.wording import wording
from plugins.theme_assets.bundle import make_bundles
from tests.theme.examples import COMPONENTS, THEME
from tests.theme.pattern_library import pattern_library

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("theme in the browser")]

HEARD = Path(__file__).parents[1] / "transcripts"
PAGES: Mapping[str, list[str]] = yaml.safe_load((HEARD / "pages.yaml").read_text(encoding="utf-8"))
SKELETONS = {
    "base",
    "item",
    "category",
    "contact",
    "evidence",
}  # extended or included by the others, never a page of their own
ACCEPT = os.environ.get("TRANSCRIPTS") == "accept"
EXAMPLE = re.compile(r"\s*\d 级标题 (\w+): .+")


def test_a_page_of_every_template_is_heard() -> None:
    assert PAGES.keys() == {path.stem for path in (THEME / "templates").glob("*.html")} - SKELETONS


@pytest.mark.parametrize("kind", PAGES)
def test_pages(kind: str, tab: Tab, serve: Callable[[Path], str], site: Path) -> None:
    base = serve(site)
    said = {}
    for address in PAGES[kind]:
        visit(tab, base + address)
        seen, name = capture(tab), address.strip("/").removesuffix(".html").replace("/", "-")
        said[f"{name}.txt"] = sheet(seen, wording())
        said[f"{name}.tab.txt"] = sheet(seen, wording(), "tab")
    compare(kind, said)


def test_components(tab: Tab, serve: Callable[..., str], environment: Environment, words: Mapping[str, Any]) -> None:
    sheets = {f"{name}.css": assets[0].text for name, assets in make_bundles(THEME).items()}
    in_order = sorted(sheets, key=lambda name: (name != "site.css", name))  # it declares the order of the layers
    styles = "\n".join(f'<link rel="stylesheet" href="/{name}">' for name in in_order)
    library = pattern_library(environment, words["zh-CN"], styles)
    base = serve({**sheets, **library})
    said: dict[str, list[str]] = defaultdict(list)
    for name in library:
        visit(tab, f"{base}/{name}")
        component = ""
        for line in sheet(capture(tab), wording()).splitlines(keepends=True):
            found = EXAMPLE.fullmatch(line.rstrip())
            component = found[1] if found and found[1] in COMPONENTS else component
            if component and "主要内容结束" not in line:
                said[f"{component}.txt"].append(line.removeprefix("  "))
    compare("components", {name: "".join(lines) for name, lines in said.items()})


def compare(folder: str, said: Mapping[str, str]) -> None:
    """Every file is there and says the same; or write them."""
    files = {path.name: path.read_text(encoding="utf-8") for path in (HEARD / folder).glob("*.txt")}
    if ACCEPT:
        (HEARD / folder).mkdir(exist_ok=True)
        for name in files.keys() - said.keys():
            (HEARD / folder / name).unlink()
        for name, text in said.items():
            (HEARD / folder / name).write_text(text, encoding="utf-8")
        return
    names = sorted({*files, *said})
    changed = "".join(difference(files.get(name, ""), said.get(name, ""), f"{folder}/{name}") for name in names)
    assert not changed, f"听到的和以前不一样；如果更好，运行 inv transcript --accept：\n{changed}"
