"""改造前后对照：同样的网页，以前和现在 before and after of the same pages, side by side (report.html, report.csv)"""

import argparse
import sys
from datetime import date
from pathlib import Path


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("work", metavar="DIR", help="工作文件夹（crawl 的 --out）")
    parser.add_argument("--site", metavar="DIR", default="", help="用转换后的内容生成的网站；默认是工作文件夹里的 site")
    parser.add_argument("--pages", type=int, default=8, metavar="N", help="比较几页，各类网页轮流取，默认 8")


def run(asked: argparse.Namespace) -> int:
    from accessibility.errors import SettingError  # noqa: PLC0415  its rooms only when it runs
    from accessibility.retrofit.folder import work_folder  # noqa: PLC0415
    from accessibility.retrofit.report import report  # noqa: PLC0415

    work = work_folder(asked.work)
    site = Path(asked.site) if asked.site else work.root / "site"
    if not site.is_dir():
        raise SettingError(f"没有 {site}。请先生成网站，或者用 --site 指出它在哪里。 There is no built site at {site}.")
    count = report(work, site, asked.pages, date.today())
    sys.stdout.write(f"比较了 {count} 页：{work.root / 'report.html'}，数字在 {work.root / 'report.csv'}。\n")
    return 0
