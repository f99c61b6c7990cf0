"""A field called "children" hides the children of its form from every script but ours."""

import pytest

from accessibility.browser.own import NAMES, meanings, unmistakable
from accessibility.browser.visit import visit

CLOBBERED = "data:text/html,<body><form><input name=children><input name=parentElement></form>"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("form.children.length", "form[podaoOwn.children].length"),
        ("at?.closest('p').parentElement", "at?.[podaoOwn.closest]('p')[podaoOwn.parentElement]"),
        ("[...children]", "[...children]"),
        ("one.childrenOf(two)", "one.childrenOf(two)"),
    ],
)
def test_only_what_every_element_has_is_asked_otherwise(written: str, meant: str):
    assert unmistakable(written) == meant


def test_every_name_is_there_once():
    assert len(set(NAMES)) == len(NAMES)
    assert "NAMES" not in meanings()


@pytest.mark.browser
def test_a_form_whose_fields_hide_its_properties_is_read_all_the_same(shared_browser):
    tab = shared_browser.new_tab()
    visit(tab, CLOBBERED)
    assert tab.evaluate("document.querySelector('form').children.length === 2", apart=True)
    assert tab.evaluate("document.querySelector('form').parentElement === document.body", apart=True)


@pytest.mark.browser
def test_an_ordinary_page_is_asked_in_the_ordinary_way(shared_browser):
    tab = shared_browser.new_tab()
    visit(tab, "data:text/html,<form><input name=city id=children-note></form>")
    assert not tab.hides_names
