"""A whole little portal in a temporary folder: portal files of its own and one sample of every type."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.content_model.declarations import item_types
from plugins.content_model.read_portal import read_portal

HERE = Path(__file__).parent
SAMPLES = HERE / "content"


@pytest.fixture
def portal_only(tmp_path: Path) -> Path:
    """A root with portal files and no content."""
    root = tmp_path / "门户 root"
    shutil.copytree(HERE / "portal", root / "portal")
    (root / "content").mkdir()
    return root


@pytest.fixture
def project(portal_only: Path) -> Path:
    """A root with portal files and every sample, each in the first column that takes it."""
    portal, _ = read_portal(portal_only)
    for name in item_types():
        column = next(column.slug for column in portal.columns if name in column.types)
        folder = portal_only / "content" / column
        folder.mkdir(exist_ok=True)
        shutil.copy(SAMPLES / f"{name}.md", folder)
    return portal_only


@pytest.fixture(scope="session")
def theme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A theme that shows everything it can reach: what does not appear in it does not exist."""
    templates = tmp_path_factory.mktemp("theme") / "templates"
    templates.mkdir()
    for name in item_types():
        (templates / f"{name}.html").write_text(ARTICLE, encoding="utf-8")
    (templates / "index.html").write_text(INDEX, encoding="utf-8")
    (templates / "category.html").write_text("{% for a in articles %}{{ a.title }}{% endfor %}", encoding="utf-8")
    return templates.parent


ARTICLE = "<h1>{{ article.title }}</h1>{{ article.content }}{{ article.item.fields.values }}{{ article.relations }}"
INDEX = """{% for a in articles %}{{ a.url }} {{ a.title }} {{ a.summary }}
{% endfor %}{% for c in columns %}{{ c.name }}:{% for i in c.items %}{{ i.href }} {{ i.title }};{% endfor %}
{% endfor %}{{ drafts }}{{ hidden_articles }}"""


@pytest.fixture
def build(theme: Path) -> Callable[..., Path]:
    """Build a root with the real Pelican in this process; gives the output folder."""
    from pelican import Pelican
    from pelican.settings import read_settings

    def run(root: Path, **settings: Any) -> Path:
        output = root / "output"
        shutil.rmtree(output, ignore_errors=True)
        override = {
            "PATH": str(root / "content"),
            "OUTPUT_PATH": str(output),
            "THEME": str(theme),
            "PLUGINS": ["plugins.content_model"],
            "STATIC_PATHS": [],
            "ARTICLE_TRANSLATION_ID": None,
            "DIRECT_TEMPLATES": ["index"],
            "TIMEZONE": "Asia/Shanghai",
            "SITEURL": "https://canlian.example",
            "FEED_ALL_ATOM": "feeds/all.xml",
            "CATEGORY_FEED_ATOM": "feeds/{slug}.xml",
            "CATEGORY_SAVE_AS": "{slug}/index.html",
            "AUTHOR_SAVE_AS": "",
            "TAG_SAVE_AS": "",
            **settings,
        }
        Pelican(read_settings(override=override)).run()
        return output

    return run
