"""The server configurations protect the site, send it compressed, and let browsers keep what never changes."""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from accessibility.browser.tab import Tab
from tests.little_site import REPOSITORY, LittleSite
from tests.theme.components.test_search import SearchPage

DEPLOY = REPOSITORY / "deploy"
HOST = "127.0.0.1"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def nginx_command(folder: Path, output: Path, port: int) -> list[str]:
    """The shipped configuration without TLS, for this folder and port."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    head, _, secure = text.split("server {\n")
    secure = re.sub(r"^\s*(listen \[|ssl_).*\n", "", secure, flags=re.MULTILINE)
    secure = secure.replace("listen 443 ssl http2", f"listen {HOST}:{port}").replace("/srv/portal/output", str(output))
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    user = "" if os.getuid() else "user root;"  # else its workers can't enter a test's folder
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid; error_log {folder}/error.log; daemon off; {user} events {{}}\nhttp {{\n{temporary}"
        f"include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;\n"
        f"{head}server {{\n{secure}}}\n",
        encoding="utf-8",
    )
    return ["nginx", "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]


def caddy_command(folder: Path, output: Path, port: int) -> list[str]:
    """The shipped configuration without TLS, for this folder and port."""
    text = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    text = text.replace("\nportal.example {", f"\nhttp://{HOST}:{port} {{").replace("/srv/portal/output", f'"{output}"')
    (folder / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{text}", encoding="utf-8")
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


COMMANDS = {"nginx": nginx_command, "caddy": caddy_command}


@pytest.fixture(scope="module", params=COMMANDS)
def port(
    request: pytest.FixtureRequest, little_site: LittleSite, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """Where the real server serves the little site."""
    if not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed here")
    folder = tmp_path_factory.mktemp(request.param)
    output = tmp_path_factory.mktemp("served") / "output"
    shutil.copytree(little_site.output, output)
    number = free_port()
    process = subprocess.Popen(COMMANDS[request.param](folder, output, number), stderr=subprocess.DEVNULL)
    try:
        wait_for(number, process)
        yield number
    finally:
        process.terminate()
        process.wait(10)


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("The server did not start.")


def ask(port: int, path: str, method: str = "GET") -> HTTPResponse:
    connection = HTTPConnection(HOST, port, timeout=10)
    connection.request(method, path, headers={"Accept-Encoding": "gzip"})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


@pytest.mark.parametrize("path", ["/", "/guide/guide.html", "/gone.html", "/feed.xml", "/robots.txt"])
def test_every_answer_carries_the_security_headers(port: int, path: str) -> None:
    response = ask(port, path)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert response.headers["Referrer-Policy"] and response.headers["Permissions-Policy"]


def test_both_servers_send_the_same_headers() -> None:
    nginx = dict(re.findall(r'add_header (\S+) "([^"]+)"', (DEPLOY / "nginx.conf").read_text(encoding="utf-8")))
    block = re.search(
        r"\(security\) \{\n\theader \{\n(.*?)\t\}\n", (DEPLOY / "Caddyfile").read_text("utf-8"), re.DOTALL
    )
    assert block
    assert nginx == dict(re.findall(r'^\t\t(\S+) "([^"]+)"', block[1], re.MULTILINE))


def test_what_is_missing_is_answered_404_with_our_page_and_not_kept(port: int) -> None:
    for path in ("/gone.html", "/search/0123456789ab/grams/0.bin", "/.git/config", "/theme/"):
        response = ask(port, path)
        assert (path, response.status, response.headers["Cache-Control"]) == (path, 404, "no-cache")
        assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_what_never_changes_is_kept_and_the_rest_asked_for_again(port: int, little_site: LittleSite) -> None:
    fixed = [next(little_site.output.glob("theme/site.*.css")), next(little_site.output.glob("search/*/index.json"))]
    for path in fixed:
        address = "/" + path.relative_to(little_site.output).as_posix()
        assert "immutable" in ask(port, address).headers["Cache-Control"]
    for address in ("/", "/search.html", "/theme/favicon.svg"):
        assert ask(port, address).headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("guide/guide.html", "text/html; charset=utf-8"),
        ("feed.xml", "application/atom+xml; charset=utf-8"),
        ("campaign/campaign.ics", "text/calendar; charset=utf-8"),
        ("sitemap.xml", "text/xml; charset=utf-8"),
        ("search/*/grams/0.bin", "application/octet-stream"),
    ],
)
def test_files_have_their_type_and_are_sent_compressed(
    port: int, little_site: LittleSite, pattern: str, kind: str
) -> None:
    path = next(little_site.output.glob(pattern))
    response = ask(port, "/" + path.relative_to(little_site.output).as_posix())
    assert (response.headers["Content-Type"], response.headers["Content-Encoding"]) == (kind, "gzip")


def test_a_folder_without_its_slash_leads_to_the_list_and_nothing_can_be_written(port: int) -> None:
    moved = ask(port, "/guide")
    assert (moved.status in {301, 308}, moved.headers["Location"]) == (True, "/guide/")
    assert ask(port, "/", method="POST").status == 405


@pytest.mark.browser
def test_search_and_reading_settings_work_under_the_policy(port: int, tab: Tab) -> None:
    page = SearchPage(tab.driver, f"http://{HOST}:{port}")
    page.open("/search.html?q=残疾人证")
    assert page.said().startswith("找到")
    page.one(".reading-settings summary").click()
    page.one(".reading-settings [value=yellow]").click()
    assert page.one("html").get_dom_attribute("data-theme") == "yellow"
