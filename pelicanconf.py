"""The whole site on one page. publishconf.py holds only what differs in production."""

from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent

# Who publishes is in portal/*.yaml; these two only satisfy Pelican
SITENAME = "坡道"
SITEURL = ""  # links are root-relative; absolute addresses come from portal.url

# Content: every .md in a column's folder is an item, read by plugins.content_model
PATH = str(ROOT / "content")
ARTICLE_PATHS = [""]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
# Pelican's own readers stay off: should ours fail to load, nothing is read, and no draft by accident
READERS = dict.fromkeys(("md", "markdown", "mkd", "mdown", "rst", "html", "htm"))
ARTICLE_TRANSLATION_ID = None  # translations are declared in the item; equal names in two columns are none
USE_FOLDER_AS_CATEGORY = False
DEFAULT_LANG = "zh-CN"
TIMEZONE = "Asia/Shanghai"
DEFAULT_DATE_FORMAT = "%Y-%m-%d"
SUMMARY_MAX_LENGTH = None

# Plugins, in the order they work
PLUGIN_PATHS = [str(ROOT)]
PLUGINS = [
    "plugins.content_model",
    "plugins.link_gate",
    "plugins.interface_words",
    "plugins.theme_assets",
    "plugins.government_tags",
    "plugins.feeds",
    "plugins.calendar_files",
    "plugins.guide_finder",
    "plugins.archive",
    "plugins.search_index",
    "plugins.sitemap",
    "plugins.source_map",
    "plugins.fast_build",
]

# Theme
THEME = str(ROOT / "theme")
THEME_TEMPLATES_OVERRIDES = [str(ROOT / "theme")]  # so that a template finds components/<name>/<name>.html
THEME_STATIC_DIR = "theme"
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
DIRECT_TEMPLATES = ["index", "404", "sitemap"]
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"category": None}
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page-{number}.html", "{base_name}/page-{number}.html"),
)

# Addresses
ARTICLE_URL = "{category}/{slug}.html"
ARTICLE_SAVE_AS = "{category}/{slug}.html"
ARTICLE_LANG_URL = ARTICLE_URL
ARTICLE_LANG_SAVE_AS = ARTICLE_SAVE_AS
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"

# Nothing that readers do not need, and no draft, ever
DRAFT_SAVE_AS = ""
DRAFT_LANG_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
DRAFT_PAGE_LANG_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""
TAG_SAVE_AS = ""
TAGS_SAVE_AS = ""
CATEGORIES_SAVE_AS = ""
ARCHIVES_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
