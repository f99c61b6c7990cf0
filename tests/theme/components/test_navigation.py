"""The columns are one key away on wide screens, and one native disclosure away on narrow ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit

pytestmark = pytest.mark.browser

SEEN = (
    "Array.from(document.querySelectorAll('.navigation a'), link => link.checkVisibility() && link.offsetHeight >= 44)"
)


def look_at(tab: Tab, address: str, width_px: int) -> None:
    tab.cdp("Emulation.setDeviceMetricsOverride", width=width_px, height=900, deviceScaleFactor=1, mobile=False)
    visit(tab, address)


def test_all_columns_stand_open_on_a_wide_screen(tab: Tab, serve: Callable[[Path], str], site: Path) -> None:
    look_at(tab, f"{serve(site)}/guide/guide.html", 1280)
    assert set(tab.evaluate(SEEN)) == {True}
    assert not tab.evaluate("document.querySelector('.navigation summary').checkVisibility()")


def test_a_native_button_opens_them_on_a_narrow_one(tab: Tab, serve: Callable[[Path], str], site: Path) -> None:
    look_at(tab, f"{serve(site)}/guide/guide.html", 320)
    assert set(tab.evaluate(SEEN)) == {False}
    tab.evaluate("document.querySelector('.navigation summary').click()")
    assert set(tab.evaluate(SEEN)) == {True}
