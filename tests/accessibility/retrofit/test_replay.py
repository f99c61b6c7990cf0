"""An archive answers under its old addresses as the old server did, and the audit of it is evidence of how it was."""

import json
import ssl
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path

import pytest

from accessibility.errors import PageError
from accessibility.hosts import Hosts, StandIn
from accessibility.retrofit.archive import Archive, Record
from accessibility.retrofit.before import before, chosen
from accessibility.retrofit.replay import replaying
from accessibility.retrofit.warc import Exchange

HOST = "www.old.example"
PAGE = (
    "<html><head><meta http-equiv=content-type content='text/html; charset=gb2312'><title>残联</title>"
    f"<link rel=stylesheet href='https://{HOST}/grey.css'><script src='http://{HOST}/menu.js'></script></head>"
    "<body><p class=faint>各区县残联</p><img src=http://elsewhere.example/x.gif></body></html>"
).encode("gb18030")
SERVED = {
    f"http://{HOST}/": ("text/html", PAGE),
    f"http://{HOST}/grey.css": ("text/css", b".faint{color:#ddd;background:#fff}"),
    f"http://{HOST}/menu.js": ("text/javascript", b"document.title='menu ran'"),
}
HEADERS = {"Server": "Microsoft-IIS/6.0", "Strict-Transport-Security": "max-age=99"}


def exchange(url: str, kind: str, body: bytes, more: Mapping[str, str] = HEADERS) -> Exchange:
    return Exchange(url=url, status=200, headers=(("Content-Type", kind), *more.items()), raw=body)


@pytest.fixture(scope="module")
def archive() -> Archive:
    return Archive(Path(), {url: exchange(url, kind, body) for url, (kind, body) in SERVED.items()})


@pytest.fixture(scope="module")
def stand_in(archive: Archive) -> Iterator[StandIn]:
    with replaying(archive) as found:
        yield found


def asked(stand_in: StandIn, path: str, port: int = 80) -> tuple[HTTPResponse, bytes]:
    there = stand_in.ports[HOST, port]
    context = ssl._create_unverified_context()
    line = HTTPSConnection("127.0.0.1", there, context=context) if port == 443 else HTTPConnection("127.0.0.1", there)
    line.request("GET", path, headers={"Host": HOST})
    answer = line.getresponse()
    body = answer.read()
    line.close()
    return answer, body


def test_bytes_and_headers_are_as_they_were_served(stand_in: StandIn) -> None:
    answer, body = asked(stand_in, "/")
    assert (answer.status, body) == (200, PAGE)
    assert (answer.headers["Content-Type"], answer.headers["Server"]) == ("text/html", "Microsoft-IIS/6.0")
    assert "Date" not in answer.headers
    assert "Strict-Transport-Security" not in answer.headers


def test_parts_asked_for_by_https_come_from_the_archive_too(stand_in: StandIn) -> None:
    answer, body = asked(stand_in, "/grey.css", 443)
    assert (answer.status, body) == (200, SERVED[f"http://{HOST}/grey.css"][1])


def test_what_is_not_in_the_archive_is_not_there_and_nobody_else_is_asked(stand_in: StandIn) -> None:
    assert asked(stand_in, "/other.htm")[0].status == 404
    with pytest.raises(PageError, match="不在存档里"):
        Hosts(stand_in=stand_in).pin("http://elsewhere.example/x.gif")


def test_a_sample_takes_every_kind_of_page_in_turn() -> None:
    urls = [
        f"http://a.example/{name}" for name in ("n.asp?id=1", "n.asp?id=2", "n.asp?id=3", "about.htm", "p.asp?id=1")
    ]
    sample = chosen((Record(url=url) for url in urls), 4)
    assert [record.url.rpartition("/")[2] for record in sample] == [
        "n.asp?id=1",
        "about.htm",
        "p.asp?id=1",
        "n.asp?id=2",
    ]


@pytest.mark.browser
def test_the_audit_sees_the_page_with_its_own_styles_and_scripts(tmp_path: Path) -> None:
    from accessibility.retrofit.crawl.crawl import offline
    from accessibility.retrofit.warc import Warcs

    for url, (kind, body) in SERVED.items():
        Warcs(tmp_path / "archive").add((), exchange(url, kind, body))
    offline(tmp_path / "archive")
    report = before(tmp_path, quick=True, jobs=1)
    (page,) = report.pages
    assert (page.url, page.title, page.http_status, page.not_checked) == (f"http://{HOST}/", "menu ran", 200, ())
    failed = {found.check for found in page.findings if found.outcome.value == "failed"}
    assert "color-contrast" in failed or "text_has_contrast" in failed  # grey.css came, by https
    assert json.loads((tmp_path / "before.json").read_text(encoding="utf-8"))["pages"]
    assert (tmp_path / "before.html").stat().st_size > 1000
