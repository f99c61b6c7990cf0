"""The theme on its own: its templates and its words."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml import html
from lxml.html import HtmlElement

from plugins.interface_words.catalogue import read_catalogues
from tests.theme.examples import THEME
from tests.theme.sample_site import build_sample_site


@pytest.fixture(scope="session")
def environment() -> Environment:
    """Jinja set up as pelicanconf.py does."""
    return Environment(
        loader=FileSystemLoader([THEME / "templates", THEME]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@pytest.fixture(scope="session")
def words() -> Mapping[str, Mapping[str, Any]]:
    """The catalogues by language."""
    return read_catalogues(THEME / "words")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a whole little portal, built once by the real Pelican with the real settings."""
    return build_sample_site(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def pages(site: Path) -> Mapping[str, HtmlElement]:
    """Address → parsed page, of every page of the sample site."""
    return {
        f"/{path.relative_to(site).as_posix()}": html.parse(str(path)).getroot()
        for path in sorted(site.rglob("*.html"))
    }
