"""Serves an archive on this machine under the old addresses: what was served then, headers and bytes, and nothing else.

Whoever asks has to come through a gate that leads the old hosts here (`accessibility.hosts.StandIn`); so the pages load
their own styles and scripts, absolute addresses too, and nothing goes outside.
"""

import base64
import hashlib
import ssl
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from accessibility.hosts import HERE, StandIn
from accessibility.retrofit.archive import Archive
from accessibility.retrofit.warc import Exchange

# Of the connection then, or about connections to come.
DROPPED = ("content-length", "transfer-encoding", "connection", "keep-alive", "strict-transport-security", "alt-svc")
PORTS = {"http": 80, "https": 443}


@contextmanager
def replaying(archive: Archive) -> Iterator[StandIn]:
    """While the block runs, each host of the archive is answered for, by http and https."""
    sites = sorted({_place(record.url) for record in archive.records() if record.status})
    places = {(host, port or standard) for host, port in sites for standard in PORTS.values()}
    with ExitStack() as after:
        context, certificate = after.enter_context(_certified())
        ports = {}
        for host, port in sorted(places):
            is_https = port == PORTS["https"] or any(_is_https(record.url, host, port) for record in archive.records())
            ports[host, port] = after.enter_context(_serving(archive, context if is_https else None))
        yield StandIn(ports=ports, certificate=certificate)


def found(archive: Archive, url: str) -> Exchange | None:
    """What was served at the address, or by the other of http and https."""
    scheme, _, rest = url.partition("://")
    for name in (url, f"{'http' if scheme == 'https' else 'https'}://{rest}"):
        record = archive.get(name)
        if record and not record.status and record.duplicate_of:
            record = archive.get(record.duplicate_of)
        if record and record.status:
            return archive.exchange(record)
    return None


def _place(url: str) -> tuple[str, int]:
    """Host and port, 0 for the standard one."""
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or 0


def _is_https(url: str, host: str, port: int) -> bool:
    return url.startswith("https:") and _place(url) == (host, port)


@contextmanager
def _serving(archive: Archive, context: ssl.SSLContext | None) -> Iterator[int]:
    server = _Server((HERE, 0), _handler(archive, "https" if context else "http"))
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no error of ours."""


def _handler(archive: Archive, scheme: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            _answer(self, found(archive, f"{scheme}://{self.headers.get('Host', '')}{self.path}"))

        def do_HEAD(self) -> None:
            self.do_GET()

        def log_message(self, format: str, *args: Any) -> None:
            """Silent."""

    return Handler


def _answer(handler: BaseHTTPRequestHandler, exchange: Exchange | None) -> None:
    status, headers, raw = (exchange.status, exchange.headers, exchange.raw) if exchange else (404, (), b"")
    handler.send_response_only(status)
    for name, value in headers:
        if name.lower() not in DROPPED:
            handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(raw)))
    handler.end_headers()
    if handler.command != "HEAD":
        with suppress(ConnectionError):
            handler.wfile.write(raw)


@contextmanager
def _certified() -> Iterator[tuple[ssl.SSLContext, str]]:
    """A key made for this run, and how the browser knows it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name, now = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "archive")]), datetime.now()
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    certificate = (
        made.not_valid_before(now - timedelta(1)).not_valid_after(now + timedelta(9)).sign(key, hashes.SHA256())
    )
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "key.pem"
        private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
        context.load_cert_chain(file)
    yield context, base64.b64encode(hashlib.sha256(public).digest()).decode()
