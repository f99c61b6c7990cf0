"""The digest is that of what the server answers; what was touched during the run is not vouched for."""

import hashlib
import time
import urllib.error
import urllib.request

import pytest

from accessibility.browser.serve import serving
from accessibility.served_bytes import ServedBytes

FILES = ("index.html", "a b.html", "指南/index.html", "deep/down/x.css", "404.html")
ADDRESSES = (
    "/",
    "/index.html",
    "/a%20b.html",
    "/a%20b.html?x=1",
    "/%E6%8C%87%E5%8D%97/",
    "/deep/../deep/down/x.css",
    "/deep//down/x.css",
    "/../index.html",
    "/index.html/",
    "/no.png",
    "/deep/",
    "/deep/down/no/",
)


@pytest.fixture
def folder(tmp_path):
    for number, name in enumerate(FILES):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{number}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_digest_is_that_of_the_answer(folder, address):
    with serving(folder) as base:
        try:
            with urllib.request.urlopen(base + address) as answer:
                expected = hashlib.sha256(answer.read()).hexdigest()
        except urllib.error.HTTPError as answer:
            expected = f"404 {hashlib.sha256(answer.read()).hexdigest()}"
    assert ServedBytes(folder=folder, since_ns=0).digest(address) == expected


def test_what_was_touched_removed_or_added_during_the_run_is_not_vouched_for(folder):
    run = ServedBytes(folder=folder, since_ns=_now_ns(folder))
    assert run.has_stayed("/index.html") and run.has_stayed("/no.png") and run.has_stayed("/deep/down/no.png")
    (folder / "deep/down/x.css").unlink()
    (folder / "index.html").write_text("1", encoding="utf-8")
    assert [run.has_stayed(path) for path in ("/index.html", "/deep/down/x.css")] == [False, False]
    assert run.has_stayed("/a%20b.html")


def _now_ns(folder):
    """After all that was written, by the clock of the file system."""
    latest = max(path.stat().st_ctime_ns for path in (folder, *folder.rglob("*")))
    while time.time_ns() <= latest + 50_000_000:
        time.sleep(0.01)
    return time.time_ns() - 20_000_000
