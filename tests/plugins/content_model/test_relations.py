"""How items stand to each other, in a real build."""

from datetime import UTC, datetime
from pathlib import Path

from plugins.content_model.relations import Relations
from plugins.content_model.site import Site, open_site
from tests.plugins.content_model.items import POLICY, write

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def relations(root: Path, key: str) -> Relations:
    return open_site(root, NOW).relations[key]


def keys(items: object) -> list[str]:
    assert isinstance(items, tuple)
    return [item.key for item in items]


def test_policy_and_interpretation_are_linked_both_ways(project: Path) -> None:
    assert keys(relations(project, "policy/policy.md").interpretations) == ["policy/interpretation.md"]
    assert keys(relations(project, "policy/interpretation.md").policies) == ["policy/policy.md"]


def test_an_old_policy_and_its_successor_are_linked_both_ways(portal_only: Path) -> None:
    write(portal_only, "policy/new.md", **POLICY)
    ended = {"validity": "废止", "repealed_on": "2026-05-01", "replaced_by": "policy/new.md"}
    write(portal_only, "policy/old.md", **{**POLICY, **ended})
    replaced_by = relations(portal_only, "policy/old.md").replaced_by
    assert replaced_by and replaced_by.key == "policy/new.md"
    assert keys(relations(portal_only, "policy/new.md").replaces) == ["policy/old.md"]


def test_translations_know_each_other_and_when_they_are_behind(portal_only: Path) -> None:
    write(portal_only, "news/a.md", updated="2026-05-20")
    write(portal_only, "news/a.en.md", lang="en", translation_of="news/a.md", date="2026-05-12")
    write(portal_only, "news/a.bo.md", lang="bo", translation_of="news/a.md", date="2026-05-12", updated="2026-05-21")
    assert keys(relations(portal_only, "news/a.md").translations) == ["news/a.bo.md", "news/a.en.md"]
    english, tibetan = relations(portal_only, "news/a.en.md"), relations(portal_only, "news/a.bo.md")
    assert keys(english.translations) == ["news/a.md", "news/a.bo.md"]
    assert (english.needs_update, tibetan.needs_update) == (True, False)


def test_an_item_is_expired_the_day_after_its_last(portal_only: Path) -> None:
    write(portal_only, "news/a.md", expires_on="2026-05-31")
    write(portal_only, "news/b.md", expires_on="2026-06-01")
    assert relations(portal_only, "news/a.md").expired
    assert not relations(portal_only, "news/b.md").expired


def test_a_column_holds_its_public_originals_newest_first(portal_only: Path) -> None:
    site = little_site(portal_only)
    column = site.portal.column("news")
    assert column and [item.key for item in column.items] == ["news/c.md", "news/a.md", "news/b.md"]


def test_neighbours_are_those_of_the_list(portal_only: Path) -> None:
    middle = little_site(portal_only).relations["news/a.md"]
    assert middle.newer and middle.older
    assert (middle.newer.key, middle.older.key) == ("news/c.md", "news/b.md")


def little_site(root: Path) -> Site:
    write(root, "news/b.md", date="2026-05-10")
    write(root, "news/a.md", date="2026-05-10")
    write(root, "news/c.md", date="2026-05-11")
    write(root, "news/c.en.md", lang="en", translation_of="news/c.md")
    write(root, "news/d.md", date="2026-05-12", status="draft")
    write(root, "news/e.md", date="2026-06-02")
    return open_site(root, NOW)
