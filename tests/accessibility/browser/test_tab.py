"""A tab answers in bounded time, sees the page, and keeps its own scripts out of the page's reach."""

import pytest

from accessibility.browser.visit import visit
from accessibility.errors import BrowserError, PageError

pytestmark = pytest.mark.browser


def test_a_script_has_a_json_value(tab, serve):
    visit(tab, serve("<meta charset=utf-8><title>残疾人证</title><p>办理"))
    assert tab.evaluate("[document.title, innerWidth > 0]") == ["残疾人证", True]


def test_the_page_can_not_fool_the_isolated_world(tab, serve):
    visit(tab, serve("<p>1<p>2<script>document.querySelectorAll = () => []</script>"))
    assert tab.evaluate("document.querySelectorAll('p').length") == 0
    assert tab.evaluate("document.querySelectorAll('p').length", apart=True) == 2


def test_a_script_that_throws_is_a_page_error(tab):
    with pytest.raises(PageError, match="unheard"):
        tab.evaluate("unheard.of")


def test_a_page_that_never_answers_is_given_up(tab, serve):
    tab.cdp("Page.navigate", url=serve("<script>for(;;);</script>"))
    with pytest.raises(BrowserError, match="no answer"), tab.within(0.5):
        while tab.evaluate("1"):
            pass
