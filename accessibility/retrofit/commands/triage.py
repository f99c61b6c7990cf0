"""一件一件决定机器决定不了的 decide what a machine cannot, most readers helped first"""

import argparse
import subprocess
import sys
from datetime import date


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("work", metavar="DIR", help="工作文件夹（crawl 的 --out）")
    parser.add_argument("--list", action="store_true", dest="listed", help="只列出来，不问")
    parser.add_argument("--kind", metavar="KIND", help="只问这一种，如 alternative")
    parser.add_argument("--by", default="", metavar="NAME", help="谁作的决定；默认是 git 里的 user.name")


def run(asked: argparse.Namespace) -> int:
    """2 while something that keeps a page from going live is open."""
    from accessibility.errors import SettingError  # noqa: PLC0415  its rooms only when it runs
    from accessibility.retrofit.folder import work_folder  # noqa: PLC0415
    from accessibility.retrofit.triage.decide import decided, stale  # noqa: PLC0415
    from accessibility.retrofit.triage.order import ordered, readers_of  # noqa: PLC0415
    from accessibility.retrofit.triage.overview import overview  # noqa: PLC0415
    from accessibility.retrofit.triage.task import tasks_of  # noqa: PLC0415
    from accessibility.retrofit.triage.walk import walk  # noqa: PLC0415

    work = work_folder(asked.work)
    tasks = tasks_of(work)
    known = decided(work)
    left = [task for task in tasks if task.doubt.identity not in known and asked.kind in (None, task.doubt.kind)]
    sorted_tasks = ordered(left, readers_of(work, tasks))
    sys.stdout.write(overview(sorted_tasks, stale(work, tasks), listed=asked.listed))
    if not asked.listed and sorted_tasks:
        by = asked.by or _git_name()
        if not by:
            raise SettingError("不知道是谁作的决定。请加 --by 姓名。 Who decides? Add --by NAME.")
        done = walk(work, sorted_tasks, input, print, by=by, on=date.today())
        sys.stdout.write(
            f"\n这次决定了 {done} 件，存在 {work.decisions}。请运行 retrofit convert，决定才会进到内容里。\n"
        )
    known = decided(work)
    return 2 if any(task.kind.blocks and task.doubt.identity not in known for task in tasks) else 0


def _git_name() -> str:
    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip()
