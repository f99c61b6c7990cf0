"""Every page of an item leads back to its file, and nothing of that is published."""

import json

from tests.little_site import LittleSite


def test_every_item_page_names_its_file(little_site: LittleSite) -> None:
    root = little_site.output.parent
    pages = json.loads((root / ".cache/sources.json").read_text(encoding="utf-8"))
    assert pages["/guide/guide.html"] == "content/guide/guide.md"
    assert all((little_site.output / page.lstrip("/")).is_file() for page in pages)
    assert all((root / file).is_file() for file in pages.values())


def test_nothing_of_the_map_is_published(little_site: LittleSite) -> None:
    assert not list(little_site.output.rglob("sources*"))
    assert "content/guide/guide.md" not in little_site.read("guide/guide.html")
