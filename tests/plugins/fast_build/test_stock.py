"""With lists of Pelican's own that our theme does not have, and without our content model, the output is stock too."""

from pathlib import Path

import pytest
from blinker import Signal
from pelican import Pelican, signals
from pelican.contents import Content
from pelican.settings import read_settings
from pelican.utils import memoized

from plugins.fast_build.memoized import NAMES, forget_texts
from tests.plugins.fast_build.builds import files

THEME = {
    "base.html": "<h1>{% block title %}{% endblock %}</h1>{% for c, some in categories %}{{ c }}{{ c.url }}{% endfor %}"
    "{% for tag, some in tags %}{{ tag }}{{ some | length }}{% endfor %}{% block main %}{% endblock %}",
    "article.html": '{% extends "base.html" %}{% block main %}{{ article.content }}{{ article.date }}{% endblock %}',
    "list.html": '{% extends "base.html" %}{% block main %}{% for a in articles_page.object_list %}{{ a.title }}'
    "{{ a.summary }}{% endfor %}{{ articles_paginator.num_pages }}{{ articles_page.has_next() }}{% endblock %}",
    "period_archives.html": "{{ period }}"
    "{% for a in articles %}{{ a.url }} {% endfor %}{% for a in dates %}{{ a.title }}{% endfor %}",
}


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """Forty posts in Pelican's own Markdown, two with a wrong date among them."""
    for name in ("index", "category", "tag", "author"):
        THEME[f"{name}.html"] = '{% extends "list.html" %}'
    for name, text in THEME.items():
        path = tmp_path / "theme/templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "content").mkdir()
    for number in range(40):
        head = f"Title: 第{number}篇\nDate: 20{10 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}\n"
        head += f"Category: 栏目{number % 3}\nTags: 甲{number % 4}, 乙\nSlug: post-{number}\n"
        body = f"\n正文 {number}，见[另一篇]({{filename}}post-{(number * 7) % 40}.md)。\n"
        (tmp_path / f"content/post-{number}.md").write_text(head + body, encoding="utf-8")
    return tmp_path


def build(blog: Path, output: Path, *, fast: bool) -> dict[str, str]:
    for signal in vars(signals).values():
        if isinstance(signal, Signal):
            signal._clear_state()
    settings = read_settings(
        override={
            "PATH": str(blog / "content"),
            "OUTPUT_PATH": str(output),
            "THEME": str(blog / "theme"),
            "PLUGINS": ["plugins.fast_build"] if fast else [],
            "TIMEZONE": "Asia/Shanghai",
            "DEFAULT_PAGINATION": 6,
            "DIRECT_TEMPLATES": ["index"],
            "PAGINATED_TEMPLATES": {"index": None, "category": None, "tag": 3, "period_archives": None},
            "YEAR_ARCHIVE_SAVE_AS": "{date:%Y}/index.html",
            "MONTH_ARCHIVE_SAVE_AS": "{date:%Y/%m}/index.html",
            "DAY_ARCHIVE_SAVE_AS": "{date:%Y/%m/%d}/index.html",
            "FEED_ALL_ATOM": "feed.xml",
            "DELETE_OUTPUT_DIRECTORY": True,
            "DEBUG": True,
        }
    )
    Pelican(settings).run()
    return files(output)


def test_archives_tags_and_stock_markdown_come_out_as_without_the_plugin(blog: Path) -> None:
    assert build(blog, blog / "fast", fast=True) == build(blog, blog / "stock", fast=False)
    post = blog / "content/post-3.md"
    post.write_text(post.read_text(encoding="utf-8").replace("Date: 2013", "Date: 2019"), encoding="utf-8")
    (blog / "content/post-9.md").unlink()
    other = blog / "content/post-23.md"
    other.write_text(other.read_text(encoding="utf-8").replace("乙", "丙"), encoding="utf-8")
    assert build(blog, blog / "fast", fast=True) == build(blog, blog / "stock", fast=False)


def test_pelican_still_keeps_texts_where_they_are_forgotten() -> None:
    assert all(isinstance(vars(Content)[name], memoized) for name in NAMES)
    vars(Content)["get_content"].cache["some"] = "text"
    forget_texts()
    assert not vars(Content)["get_content"].cache
