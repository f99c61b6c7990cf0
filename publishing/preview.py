"""The preview's web server: the last good build, and addresses below /-/ for the reload script and what is heard.

The script is added while serving, not in the files; nothing of this is ever published.
"""

import http.server
import json
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from publishing.beside import SCRIPT as BESIDE_SCRIPT
from publishing.beside import STYLE, beside, heard
from publishing.hearing import Hearing

SCRIPT = Path(__file__).with_name("reload.js")
TAG = '<script src="/-/reload.js" defer></script></head>'
NO_SITE_YET = f"""<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>还没有网站</title>{TAG}
<body><main><h1>还没有网站</h1><p>第一次生成还没有成功。改好问题并保存，网站会自己出现。</p></main></body></html>
"""


BESIDE = {"/-/beside.css": (STYLE, "text/css"), "/-/beside.js": (BESIDE_SCRIPT, "text/javascript")}
Hints = Callable[[str], Sequence[str]]  # address → what `check` says of its content file


class Changes:
    """Counts builds, knows what is to be told of the last one, and wakes the pages that wait for the next one."""

    def __init__(self) -> None:
        self.count = 0
        self._last: dict[str, object] = {}
        self._pages: list[Sequence[str]] = []  # of each build
        self._news = threading.Condition()

    def tell(
        self,
        trouble: str = "",
        *,
        pages: Sequence[str] = ("*",),
        drafts: Sequence[str] = (),
        unfinished: Sequence[str] = (),
        refused: Sequence[str] = (),
    ) -> None:
        """A build has ended. Wakes every waiting page.

        trouble: why it failed, "" when it did not. pages: addresses of those that are other ones now, "*" for all.
        drafts: addresses. unfinished: what keeps other drafts out. refused: what would keep the site from going out.
        """
        with self._news:
            self.count += 1
            self._pages.append(pages)
            lists = {"drafts": drafts, "unfinished": unfinished, "refused": refused}
            self._last = {"trouble": trouble, **{name: [*lines] for name, lines in lists.items()}}
            self._news.notify_all()

    def wait(self, seen: int, timeout_s: float) -> dict[str, object]:
        """The news once the count differs from `seen`, or after the time is up."""
        with self._news:
            self._news.wait_for(lambda: self.count != seen, timeout_s)
            pages = sorted({page for one in self._pages[max(seen, 0) :] for page in one})
            return {"count": self.count, "pages": pages, **self._last}


class PreviewServer(http.server.ThreadingHTTPServer):
    """A browser that goes away while it is answered is no error."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Preview(http.server.SimpleHTTPRequestHandler):
    """Files of the last good build."""

    def __init__(
        self, *args: object, changes: Changes, site: Path, hearing: Hearing, hints: Hints, **kwargs: object
    ) -> None:
        self.changes = changes
        self.site = site
        self.hearing = hearing
        self.hints = hints
        super().__init__(*args, directory=str(site), **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/-/reload.js":
            return self._send(SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        if address.path == "/-/changes":
            seen = int(address.query) if address.query.isdigit() else -1
            return self._send(json.dumps(self.changes.wait(seen, timeout_s=20)).encode(), "application/json")
        if address.path in BESIDE:
            file, kind = BESIDE[address.path]
            return self._send(file.read_bytes(), f"{kind}; charset=utf-8")
        if not (self.site / "index.html").is_file():
            return self._send(NO_SITE_YET.encode(), "text/html; charset=utf-8", status=503)
        if address.path.startswith("/-/beside/"):
            return self._send(beside(_page_path(address.path)).encode(), "text/html; charset=utf-8")
        if address.path.startswith("/-/hear/"):
            path = _page_path(address.path)
            return self._send(
                heard(path, self.hearing.ask(path), self.hints(path)).encode(), "text/html; charset=utf-8"
            )
        page = self._page(address.path)
        if page is None:
            return super().do_GET()
        html = page.read_bytes().replace(b"</head>", TAG.encode(), 1)
        return self._send(html, "text/html; charset=utf-8", status=404 if page.name == "404.html" else 200)

    def end_headers(self) -> None:
        """A preview is never kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not news to an editor."""

    def _page(self, path: str) -> Path | None:
        """The HTML file behind an address; 404.html where there is nothing; None for other files."""
        file = Path(self.translate_path(path))
        if file.is_dir():
            file = file / "index.html"
        if file.suffix == ".html" and file.is_file():
            return file
        missing = self.site / "404.html"
        return missing if not file.exists() and missing.is_file() else None

    def _send(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _page_path(path: str) -> str:
    """ "/-/hear/guide/apply.html" → "/guide/apply.html", on one line."""
    inside = unquote(path).split("/", 3)[3]
    return "/" + "".join(inside.splitlines())
