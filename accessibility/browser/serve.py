"""Serve a folder the way a plain web server does: MIME types, directory index, 404.html."""

import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


@contextmanager
def serving(folder: Path, *, charset: str = "", place: str = "127.0.0.1") -> Iterator[str]:
    """The address of the folder while the block runs, without a slash at the end: "http://127.0.0.1:40123".

    place: the address of this machine to serve it at, where browsers on other machines have to come to it.
    charset: told of every text, as some servers do; else each page has to tell its own.
    """
    server = _Server((place, 0), partial(_Handler, directory=str(folder), charset=charset))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{place}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def file_of(folder: Path, address: str) -> Path | None:
    """The file that answers for "/guide/?page=2"; the folder itself where a slash is missing; None for nothing.

    As the standard library's server goes about it, with the folder's index.
    """
    path = unquote(urlsplit(address).path, errors="surrogatepass")
    parts = [part for part in posixpath.normpath(path).split("/") if part and part not in (".", "..")]
    found = folder.joinpath(*parts)
    if found.is_dir() and path.endswith("/"):
        names = (found / name for name in ("index.html", "index.htm"))
        return next((name for name in names if name.is_file()), None)
    if path.endswith("/"):
        return None
    return found if found.is_file() or found.is_dir() else None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no error of ours."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    disable_nagle_algorithm = True
    extensions_map = {  # noqa: RUF012  (the standard library reads it from the class)
        "": "application/octet-stream",
        **dict(
            line.split(" ", 1)
            for line in Path(__file__).with_name("mime_types.txt").read_text(encoding="utf-8").splitlines()
        ),
    }

    def __init__(self, *request: Any, charset: str, **settings: Any) -> None:
        self.charset = charset
        super().__init__(*request, **settings)

    def guess_type(self, path: Any) -> str:
        found = super().guess_type(path)
        return f"{found}; charset={self.charset}" if self.charset and found.startswith("text/") else found

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the audit says what it looked at."""

    def list_directory(self, path: Any) -> BytesIO | None:
        """A folder without index.html is not there, as on a production server."""
        self.send_error(HTTPStatus.NOT_FOUND)
        return None

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own 404.html when it has one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            with suppress(ConnectionError):
                self.wfile.write(body)
