"""A selector is short, finds its element alone, and goes into shadow roots; the start tag is as people wrote it."""

import pytest

from accessibility.predicates.selector import selector, start_tag
from tests.accessibility.snapshots import page


@pytest.mark.parametrize(
    ("body", "tag", "found"),
    [
        ('<p id="a">甲</p>', "p", "#a"),
        ('<p id="1a">甲</p>', "p", "#\\31 a"),
        ("<p>甲</p>", "p", "p"),
        ('<p class="x y">甲</p><p class="x">乙</p>', "p", "p.y"),
        ('<a href="/a">甲</a><a href="/b">乙</a>', "a", 'a[href="/a"]'),
        ("<div><p>甲</p><p>乙</p></div>", "p", "div > p:nth-of-type(1)"),
        ('<p id="a">甲</p><p id="a">乙</p>', "p", "body > p:nth-of-type(1)"),
    ],
)
def test_the_shortest_that_is_alone(body, tag, found):
    assert selector(next(page(body).elements(tag))) == found


def test_into_a_shadow_root():
    (button,) = page("<x-menu><template shadowrootmode=closed><p></p><button>开</button></template></x-menu>").elements(
        "button"
    )
    assert selector(button) == "x-menu >>> button"


def test_text_goes_by_its_element():
    (text,) = (place for place in page("<p>甲</p>").places if place.tag == "#text")
    assert (selector(text), start_tag(text)) == ("p", "<p>甲")


def test_every_selector_of_a_page_is_alone():
    snapshot = page("<ul>" + "<li><a href='/x'>甲</a><a class='m'>乙</a></li>" * 20 + "</ul>")
    found = [selector(element) for element in snapshot.elements()]
    assert len(set(found)) == len(found)


def test_the_start_tag_shows_attributes_and_some_text_at_most_300_characters():
    (link,) = page(f'<a href="/a" hidden class="{"x" * 500}">{"字" * 500}</a>').elements("a")
    written = start_tag(link)
    assert written.startswith('<a href="/a" hidden class="xxx')
    assert len(written) <= 300
