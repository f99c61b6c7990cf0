"""Before and after of the same pages, side by side: report.html, one file that needs nothing else, and report.csv."""

from datetime import date
from pathlib import Path

from accessibility.errors import SettingError
from accessibility.retrofit.atomic import write
from accessibility.retrofit.folder import Work
from accessibility.retrofit.report.looking import looked
from accessibility.retrofit.report.page import render
from accessibility.retrofit.report.pairs import drafts, pairs
from accessibility.retrofit.report.table import table

__all__ = ["report"]


def report(work: Work, site: Path, most: int, on: date) -> int:
    """site: the folder that was built. The number of pages compared; SettingError when there is none."""
    chosen = pairs(work, site, most)
    if not chosen:
        raise SettingError(
            f"{site} 里没有一页是从 {work.root} 转来的。请先用转换后的内容生成网站。 Build the converted site first."
        )
    seen = looked(work, site, chosen)
    write(work.root / "report.html", render(work, site, seen, drafts(work, site), on))
    write(work.root / "report.csv", table(seen))
    return len(seen)
