"""Serve a folder the way deploy/ does: compressed, and what has a fingerprint kept for ever."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli

TEXT = {"html", "css", "js", "svg", "xml", "json", "txt", "ics", "csv", "bin"}


@contextmanager
def serving_compressed(folder: Path) -> Iterator[str]:
    """The address of the folder while the block runs, without a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file()
        file = file if found else Path(self.directory) / "404.html"
        body, encoding = self._compressed(file)
        self.send_response(200 if found else 404)
        kind = self.guess_type(file)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        fingerprinted = self.path.startswith("/theme/") and file.name.count(".") == 2
        self.send_header("Cache-Control", "max-age=31536000, immutable" if fingerprinted else "max-age=300")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """The table is the news."""

    def _compressed(self, file: Path) -> tuple[bytes, str]:
        """The bytes to send and how they are compressed, "" when they are not."""
        data = file.read_bytes()
        accepted = self.headers.get("Accept-Encoding", "")
        if file.suffix.removeprefix(".") not in TEXT:
            return data, ""
        if "br" in accepted:
            return brotli.compress(data, quality=5), "br"
        return (gzip.compress(data, 6), "gzip") if "gzip" in accepted else (data, "")
