"""检测存档里的旧网站 audit the old site as it was served, from its archive; leaves before.json and before.html."""

import argparse
import sys

from accessibility.retrofit.folder import work_folder


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("work", metavar="DIR", help="工作文件夹 work folder")
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="只检测 N 页，每类网页轮流取；默认全部")
    parser.add_argument("--patched", action="store_true", help="检测 retrofit patch 改好的文件，得到 patched.html")
    parser.add_argument("--quick", action="store_true", help="不做要动手操作页面的检查 no probes")
    parser.add_argument("--only", action="append", default=[], metavar="ID", help="只做这一项检查，可以写多次")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="同时用几个浏览器")


def run(asked: argparse.Namespace) -> int:
    from accessibility.retrofit.before import before, patched  # noqa: PLC0415  its libraries only when it runs
    from accessibility.summary import Summary  # noqa: PLC0415

    look = patched if asked.patched else before
    report = look(
        work_folder(asked.work).root, sample=asked.sample, quick=asked.quick, only=asked.only, jobs=asked.jobs
    )
    print(Summary(report=report).headline.zh, file=sys.stderr)
    return Summary(report=report).exit_code
