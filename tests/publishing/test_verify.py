"""What was altered, is missing or was added after publishing is named; the server's own list is not believed."""

import gzip
import http.server
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from publishing.chain import verify as verb
from publishing.manifest import write_manifest
from publishing.verify import VerifyError, read_manifest, verify


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Three pages and their manifest."""
    folder = tmp_path / "output"
    (folder / "通知").mkdir(parents=True)
    for name in ("index.html", "通知/a.html", "通知/b.html"):
        (folder / name).write_text(name, encoding="utf-8")
    write_manifest(folder, tmp_path)
    return folder


def test_an_untouched_site_is_verified(site: Path) -> None:
    found = verify(str(site), read_manifest(site / "manifest.json"))
    assert not found
    assert found.count == 3


def test_each_kind_of_change_is_named(site: Path) -> None:
    files = read_manifest(site / "manifest.json")
    (site / "index.html").write_text("改", encoding="utf-8")
    (site / "通知/a.html").unlink()
    (site / "x.php").write_text("后门", encoding="utf-8")
    found = verify(str(site), files)
    assert (found.altered, found.missing, found.added) == (("index.html",), ("通知/a.html",), ("x.php",))


def test_over_the_network(site: Path, serve: Callable[[Path], str]) -> None:
    files = read_manifest(site / "manifest.json")
    address = serve(site)
    assert not verify(address, files)
    (site / "通知/b.html").write_text("改", encoding="utf-8")
    assert verify(address, files).altered == ("通知/b.html",)


def test_nothing_to_compare_is_no_success(site: Path, tmp_path: Path) -> None:
    files = read_manifest(site / "manifest.json")
    with pytest.raises(VerifyError):
        verify("http://127.0.0.1:9", files)
    with pytest.raises(VerifyError):
        verify(str(tmp_path / "nowhere"), files)
    with pytest.raises(VerifyError):
        read_manifest(tmp_path / "none.json")


def test_the_verb_ends_with_2_when_something_differs(site: Path, tmp_path: Path) -> None:
    assert verb(tmp_path, str(site)) == 0
    (tmp_path / "copy").mkdir()
    assert verb(tmp_path, str(tmp_path / "copy")) == 2
    assert verb(tmp_path / "elsewhere", str(site)) == 1


def test_a_page_that_was_slipped_in_is_found_through_the_altered_page_that_links_it(
    site: Path, serve: Callable[[Path], str]
) -> None:
    files = read_manifest(site / "manifest.json")
    (site / "index.html").write_text(
        "<a href='/通知/a.html'>a</a><a href=casino.html?x=1#y>b</a><a href='https://a.example/'>c</a>"
    )
    (site / "casino.html").write_text("x", encoding="utf-8")
    found = verify(serve(site), files)
    assert (found.altered, found.missing, found.added) == (("index.html",), (), ("casino.html",))


def test_packed_copies_are_what_readers_get(site: Path) -> None:
    files = read_manifest(site / "manifest.json")
    (site / "index.html.gz").write_bytes(gzip.compress(b"index.html"))
    assert not verify(str(site), files)
    (site / "index.html.gz").write_bytes(gzip.compress("改".encode()))
    (site / "通知/a.html.br").write_bytes(b"broken")
    (site / "x.gz").write_bytes(b"x")
    found = verify(str(site), files)
    assert (found.altered, found.added) == (("index.html.gz", "通知/a.html.br"), ("x.gz",))


def test_a_link_out_of_the_folder_is_no_file_of_ours(site: Path) -> None:
    files = read_manifest(site / "manifest.json")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("/nowhere/index.html")
    assert verify(str(site), files).unread == ("index.html",)


def test_an_answer_that_is_none_is_told_apart_from_a_file_that_is_gone(site: Path) -> None:
    class Broken(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(500 if "b.html" in self.path else 404)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Broken) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = verify(f"http://127.0.0.1:{server.server_port}", read_manifest(site / "manifest.json"))
        server.shutdown()
    assert (found.unread, len(found.missing)) == (("通知/b.html",), 2)
