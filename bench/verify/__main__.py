"""python -m bench.verify [--files N]: seconds to compare N published files with the manifest. Exit 2 over ten."""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from accessibility.browser.serve import serving
from publishing.manifest import write_manifest
from publishing.verify import Differences, read_manifest, verify

BAR_S = 10.0
Result = TypeVar("Result")
_PAGE = b"<p>text</p>\n" * 1024  # 12 KB, as a page of the portal


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.verify", description=__doc__)
    parser.add_argument("--files", type=int, default=5_000)
    count = parser.parse_args().files
    with TemporaryDirectory() as folder:
        site = Path(folder)
        for number in range(count):
            file = site / f"news/{number // 100}/{number}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(b"%d" % number + _PAGE)
        manifest = timed("writing the manifest", lambda: write_manifest(site, site))[0]
        files = read_manifest(manifest)
        (site / "news/0/1.html").write_bytes(b"altered")
        (site / "news/0/2.html").unlink()
        found, in_folder = timed("folder", lambda: verify(str(site), files))
        check(found)
        with serving(site) as address:
            found, on_the_web = timed("http", lambda: verify(address, files))
            check(found)
    over = max(in_folder, on_the_web) > BAR_S
    print(f"{count} files: {'over' if over else 'within'} {BAR_S:.0f} s")
    return 2 if over else 0


def timed(label: str, work: Callable[[], Result]) -> tuple[Result, float]:
    begin = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - begin
    print(f"{label:22}{seconds:8.2f} s")
    return result, seconds


def check(found: Differences) -> None:
    assert (found.altered, found.missing) == (("news/0/1.html",), ("news/0/2.html",)), found


if __name__ == "__main__":
    sys.exit(main())
