"""Every page of an item leads back to its file, every component's class to its folder; nothing of that is published."""

import json

from tests.little_site import LittleSite
from tests.real_build import ROOT


def test_every_item_page_names_its_file(little_site: LittleSite) -> None:
    root = little_site.output.parent
    sources = json.loads((root / ".cache/sources.json").read_text(encoding="utf-8"))
    pages = {page: file for page, file in sources.items() if page.startswith("/")}
    assert pages["/guide/guide.html"] == "content/guide/guide.md"
    assert all((little_site.output / page.lstrip("/")).is_file() for page in pages)
    assert all((root / file).is_file() for file in pages.values())


def test_every_class_of_a_component_leads_to_its_folder(little_site: LittleSite) -> None:
    sources = json.loads((little_site.output.parent / ".cache/sources.json").read_text(encoding="utf-8"))
    assert sources[".skip-link"] == "theme/components/skip_link"
    folders = {f"theme/components/{folder.name}" for folder in (ROOT / "theme/components").iterdir() if folder.is_dir()}
    named = {folder for key, folder in sources.items() if key.startswith(".")}
    assert folders <= named
    assert all((ROOT / file).is_file() for file in named - folders)


def test_nothing_of_the_map_is_published(little_site: LittleSite) -> None:
    assert not list(little_site.output.rglob("sources*"))
    assert "content/guide/guide.md" not in little_site.read("guide/guide.html")
