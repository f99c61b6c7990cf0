"""给暂时换不掉的网站改网页文件 mend the HTML files of a site that stays, as a diff; never an overlay script."""

import argparse
import sys
from pathlib import Path

from accessibility.errors import SettingError


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("place", metavar="DIR", help="工作文件夹，或网站文件所在的文件夹")
    parser.add_argument("--out", default="", metavar="DIR", help="改好的文件放在哪里，默认在工作文件夹的 patched/")
    parser.add_argument(
        "--decisions", default="", metavar="FILE", help="人作出的决定，默认是工作文件夹的 decisions.yaml"
    )


def run(asked: argparse.Namespace) -> int:
    from accessibility.retrofit.archive import Archive  # noqa: PLC0415  its libraries only when it runs
    from accessibility.retrofit.patch.patch import patch  # noqa: PLC0415
    from accessibility.retrofit.patch.sources import of_archive, of_folder  # noqa: PLC0415

    place = Path(asked.place)
    if not place.is_dir():
        raise SettingError(f"没有 {place} 这个文件夹。 There is no folder {place}.")
    decisions = Path(asked.decisions) if asked.decisions else place / "decisions.yaml"
    is_work = (place / "archive" / "index.jsonl").is_file()
    out = Path(asked.out) if asked.out else place / "patched"
    if not is_work and (not asked.out or out.resolve().is_relative_to(place.resolve())):
        raise SettingError(
            "请用 --out 写明改好的文件放在哪里（不能放在原来的文件夹里）。 Say with --out where they go."
        )
    if out.exists() and not (out / "changes.csv").is_file():
        raise SettingError(f"{out} 里有别的东西，不能覆盖。请换一个 --out。 {out} holds something else.")
    done = patch(of_archive(Archive(place), decisions) if is_work else of_folder(place, decisions), out)
    print(
        f"看了 {done.looked_at} 个文件，改了 {done.changed} 个：{out}/changes.diff，逐条见 {out}/changes.csv",
        file=sys.stderr,
    )
    for about, count in sorted(done.changes.items()):
        print(f"  {about}: {count}", file=sys.stderr)
    if done.undecided:
        print(f"  还有 {done.undecided} 张图片没有人说过是什么：见 {out}/pictures.csv", file=sys.stderr)
    for name in done.left:
        print(f"  没有改 not mended: {name}", file=sys.stderr)
    return 0
