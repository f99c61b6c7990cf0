"""A reader meets the old site or the new one, whole."""

import threading

import pytest

from publishing import swap


def make(folder, word):
    folder.mkdir()
    (folder / "index.html").write_text(word)
    return folder


def test_first_site_is_moved_in(tmp_path):
    swap.swap_in(make(tmp_path / "fresh", "new"), tmp_path / "live")
    assert (tmp_path / "live/index.html").read_text() == "new"


def test_old_site_is_replaced_and_removed(tmp_path):
    live = make(tmp_path / "live", "old")
    swap.swap_in(make(tmp_path / "fresh", "new"), live)
    assert [path.name for path in tmp_path.iterdir()] == ["live"]
    assert (live / "index.html").read_text() == "new"


def test_without_the_kernels_help_the_site_is_replaced_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    live = make(tmp_path / "live", "old")
    swap.swap_in(make(tmp_path / "fresh", "new"), live)
    assert (live / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["live"]


def test_a_failed_second_move_brings_the_old_site_back(tmp_path, monkeypatch):
    monkeypatch.setattr(swap, "_exchanged", lambda one, other: False)
    live = make(tmp_path / "live", "old")
    with pytest.raises(OSError):
        swap.swap_in(tmp_path / "absent", live)
    assert (live / "index.html").read_text() == "old"


@pytest.mark.skipif(not swap.sys.platform.startswith("linux"), reason="the exchange is Linux's")
def test_no_reader_ever_finds_the_site_missing(tmp_path):
    live = make(tmp_path / "live", "old")
    done, missing = threading.Event(), []

    def read():
        while not done.is_set():
            try:
                (live / "index.html").read_text()
            except FileNotFoundError as problem:
                # An open folder may be emptied between its look-up and the read; the name itself must stand.
                if not live.exists():
                    missing.append(problem)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        swap.swap_in(make(tmp_path / "fresh", str(number)), live)
    done.set()
    reader.join()
    assert missing == []
