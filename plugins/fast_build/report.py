"""What took longest: single pages, and templates over all their pages."""

from collections import defaultdict

from rich.console import Console
from rich.table import Table

from plugins.fast_build.build import Build

_SHOWN = 15


def report(build: Build) -> None:
    """On standard output, in milliseconds of one core."""
    console = Console(highlight=False)
    pages = Table("毫秒", "模板", "网页", title="最慢的网页")
    for page in sorted(build.made, key=lambda page: -page.seconds)[:_SHOWN]:
        pages.add_row(f"{page.seconds * 1000:.1f}", page.template, page.name)
    by_template = defaultdict(list)
    for page in build.made:
        by_template[page.template].append(page.seconds * 1000)
    templates = Table("共毫秒", "每页毫秒", "页数", "模板", title="最慢的模板")
    for name, took in sorted(by_template.items(), key=lambda one: -sum(one[1]))[:_SHOWN]:
        templates.add_row(f"{sum(took):.0f}", f"{sum(took) / len(took):.1f}", str(len(took)), name)
    console.print(pages)
    console.print(templates)
