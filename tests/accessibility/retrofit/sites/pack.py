"""Puts a legacy site where the tools look for one: into an archive without a crawl, or behind a port to be crawled."""

import hashlib
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urljoin

from accessibility.retrofit.archive import Record, described, line_of
from accessibility.retrofit.warc import Exchange, Warcs
from tests.accessibility.retrofit.sites.served import Legacy, Served

ADDRESS = re.compile(rb"""(?i)(?:href|src|openWin\(|open\(|location(?:\.href)?)\s*=?\s*["'\\]*([^"'\s<>()]+)""")


def pack(site: Legacy, work: Path) -> None:
    """Writes `archive/` of a work folder, and `truth.jsonl` beside it, as if the site had been crawled."""
    warcs, lines = Warcs(work / "archive"), []
    first: dict[str, str] = {}
    found = _found_on(site)
    for path, served in site.pages.items():
        headers = [("Content-Type", served.content_type)]
        exchange = Exchange(url=site.at(path), status=served.status, headers=tuple(headers), raw=served.body)
        warcs.add((), exchange)
        record = described(exchange)
        twin = first.setdefault(record.sha256, record.url)
        lines.append(
            _line(record, "" if twin == record.url or record.status != 200 else twin, found.get(record.url, ()))
        )
    (work / "archive" / "index.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    start = {"start": site.at(site.start)}
    (work / "archive" / "crawl.json").write_text(json.dumps(start), encoding="utf-8")
    (work / "archive" / "external.csv").write_text("url,found_on\n", encoding="utf-8")
    write_truth(site, work / "truth.jsonl")


def write_truth(site: Legacy, file: Path) -> None:
    """One JSON object a page. Attachments and images carry the sha256 of what was served."""
    shas = {site.at(path): hashlib.sha256(served.body).hexdigest() for path, served in site.pages.items()}
    for page in site.truth:
        for one in [*page.get("attachments", ()), *page.get("images", ())]:
            one["sha256"] = shas[one["url"]]
    file.write_text("".join(json.dumps(page, ensure_ascii=False) + "\n" for page in site.truth), encoding="utf-8")


@contextmanager
def behind_a_port(pages: dict[str, Served]) -> Iterator[str]:
    """Serves the pages; the origin to crawl. Upper and lower case are the same, as on IIS."""
    folded = {path.lower(): served for path, served in pages.items()}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served = pages.get(self.path) or folded.get(self.path.lower())
            served = served or Served(body=b"not found", status=404, content_type="text/plain")
            self.send_response(served.status)
            self.send_header("Content-Type", served.content_type)
            self.send_header("Content-Length", str(len(served.body)))
            if served.location:
                self.send_header("Location", served.location)
            if served.disposition:
                self.send_header("Content-Disposition", served.disposition)
            self.end_headers()
            self.wfile.write(served.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _found_on(site: Legacy) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for path, served in site.pages.items():
        if not served.content_type.startswith("text/html"):
            continue
        for address in ADDRESS.findall(served.body):
            said = address.decode("latin-1").replace("\\", "/")
            found.setdefault(urljoin(site.at(path), said), []).append(site.at(path))
    return {url: tuple(dict.fromkeys(pages)) for url, pages in found.items()}


def _line(record: Record, twin: str, found: tuple[str, ...]) -> str:
    return line_of(replace(record, duplicate_of=twin, found_on=found))
