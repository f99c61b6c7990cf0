"""A server that answers as no honest server would: slowly, endlessly, in circles, or with something else."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = '<!DOCTYPE html><html lang="zh-CN"><title>坏服务器</title><main><h1>坏服务器</h1><img src="/icon.png">'.encode()
LONGEST_S = 30.0  # a thread of the server outlives no test run


def _head(
    handler: BaseHTTPRequestHandler, kind: str = "text/html; charset=utf-8", status: int = 200, **more: str
) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    for name, value in more.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()


def silent(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    stop.wait(LONGEST_S)


def trickle(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler)
    handler.wfile.write(PAGE)
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until and not stop.wait(0.1):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def endless(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler)
    handler.wfile.write(PAGE)
    until = time.monotonic() + LONGEST_S
    while time.monotonic() < until and not stop.is_set():
        handler.wfile.write(b"<p>x</p>" * 2000)
        stop.wait(0.01)


def circle(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler, status=302, Location="/circle")


def download(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler, Content_Disposition="attachment; filename=page.html")
    handler.wfile.write(PAGE)


def picture(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler, "image/png")
    handler.wfile.write(PAGE)


def cut_short(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler, Content_Length="1000000")
    handler.wfile.write(PAGE)


def nothing(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    _head(handler, status=204)


def no_answer(handler: BaseHTTPRequestHandler, stop: threading.Event) -> None:
    handler.close_connection = True


ANSWERS: dict[str, Callable[[BaseHTTPRequestHandler, threading.Event], None]] = {
    f"/{answer.__name__}": answer
    for answer in (silent, trickle, endless, circle, download, picture, cut_short, nothing, no_answer)
}


@contextmanager
def bad_server() -> Iterator[str]:
    """Its address; each answer stands at a path of its name."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                ANSWERS.get(self.path, nothing)(self, stop)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
