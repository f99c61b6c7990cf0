"""Nothing a hostile page does hangs, crashes or fools the run: it ends in time, and the next page is audited well.

Every page holds an image without an alternative. It is found, or the page is told as not checked; silence is a lie.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.start import Browser
from accessibility.engines import axe
from accessibility.examine import examine
from accessibility.model import PAGE, Outcome, PageResult
from accessibility.plan import Plan, make_plan
from tests.accessibility.nasty.servers import ANSWERS, bad_server

HERE = Path(__file__).parent
PAGES = sorted((HERE / "pages").iterdir())
ICON = HERE.parent / "checks" / "assets" / "icon.png"
HOSTILE_S = 5.0  # bound for a page that means ill
CALM_S = 60.0  # and for one that does not, on a busy machine
CALM = (
    '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>安静的页面 - 测试</title>'
    '<main><h1>安静的页面</h1><p>正文。</p><img src="/icon.png" width="48" height="48"></main>'
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]


class Visitor:
    """As a worker does: one browser for all pages, another when the first is dead."""

    def __init__(self) -> None:
        self.browser = Browser()
        self.plan = self._plan()

    def look(self, url: str, *, within_s: float) -> PageResult:
        result, _ = examine(self.browser.tab, url, replace(self.plan, page_s=within_s))
        if self.browser.tab.dead:
            self.close()
            self.browser = Browser()
            axe.prepare(self.browser.tab)
        return result

    def close(self) -> None:
        self.browser.close(hung=self.browser.tab.dead)

    def _plan(self) -> Plan:
        axe.prepare(self.browser.tab)
        plan = make_plan(self.browser.tab, level="AA")
        return replace(plan, conditions=plan.conditions[:1])


@pytest.fixture(scope="module")
def visitor() -> Iterator[Visitor]:
    one = Visitor()
    yield one
    one.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("nasty") / "site"
    shutil.copytree(HERE / "pages", folder)
    shutil.copy(ICON, folder / "icon.png")
    (folder / "calm.html").write_text(CALM, encoding="utf-8")
    (folder / "worker.js").write_text(
        "onfetch = event => event.respondWith(new Response('<p>换了</p>'))", encoding="utf-8"
    )
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def bad() -> Iterator[str]:
    with bad_server() as address:
        yield address


def finds_the_image(result: PageResult) -> bool:
    return any("image" in found.check and found.outcome is Outcome.FAILED for found in result.findings)


def is_told(result: PageResult) -> bool:
    """The page, or the part that was left out."""
    return any(left.what in (PAGE, "part of page") for left in result.not_checked)


def assert_survived(visitor: Visitor, url: str, calm: str) -> None:
    result = visitor.look(url, within_s=HOSTILE_S)
    assert finds_the_image(result) or is_told(result), [left.why.en for left in result.not_checked]
    after = visitor.look(calm, within_s=CALM_S)
    assert finds_the_image(after) and not after.not_checked, [left.why.en for left in after.not_checked]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_hostile_page_is_survived(page: Path, site: str, visitor: Visitor):
    assert_survived(visitor, f"{site}/{page.name}", f"{site}/calm.html")


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_hostile_server_is_survived(answer: str, bad: str, site: str, visitor: Visitor):
    assert_survived(visitor, f"{bad}{answer}", f"{site}/calm.html")


def test_fields_that_hide_what_a_form_has_keep_nothing_from_being_checked(site: str, visitor: Visitor):
    result = visitor.look(f"{site}/clobbered-names.html", within_s=CALM_S)
    assert finds_the_image(result) and not result.not_checked
