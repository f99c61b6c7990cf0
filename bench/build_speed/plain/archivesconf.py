"""The plain theme with a list for every month and year besides."""

from bench.build_speed.plain.plainconf import *  # noqa: F403

MONTH_ARCHIVE_URL, MONTH_ARCHIVE_SAVE_AS = "{date:%Y/%m}/", "{date:%Y/%m}/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/", "{date:%Y}/index.html"
PAGINATED_TEMPLATES = {"index": None, "category": None, "tag": None, "period_archives": None}
