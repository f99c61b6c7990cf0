"""Inner networks are left alone unless the user typed that very address or allows all; a name keeps its address."""

import ipaddress
import shutil
import socket
import ssl
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.crawl.fetch import Fetcher
from accessibility.errors import PageError
from accessibility.hosts import Hosts, is_public
from tests.accessibility.crawl.conftest import page, serving

INSIDE = [
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"),
    *("::1", "::", "fe80::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "ff02::1"),
]


@pytest.mark.parametrize("address", INSIDE)
def test_an_inner_address_is_known_however_it_is_wrapped(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "202.96.0.1", "2400:3200::1", "::ffff:1.1.1.1"])
def test_a_public_address_may_be_asked(address):
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_changes_nothing(address):
    assert is_public(ipaddress.IPv6Address(f"::ffff:{address}")) == is_public(address)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]/", "http://localhost:8000/", "http://169.254.169.254/x"]
)
def test_an_inner_address_is_refused_unless_it_was_typed(url):
    with pytest.raises(PageError, match="--private"):
        Hosts().pin(url)
    assert Hosts([url]).pin(url)
    assert Hosts(private=True).pin(url)


def test_typing_one_port_does_not_open_the_others():
    with pytest.raises(PageError, match="内部网络"):
        Hosts(["http://127.0.0.1:8000/"]).pin("http://127.0.0.1:22/")


@pytest.mark.parametrize("odd", ["http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://localhost./"])
def test_an_inner_address_in_disguise_is_refused(odd):
    with pytest.raises(PageError):
        Hosts(["https://example.org/"]).pin(odd)


@pytest.fixture
def names(monkeypatch):
    """name → the addresses it resolves to, one list after the other, each time it is asked."""
    table: dict[str, list[list[str]]] = {}

    def resolve(host, port=None, *rest, **more):
        if host not in table:
            raise OSError("unknown")
        answers = table[host].pop(0) if len(table[host]) > 1 else table[host][0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port or 0)) for address in answers]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    return table


def test_a_name_that_leads_inside_is_refused_although_it_was_typed(names):
    names["intranet.example"] = [["1.1.1.1", "10.0.0.5"]]
    with pytest.raises(PageError, match=r"10\.0\.0\.5"):
        Hosts(["http://intranet.example/"]).pin("http://intranet.example/")
    assert Hosts(private=True).pin("http://intranet.example/") == "10.0.0.5"


def test_a_name_keeps_the_address_it_had_first(names):
    names["rebinds.example"] = [["1.1.1.1"], ["127.0.0.1"]]
    hosts = Hosts()
    assert [hosts.pin("http://rebinds.example/"), hosts.pin("http://rebinds.example/x")] == ["1.1.1.1"] * 2


def test_what_was_pinned_by_one_process_is_kept_by_the_next_and_still_held_to_the_rule(names):
    names["rebinds.example"] = [["127.0.0.1"]]
    assert Hosts(pins={"rebinds.example": "1.1.1.1"}).pin("http://rebinds.example/") == "1.1.1.1"
    with pytest.raises(PageError):
        Hosts(pins={"rebinds.example": "127.0.0.1"}).pin("http://rebinds.example/")


def test_a_name_nobody_knows_is_told(names):
    with pytest.raises(PageError, match="域名解析失败"):
        Hosts().pin("http://nowhere.example/")


def test_the_connection_goes_to_the_pinned_address_with_the_name_in_the_request(names):
    with serving({"/": page()}) as site:
        port = site.url.rpartition(":")[2]
        url = f"http://name.example:{port}/"
        names["name.example"] = [["127.0.0.1"], ["1.1.1.1"]]
        names["127.0.0.1"] = [["127.0.0.1"]]
        assert Fetcher(hosts=Hosts(private=True), per_s=1000).get(url).status == 200
        assert site.headers[0]["Host"] == f"name.example:{port}"


def test_a_redirect_inside_is_refused_and_nobody_there_is_asked(names):
    with serving({"/": page()}) as inner, serving({"/": (302, {"Location": inner.url}, b"")}) as door:
        names["127.0.0.1"] = [["127.0.0.1"]]
        with pytest.raises(PageError, match="内部网络"):
            Fetcher(hosts=Hosts([door.url]), per_s=1000).get(door.url)
        assert inner.asked == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """Of name.example, signed by itself."""
    folder = tmp_path_factory.mktemp("tls")
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=name.example"]
    words = [
        *made,
        "-addext",
        "subjectAltName=DNS:name.example",
        "-keyout",
        f"{folder}/key.pem",
        "-out",
        f"{folder}/cert.pem",
    ]
    subprocess.run(["openssl", *words], check=True, capture_output=True)
    return folder


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_over_tls_the_name_is_proved_although_the_address_is_pinned(names, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", f"{certificate}/cert.pem")
    names.update({name: [["127.0.0.1"]] for name in ("name.example", "other.example", "127.0.0.1")})
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    with serving({"/": page()}, tls) as site:
        port = site.url.rpartition(":")[2]
        fetcher = Fetcher(hosts=Hosts(private=True), per_s=1000)
        assert fetcher.get(f"https://name.example:{port}/").status == 200
        with pytest.raises(PageError, match="连不上"):
            fetcher.get(f"https://other.example:{port}/")
