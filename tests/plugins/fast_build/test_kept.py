"""A memory that is damaged, foreign or older is not believed; two builds at once and kills do no harm."""

import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.content_model.kept import Kept, dump, load
from plugins.fast_build.writer import BUILD
from tests.little_site import REPOSITORY
from tests.plugins.fast_build.builds import NOW, build, files, make_portal, pelican_of


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    made = Kept(tmp_path, "things", "1")
    made.put("a", "stamp", dump({"text": "甲"}))
    made.put("b", "stamp", dump(("乙",) * 9))
    made.save()
    return made


def again(tmp_path: Path, version: str = "1") -> Kept:
    return Kept(tmp_path, "things", version)


def test_what_was_put_is_given_for_the_very_stamp_only(kept: Kept, tmp_path: Path) -> None:
    assert again(tmp_path).get("a", "stamp") == {"text": "甲"}
    assert again(tmp_path).get("a", "another") is None
    assert again(tmp_path).get("c", "stamp") is None


def test_another_program_starts_with_nothing(kept: Kept, tmp_path: Path) -> None:
    assert again(tmp_path, "2").get("a", "stamp") is None


@pytest.mark.parametrize("name", ["index", "*.pack"])
@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "gone"])
def test_damage_is_noticed(kept: Kept, tmp_path: Path, name: str, damage: str) -> None:
    (file,) = kept.folder.glob(name)
    data = file.read_bytes()
    file.write_bytes({"cut": data[:-3], "flip": bytes([data[0] ^ 1]) + data[1:], "empty": b"", "gone": b""}[damage])
    if damage == "gone":
        file.unlink()
    found = again(tmp_path)
    assert found.get("a", "stamp") in (None, {"text": "甲"}) and found.get("b", "stamp") in (None, ("乙",) * 9)
    assert None in (found.get("a", "stamp"), found.get("b", "stamp"))


def test_the_memory_of_another_clone_is_not_believed(kept: Kept, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(kept.folder, other / ".cache/things")
    assert again(other).get("a", "stamp") is None


def test_no_bytes_make_anything_but_values(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, (f"touch {tmp_path / 'trapped'}",)

    with pytest.raises(pickle.UnpicklingError):
        load(pickle.dumps(Trap()))
    assert not (tmp_path / "trapped").exists()


def test_names_that_nobody_asks_for_are_forgotten_and_many_packs_become_one(tmp_path: Path) -> None:
    for number in range(40):
        kept = again(tmp_path)
        kept.put(f"n{number}", "", dump(number))
        kept.save([f"n{one}" for one in range(max(0, number - 3), number + 1)])
    assert [again(tmp_path).get(f"n{number}", "") for number in range(35, 40)] == [None, 36, 37, 38, 39]
    assert len(list(kept.folder.glob("*.pack"))) <= 18


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    make_portal(root)
    return root


def test_unchanged_files_stay_the_same_files(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = build(portal, portal / "output", fast=True, monkeypatch=monkeypatch)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in output.rglob("*") if path.is_file()}
    path = portal / "content/news/news.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")
    build(portal, portal / "output", fast=True, monkeypatch=monkeypatch)
    changed = {
        one.relative_to(output).as_posix()
        for one, facts in before.items()
        if one.is_file() and (one.stat().st_ino, one.stat().st_mtime_ns) != facts
    }
    assert {name for name in changed if "search" not in name} == {"news/news.html"}


def test_only_pages_that_can_be_others_are_made(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pelican_of(portal, portal / "output", fast=True, monkeypatch=monkeypatch)
    path = portal / "content/news/news.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")
    pelican = pelican_of(portal, portal / "output", fast=True, monkeypatch=monkeypatch)
    made = {page.name for page in pelican.settings[BUILD].made}
    assert made <= {"news/news.html", "news/index.html", "index.html", "sitemap.html", "search.html"}


def test_a_page_that_somebody_altered_in_the_output_is_made_anew(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = files(build(portal, portal / "output", fast=True, monkeypatch=monkeypatch))
    page = portal / "output/news/news.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<main", "<main data-x", 1), encoding="utf-8")
    assert files(build(portal, portal / "output", fast=True, monkeypatch=monkeypatch)) == first


def run(portal: Path) -> "subprocess.Popen[bytes]":
    """The production build, in a process of its own."""
    words = ["-m", "pelican", portal / "content", "-s", REPOSITORY / "publishconf.py", "-o", portal / "output"]
    environment = {**os.environ, "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": NOW, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, *map(str, words), "--fatal", "errors"]
    return subprocess.Popen(command, cwd=REPOSITORY, env=environment, stdout=subprocess.DEVNULL)


@pytest.mark.slow
def test_two_builds_at_once_and_kills_at_any_moment_do_no_harm(portal: Path) -> None:
    assert run(portal).wait() == 0
    first = files(portal / "output")
    two = run(portal), run(portal)
    assert [one.wait() for one in two] == [0, 0]
    assert files(portal / "output") == first
    path = portal / "content/news/news.md"
    path.write_text(path.read_text(encoding="utf-8") + "\n再加一句。\n", encoding="utf-8")
    for delay_s in (0.3, 0.8, 1.2, 1.6, 2.0, 2.5):
        process = run(portal)
        time.sleep(delay_s)
        process.send_signal(signal.SIGKILL)
        process.wait()
        there = files(portal / "output")
        assert there == first or "再加一句" in (portal / "output/news/news.html").read_text(encoding="utf-8")
    assert run(portal).wait() == 0
    last = files(portal / "output")
    shutil.rmtree(portal / ".cache")
    shutil.rmtree(portal / "output")
    assert run(portal).wait() == 0
    assert files(portal / "output") == last
    assert not list(portal.glob("output.new-*"))
