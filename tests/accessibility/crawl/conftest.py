"""Web servers that answer as a test says, and remember who asked for what."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Said = tuple[int, Mapping[str, str], bytes]


class Site:
    """pages: path → HTML, bytes, or (status, headers, body), or a function of the request's headers to one of these."""

    def __init__(self, pages: Mapping[str, Any], url: str) -> None:
        self.pages = dict(pages)
        self.url = url
        self.asked: list[str] = []
        self.headers: list[Mapping[str, str]] = []

    def answer(self, path: str, headers: Mapping[str, str]) -> Said:
        self.asked.append(path)
        self.headers.append(dict(headers))
        said = self.pages.get(path, (404, {}, b""))
        said = said(headers) if callable(said) else said
        if isinstance(said, str):
            said = said.replace("{url}", self.url).encode("utf-8")
        if isinstance(said, bytes):
            kind = (
                "text/plain" if path.endswith(".txt") else "application/xml" if path.endswith(".xml") else "text/html"
            )
            return 200, {"Content-Type": kind}, said
        return said


@contextmanager
def serving(pages: Mapping[str, Any], tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            status, headers, body = site.answer(self.path, self.headers)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site = Site(pages, f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()


@pytest.fixture
def site() -> Iterator[Callable[..., Site]]:
    with ExitStack() as stack:
        yield lambda pages: stack.enter_context(serving(pages))


def page(*addresses: str) -> str:
    return "<!doctype html><title>页</title>" + "".join(f"<a href='{address}'>链接</a>" for address in addresses)
