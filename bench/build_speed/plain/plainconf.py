"""Pelican with the plain theme that Hugo and Eleventy have too: articles, columns, tags, a home list, one feed."""

from pathlib import Path

from pelicanconf import *  # noqa: F403, the site's own settings, of which these differ

HERE = Path(__file__).resolve().parent

SITENAME = "某某市人民政府门户网站"
SITEURL = "https://www.example.gov.cn"
PATH = str(Path.cwd() / "content")
THEME = str(HERE / "theme")
THEME_TEMPLATES_OVERRIDES = []
PLUGINS = ["plugins.content_model", "bench.build_speed.plain", "plugins.fast_build"]
JINJA_ENVIRONMENT = {"trim_blocks": True, "lstrip_blocks": True}
DIRECT_TEMPLATES = ["index"]
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None}
TAG_URL, TAG_SAVE_AS = "tag/{slug}/", "tag/{slug}/index.html"
FEED_ALL_ATOM, FEED_MAX_ITEMS, FEED_DOMAIN = "feed.xml", 20, SITEURL  # type: ignore[assignment]
