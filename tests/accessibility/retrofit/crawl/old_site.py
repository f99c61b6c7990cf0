"""Old sites that answer from memory, and a walk through them without a network."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from accessibility.retrofit.crawl.robots import Robots
from accessibility.retrofit.crawl.scope import Scope
from accessibility.retrofit.crawl.walk import Walk
from accessibility.retrofit.warc import Exchange

SITE = "http://old.example"
GBK = {"Content-Type": "text/html; charset=gb2312"}
Said = str | bytes | tuple[int, Mapping[str, str], bytes]


def answer_of(said: Said | None) -> tuple[int, Mapping[str, str], bytes]:
    if said is None:
        return 404, {"Content-Type": "text/html"}, b""
    if isinstance(said, tuple):
        return said
    return 200, GBK, said if isinstance(said, bytes) else said.encode("gb18030")


class FromMemory:
    """pages: path and query → HTML, bytes, or (status, headers, body), or a function of the path."""

    def __init__(self, pages: Mapping[str, Said] | Callable[[str], Said | None]) -> None:
        self.pages, self.asked = pages, list[str]()

    def __contains__(self, url: str) -> bool:
        return True

    def get(self, url: str) -> Exchange:
        path = url.removeprefix(SITE)
        self.asked.append(path)
        said = self.pages(path) if callable(self.pages) else self.pages.get(path)
        status, headers, body = answer_of(said)
        return Exchange(url=url, status=status, headers=tuple(headers.items()), raw=body)


def walked(site: Any, *starts: str, **scope: Any) -> Walk:
    answers = FromMemory(site)
    begun = tuple(f"{SITE}{start}" for start in starts or ("/",))
    done = Walk(Scope(starts=begun, **scope), answers, Robots(answers, "Podao/0"))
    assert done.wanted() == []
    return done


class Served:
    def __init__(self, pages: Any) -> None:
        self.pages, self.asked, self.url = pages, list[str](), ""


@contextmanager
def serving(pages: Any) -> Iterator[Served]:
    """pages: as FromMemory; a function is asked each time."""
    site = Served(pages)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            said = site.pages(self.path) if callable(site.pages) else site.pages.get(self.path)
            status, headers, body = answer_of(said)
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    site.url = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()
