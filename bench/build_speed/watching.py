"""How long it takes from a save to the page on the disk, and to the lists, in the preview that stays."""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.build_speed.contenders import ROOT
from bench.build_speed.measure import held_by_session

SERVE = "import sys; from pathlib import Path; from publishing.serve import serve; serve(Path(sys.argv[1]), 0)"
PATIENCE_S = 600.0


def watched(site: Path, item: Path, edits: int) -> None:
    """Print what it took. site: items and portal; item: the one that is edited, a path from there."""
    for name in ("theme", "plugins", "pelicanconf.py", "publishconf.py", "publishing"):
        (site / name).symlink_to(ROOT / name)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", SERVE, str(site)]
    with (
        (site / "serve.log").open("w") as log,
        subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True) as process,
    ):
        page = site / ".cache/preview" / item.relative_to("content").with_suffix(".html")
        column = page.parent / "index.html"
        begun = time.perf_counter()
        _until(lambda: "预览：" in (site / "serve.log").read_text(encoding="utf-8"))
        print(f"first build, with what was kept or not: {time.perf_counter() - begun:.1f} s", flush=True)
        pages = [_edit(site / item, page, number) for number in range(edits)]
        time.sleep(10)  # everything settled and checked
        before = column.stat().st_mtime_ns
        begun = time.perf_counter()
        _rename(site / item)
        _until(lambda: column.stat().st_mtime_ns != before)
        lists = time.perf_counter() - begun
        held = held_by_session(process.pid)
        process.send_signal(signal.SIGINT)
    middle, worst = statistics.median(pages), max(pages)
    print(f"from save to page, {edits} edits: median {middle:.3f} s, worst {worst:.3f} s (bar 0.1)")
    print(f"from a new title to its column: {lists:.2f} s (bar 2)")
    print(f"memory: {held:.0f} MB")


def _edit(item: Path, page: Path, number: int) -> float:
    words = f"第{number}次改动"
    begun = time.perf_counter()
    item.write_text(item.read_text(encoding="utf-8") + f"\n{words}。\n", encoding="utf-8")
    _until(lambda: words in page.read_text(encoding="utf-8"))
    return time.perf_counter() - begun


def _rename(item: Path) -> None:
    item.write_text(item.read_text(encoding="utf-8").replace("\ntitle: ", "\ntitle: 新", 1), encoding="utf-8")


def _until(done: Callable[[], bool]) -> None:
    begun = time.perf_counter()
    while True:
        try:
            if done():
                return
        except OSError:
            pass  # it is just being written
        if time.perf_counter() - begun > PATIENCE_S:
            raise TimeoutError
        time.sleep(0.002)
