"""The local server behaves as a plain production server does."""

from urllib.error import HTTPError
from urllib.request import urlopen

import pytest


def fetch(url):
    with urlopen(url, timeout=10) as answer:
        return answer.status, answer.headers["Content-Type"], answer.read()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.woff2", "font/woff2"),
        ("a.pdf", "application/pdf"),
        ("a.strange", "application/octet-stream"),
    ],
)
def test_every_kind_of_file_has_its_type(serve, name, kind):
    assert fetch(f"{serve({name: 'x'})}/{name}")[1] == kind


def test_a_folder_shows_its_index_and_nothing_else(serve):
    url = serve({"guide/index.html": "目录", "files/a.txt": "x"})
    assert fetch(f"{url}/guide")[2].decode() == "目录"
    with pytest.raises(HTTPError, match="404"):
        fetch(f"{url}/files/")


def test_what_is_not_there_is_the_sites_own_404_page(serve):
    with pytest.raises(HTTPError) as refused:
        fetch(f"{serve({'404.html': '没有这一页'})}/nowhere")
    assert (refused.value.code, refused.value.read().decode()) == (404, "没有这一页")


def test_nothing_outside_the_folder_is_served(serve, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.txt").write_text("x")
    with pytest.raises(HTTPError, match="404"):
        fetch(f"{serve(tmp_path / 'site')}/..%2fsecret.txt")
