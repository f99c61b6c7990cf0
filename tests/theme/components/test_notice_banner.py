"""A page that was built before its last day says so when it is read after it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from jinja2 import Environment

from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from plugins.theme_assets.bundle import make_bundles
from tests.theme.examples import THEME, macro

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang=zh-CN><meta charset=utf-8><title>期限</title>
<script type=module src=/site.js></script><main>{}</main>"""


@pytest.mark.parametrize(("days_left", "title"), [(-2, "已过期"), (400, "有期限")])
def test_the_title_follows_the_day(
    days_left: int,
    title: str,
    tab: Tab,
    serve: Callable[[Mapping[str, str]], str],
    environment: Environment,
    words: Mapping[str, Mapping[str, Any]],
) -> None:
    last_day = date.today() + timedelta(days=days_left)  # two days off is more than any time zone
    banner = macro(environment, "notice_banner")("expires", "有效期到那一天。", words=words["zh-CN"], expires=last_day)
    script = next(asset.text for asset in make_bundles(THEME)["site"] if asset.kind == "js")
    visit(tab, serve({"index.html": PAGE.format(banner), "site.js": script}))
    assert tab.evaluate("document.querySelector('.notice-banner strong').textContent") == title
