"""An editor saves, and sees the page or what is wrong with it; Ctrl-C ends quietly."""

import json
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.real_build import ROOT

PARTS = ("theme", "plugins", "pelicanconf.py", "publishconf.py")
SAMPLE = ROOT / "tests/plugins/content_model/content/notice.md"
# As in a terminal, even where the tests run in the background and Ctrl-C means nothing
SERVE = (
    "import signal, sys; from pathlib import Path; from publishing.serve import serve; "
    "signal.signal(signal.SIGINT, signal.default_int_handler); sys.exit(serve(Path(sys.argv[1]), 0))"
)

_PATIENCE = 6  # questions, each of which is answered after twenty seconds at the latest


class Running:
    """A preview of a portal with one notice."""

    def __init__(self, root: Path) -> None:
        self.notice = root / "content/notice/notice.md"
        command = [sys.executable, "-c", SERVE, str(root)]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        self.base = ""
        while not self.base and (line := self.process.stdout.readline()):  # type: ignore[union-attr]
            self.base = line.split()[0].removeprefix("预览：") if line.startswith("预览：") else ""

    def read(self, path: str) -> str:
        with urllib.request.urlopen(self.base.rstrip("/") + path) as answer:
            return str(answer.read().decode("utf-8"))

    def after(self, seen: int) -> dict[str, Any]:
        """What is told of the next build."""
        for _ in range(_PATIENCE):
            news: dict[str, Any] = json.loads(self.read(f"/-/changes?{seen}"))
            if news["count"] != seen:
                return news
        raise AssertionError("no build was told of")

    def until(self, seen: int, name: str) -> dict[str, Any]:
        """The first news that tell of something under this name."""
        news = self.after(seen)
        while not news[name]:
            news = self.after(news["count"])
        return news

    def change(self, old: str, new: str) -> None:
        text = self.notice.read_text(encoding="utf-8")
        assert old in text
        self.notice.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    for part in PARTS:
        (tmp_path / part).symlink_to(ROOT / part)
    shutil.copytree(ROOT / "portal", tmp_path / "portal")
    (tmp_path / "content/notice").mkdir(parents=True)
    shutil.copy(SAMPLE, tmp_path / "content/notice/notice.md")
    running = Running(tmp_path)
    yield running
    running.process.kill()
    running.process.communicate()


def test_what_is_saved_is_shown_and_what_is_wrong_is_said_on_the_page(running: Running) -> None:
    assert "/-/reload.js" in running.read("/notice/notice.html")
    running.change("source: ", "sauce: ")
    news = running.after(1)
    assert "content/notice/notice.md:" in news["trouble"] and "sauce" in news["trouble"]
    assert "<h1>" in running.read("/notice/notice.html")  # the last good page stays
    running.change("sauce: ", "source: 新的")
    assert running.after(news["count"])["trouble"] == ""
    assert "新的" in running.read("/notice/notice.html")
    running.process.send_signal(signal.SIGINT)
    out, said = running.process.communicate()
    assert running.process.returncode == 0
    assert "Traceback" not in out + said and "sauce" in said


def test_a_finished_draft_can_be_previewed_and_an_unfinished_one_says_what_is_missing(running: Running) -> None:
    running.change("status: published", "status: draft")
    news = running.after(1)
    assert news["drafts"] == ["/notice/notice.html"] and "<h1>" in running.read("/notice/notice.html")
    running.change("source: 示范市残疾人联合会（演示）", "source: 待填")
    news = running.until(news["count"], "unfinished")
    assert news["drafts"] == [] and "（source）" in "".join(news["unfinished"])
    assert not (running.notice.parents[2] / ".cache/preview/notice/notice.html").exists()


def test_only_pages_that_changed_are_asked_to_load_again(running: Running) -> None:
    running.change("source: ", "source: 新的")
    news = running.after(1)
    assert news["pages"] == ["/notice/notice.html"]  # at once; lists follow
    assert "新的" in running.read("/notice/notice.html")


def test_what_a_gate_refuses_is_shown_and_said(running: Running) -> None:
    running.change("---\n现向", "---\n申请人身份证号999999199001010012。\n\n现向")
    news = running.until(1, "refused")
    assert "content/notice/notice.md:" in news["refused"][0] and news["trouble"] == ""
    assert "999999199001010012" in running.read("/notice/notice.html")  # on this machine alone


def test_the_builder_ends_with_the_preview(running: Running) -> None:
    running.process.send_signal(signal.SIGINT)
    out, said = running.process.communicate()
    assert "Traceback" not in out + said
    at = str(running.notice.parents[2]).encode()
    assert not [one for one in Path("/proc").glob("[0-9]*/cmdline") if at in _command(one)]


def _command(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
