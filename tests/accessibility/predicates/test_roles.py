"""Which role an author wrote, and which one the tag brings along."""

import pytest

from accessibility.predicates.roles import explicit_role, implicit_role
from accessibility.standards.aria import ATTRIBUTES, ROLES
from tests.accessibility.snapshots import page


@pytest.mark.parametrize(
    ("written", "role"),
    [("button", "button"), ("BUTTON", "button"), ("tipp note", "note"), ("tipp", ""), ("landmark", ""), ("", "")],
)
def test_the_first_role_that_exists_counts(written, role):
    (element,) = page(f'<p role="{written}">甲</p>').elements("p")
    assert explicit_role(element) == role


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("<a href=/>甲</a>", "link"),
        ("<a>甲</a>", ""),
        ("<img alt=''>", "none"),
        ("<img>", "img"),
        ("<input>", "textbox"),
        ("<input type=nonsense>", "textbox"),
        ("<input type=password>", ""),
        ("<input list=l><datalist id=l></datalist>", "combobox"),
        ("<select multiple></select>", "listbox"),
        ("<header></header>", "banner"),
        ("<section></section>", ""),
        ("<section aria-label=甲></section>", "region"),
        ("<h3>甲</h3>", "heading"),
        ("<x-menu></x-menu>", ""),
    ],
)
def test_a_tag_brings_its_role_along(source, role):
    body = next(page(source).elements("body"))
    assert implicit_role(next(child for child in body.children if child.is_element)) == role


def test_a_header_of_an_article_is_not_the_banner_of_the_page():
    (header,) = page("<article><header>甲</header></article>").elements("header")
    assert implicit_role(header) == ""


def test_a_cell_takes_its_role_from_the_table_around():
    snapshot = page("<table role=grid><tr><th scope=row>甲</th><td>乙</td></tr></table>")
    assert [implicit_role(next(snapshot.elements(tag))) for tag in ("th", "td")] == ["rowheader", "gridcell"]


def test_the_tables_of_aria_agree_with_themselves():
    for role in ROLES.values():
        assert role.supported <= ATTRIBUTES.keys(), role.name
        assert role.owns | role.stands_in <= ROLES.keys(), role.name
