"""The theme on its own: its templates and its words."""

from collections.abc import Mapping
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.interface_words.catalogue import read_catalogues
from tests.theme.examples import THEME


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
