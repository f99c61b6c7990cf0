"""Real servers with the configuration that was written, for as long as a test needs them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

HOST = "127.0.0.1"


def nginx(folder: Path, maps: Path, root: Path, port: int) -> list[str]:
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    user = "" if os.getuid() else "user root;"
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid; error_log {folder}/error.log; daemon off; {user} events {{}}\nhttp {{\n{temporary}"
        "default_type application/octet-stream; access_log off; types { text/html html; }\n"
        f"include {maps}/nginx.conf;\n"
        f"server {{ listen {HOST}:{port}; root {root}; include {maps}/nginx.server.conf; }}\n}}\n",
        encoding="utf-8",
    )
    return ["nginx", "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]


def caddy(folder: Path, maps: Path, root: Path, port: int) -> list[str]:
    (folder / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n}}\nhttp://{HOST}:{port} {{\n"
        f"\troot * {root}\n\timport {maps}/Caddyfile\n\tfile_server\n}}\n",
        encoding="utf-8",
    )
    return ["caddy", "run", "--adapter", "caddyfile", "--config", f"{folder}/Caddyfile"]


def apache2(folder: Path, maps: Path, root: Path, port: int) -> list[str]:
    shutil.copy(maps / "htaccess", root / ".htaccess")
    modules = Path(shutil.which("apache2") or "/usr/sbin/apache2").resolve().parents[1] / "lib/apache2/modules"
    loaded = "".join(
        f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in ("mpm_event", "authz_core", "rewrite", "dir")
    )
    (folder / "apache.conf").write_text(
        f"{loaded}ServerName {HOST}\nListen {HOST}:{port}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\n"
        f"DocumentRoot {root}\n<Directory {root}>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n",
        encoding="utf-8",
    )
    return ["apache2", "-X", "-d", str(folder), "-f", f"{folder}/apache.conf"]


SERVERS = {"nginx": nginx, "caddy": caddy, "apache2": apache2}


@contextmanager
def running(name: str, folder: Path, maps: Path, root: Path) -> Iterator[int]:
    """The port it answers on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    folder.mkdir(parents=True, exist_ok=True)
    log = (folder / "log").open("wb")
    process = subprocess.Popen(SERVERS[name](folder, maps, root, port), stdout=log, stderr=log)
    try:
        _wait(port, process, folder / "log")
        yield port
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def ask(port: int, target: str) -> tuple[int, str, bytes]:
    """Status, Location without the host, body. The target goes out as it is written."""
    connection = HTTPConnection(HOST, port, timeout=10)
    try:
        connection.putrequest("GET", target)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, (answer.getheader("Location") or "").removeprefix(f"http://{HOST}:{port}"), answer.read()
    finally:
        connection.close()


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))
