"""把抓取到的旧网站转成坡道的内容 turn the archive into typed items, with an account of everything

Exit codes: 0 done, 2 words of the old site are missing in the new, 1 could not run.
"""

import argparse
import sys

from accessibility.retrofit.folder import work_folder

SHOWN = 20  # lines about lost words


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", help="crawl 用的文件夹 the work folder of crawl")
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help="用几个进程，默认每个处理器一个 processes")
    parser.add_argument(
        "--ocr", action="store_true", help="认出扫描件里的文字作为建议，每张几秒 read scans, seconds each"
    )


def run(asked: argparse.Namespace) -> int:
    from accessibility.retrofit.body import body_of  # noqa: PLC0415, its libraries are for this verb alone
    from accessibility.retrofit.convert import convert  # noqa: PLC0415
    from accessibility.retrofit.privacy import ask  # noqa: PLC0415

    work = work_folder(asked.folder)
    done = convert(work, body_of=body_of, jobs=asked.jobs, ocr=asked.ocr)
    private = ask(work)
    print(
        f"{done.pages} 个网页，转成 {done.items} 篇内容（其中草稿 {done.drafts} 篇），"
        f"{done.doubts + private} 件事要人决定："
        f"{work.worklist}。每一样东西的去向：{work.account}。"
    )
    if private:
        print(f"有 {private} 篇可能有个人信息，不能公开；先看它们：retrofit triage --kind private。", file=sys.stderr)
    if not done.lost:
        return 0
    for url, words in done.lost[:SHOWN]:
        print(f"✗ {url}：旧网页里的“{words}”在新内容里没有找到。 Lost in the new text.", file=sys.stderr)
    print(f"✗ 共 {len(done.lost)} 处文字丢失，都记在 {work.worklist}。 Words were lost.", file=sys.stderr)
    return 2
