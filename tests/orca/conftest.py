"""One desk with one browser for all its journeys; the portal as it is shipped, built once."""

import shutil
from collections.abc import Iterator

import pytest

from accessibility.browser.serve import serving
from tests.orca.desk import desk
from tests.orca.listener import Listener
from tests.orca.needs import missing
from tests.real_build import ROOT, build


@pytest.fixture(scope="session")
def can_listen() -> None:
    if why := missing():
        pytest.skip(why)


@pytest.fixture(scope="module")
def listener(request: pytest.FixtureRequest, can_listen: None) -> Iterator[Listener]:
    """Somebody at a desk of their own, with the browser that the test names."""
    with desk() as running:
        yield Listener(running, request.param)


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory, can_listen: None) -> Iterator[str]:
    """The address of the shipped portal."""
    folder = tmp_path_factory.mktemp("portal")
    for name in ("portal", "content"):
        shutil.copytree(ROOT / name, folder / name)
    output = build(folder)
    with serving(output) as address:
        yield address
