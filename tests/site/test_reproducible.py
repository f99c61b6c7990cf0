"""The same input gives the same bytes: in any folder, time zone and language, whatever order files are listed in."""

import hashlib
import os
import shutil
from pathlib import Path

from tests.real_build import ROOT, build


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "另一个 文件夹"]
    for folder, names in zip(folders, (sorted, lambda paths: sorted(paths, reverse=True)), strict=True):
        for source in names(path for room in ("content", "portal") for path in (ROOT / room).rglob("*.*")):
            target = folder / source.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
            os.utime(target, (0, 0) if folder is folders[0] else None)
    moment = {"SOURCE_DATE_EPOCH": "1796000000"}
    one = build(folders[0], **moment, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="1")
    other = build(folders[1], **moment, TZ="America/Anchorage", LC_ALL="zh_CN.UTF-8", PYTHONHASHSEED="2")
    assert digests(one) == digests(other)


def digests(output: Path) -> dict[str, str]:
    files = [path for path in output.rglob("*") if path.is_file()]
    return {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
