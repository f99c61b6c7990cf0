"""Well-made pages, as real public sites do them, stay clean: everything we and axe have to say fails none of them.

A file that does not begin with "<!" is the content of <main> in good/frame.html.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.size import CONDITIONS
from accessibility.browser.tab import Tab
from accessibility.engines import axe
from accessibility.examine import examine
from accessibility.model import Outcome
from accessibility.plan import Plan, make_plan

HERE = Path(__file__).parent
FRAME = HERE / "good" / "frame.html"
PAGES = sorted(page for page in (HERE / "good").glob("*.html") if page != FRAME)
ASSETS = HERE.parent / "checks" / "assets"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("patterns")
    shutil.copytree(HERE / "good", folder / "patterns" / "good")
    shutil.copytree(ASSETS, folder / "checks" / "assets")
    frame = FRAME.read_text(encoding="utf-8")
    for page in (folder / "patterns" / "good").glob("*.html"):
        text = page.read_text(encoding="utf-8")
        if not text.startswith("<!"):
            page.write_text(frame.replace("<!-- case -->", text), encoding="utf-8")
    with serving(folder) as address:
        yield f"{address}/patterns/good"


@pytest.fixture(scope="module")
def quiet_tab(shared_browser) -> Tab:
    tab = shared_browser.new_tab()
    axe.prepare(tab)
    return tab


@pytest.fixture(scope="module")
def plan(quiet_tab: Tab) -> Plan:
    """Everything, seen in the light at 1280 and at 320 px."""
    light = tuple(condition for condition in CONDITIONS if not condition.dark)
    return replace(make_plan(quiet_tab, level="AA"), conditions=light)


@pytest.mark.browser
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_nothing_fails_on_a_well_made_page(page: Path, site: str, quiet_tab: Tab, plan: Plan):
    result, _ = examine(quiet_tab, f"{site}/{page.name}", plan)
    assert not result.not_checked
    failed = [found for found in result.findings if found.outcome is Outcome.FAILED]
    assert not [f"{found.check}: {found.selector}: {found.message.en}" for found in failed]


def test_there_are_many_of_them():
    assert len(PAGES) >= 30
