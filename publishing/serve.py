"""A preview on this machine: serve the last good build, rebuild when something is saved, reload the page.

Errors appear in the terminal and on the page; the last good page stays. Nothing of this is ever published:
the reload script is added while serving, not in the files.
"""

import http.server
import threading
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from watchfiles import watch

from publishing.build import BuildError, build
from publishing.swap import swap_in

WATCHED = ("content", "theme", "plugins", "portal", "pelicanconf.py", "publishconf.py")
SCRIPT = Path(__file__).with_name("reload.js")


class Changes:
    """Counts builds, and wakes the pages that wait for the next one."""

    def __init__(self) -> None:
        self.count = 0
        self.failed = False
        self._news = threading.Condition()

    def tell(self, *, failed: bool) -> None:
        """Wake every waiting page."""
        with self._news:
            self.count += 1
            self.failed = failed
            self._news.notify_all()

    def wait(self, seen: int, timeout_s: float) -> int:
        """The count once it differs from `seen`, or after the time is up."""
        with self._news:
            self._news.wait_for(lambda: self.count != seen, timeout_s)
            return self.count


class Preview(http.server.SimpleHTTPRequestHandler):
    """Files of the last good build, plus two addresses for the reload script."""

    def __init__(self, *args: object, changes: Changes, site: Path, **kwargs: object) -> None:
        self.changes = changes
        self.site = site
        super().__init__(*args, directory=str(site), **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/-/reload.js":
            return self._send(SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        if address.path == "/-/changes":
            seen = int(address.query) if address.query.isdigit() else self.changes.count
            count = self.changes.wait(seen, timeout_s=20)
            return self._send(f"{count} {'failed' if self.changes.failed else 'built'}".encode(), "text/plain")
        page = self._page(address.path)
        if page is None:
            return super().do_GET()
        html = page.read_bytes().replace(b"</head>", b'<script src="/-/reload.js" defer></script></head>', 1)
        return self._send(html, "text/html; charset=utf-8", status=404 if page.name == "404.html" else 200)

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
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


def serve(root: Path, port: int) -> int:
    """Build and serve until Ctrl-C; 1 when the port is taken."""
    site = root / ".cache" / "preview"
    changes = Changes()
    _rebuild(root, site, changes)
    site.mkdir(parents=True, exist_ok=True)
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", port), partial(Preview, changes=changes, site=site))
    except OSError as problem:
        print(f"✗ 端口 {port} 打不开（{problem.strerror}）。换一个端口：inv serve --port {port + 1}")
        return 1
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"预览：http://127.0.0.1:{server.server_port}/  （Ctrl-C 结束）", flush=True)
    for _ in watch(*(root / name for name in WATCHED if (root / name).exists()), raise_interrupt=False):
        _rebuild(root, site, changes)
    server.shutdown()
    return 0


def _rebuild(root: Path, site: Path, changes: Changes) -> None:
    """Build aside; swap in when it worked, keep the last good site when not."""
    fresh = site.with_name("preview.next")
    try:
        build(root, fresh, "pelicanconf.py")
    except BuildError:
        print("✗ 有错误，预览保留上一次的样子。改好后保存，会自动重试。", flush=True)
        changes.tell(failed=True)
        return
    swap_in(fresh, site)
    print("✓ 已更新。", flush=True)
    changes.tell(failed=False)
