"""写旧地址到新地址的对照 map old addresses to new ones (nginx, Caddy, Apache, stub pages)"""

import argparse
import sys


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("work", metavar="DIR", help="工作文件夹（crawl 的 --out）")


def run(asked: argparse.Namespace) -> int:
    from accessibility.retrofit.folder import work_folder  # noqa: PLC0415  its room only when it runs
    from accessibility.retrofit.redirects import write  # noqa: PLC0415

    work = work_folder(asked.work)
    moves = write(work)
    nowhere = sum(not move.new for move in moves)
    told = f"{len(moves) - nowhere} 个旧地址有去处，{nowhere} 个没有（见 map.csv 的“原因”）"
    sys.stdout.write(f"写好了 {work.root / 'redirects'}：{told}。\n")
    return 0
