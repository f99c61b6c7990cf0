"""Any bytes, any address, any page: judged without a crash, and what is private stays private however it is spelled."""

import ipaddress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.link_gate.built import dead_ends
from plugins.link_gate.disguise import disguises, kind_of
from plugins.link_gate.inside import links_inside

SUFFIXES = st.sampled_from(["pdf", "docx", "png", "svg", "csv", "txt", "zip", "ics", "xml", "xls"])
INSIDE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10"]
PRIVATE = st.one_of([st.ip_addresses(v=4, network=network) for network in INSIDE])


@settings(max_examples=300)
@given(data=st.binary(max_size=300), suffix=SUFFIXES)
def test_any_bytes_are_judged(data: bytes, suffix: str) -> None:
    kind, told = kind_of(data), list(disguises(Path(f"a.{suffix}"), data))
    assert bool(told) == (kind is None or suffix not in kind["suffixes"])
    list(links_inside(Path(f"a.{suffix}"), data))


def spellings(address: ipaddress.IPv4Address) -> list[str]:
    """As browsers take it: whole, in other bases, with parts left out, full-width, inside an IPv6 address."""
    a, b, c, d = address.packed
    number = int(address)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    found = [str(address), str(number), hex(number), f"{a}.{number & 0xFFFFFF}", f"{a}.{b}.{c * 256 + d}"]
    found += [f"0{a:o}.0{b:o}.0{c:o}.0{d:o}", f"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}", str(address).translate(wide)]
    found += [f"[::ffff:{address}]", f"[64:ff9b::{address}]", f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::]", f"{address}."]
    return found


@settings(max_examples=200)
@given(address=PRIVATE, port=st.sampled_from(["", ":80", ":8080"]), path=st.sampled_from(["", "/", "/oa/?a=1#b"]))
def test_no_spelling_of_a_private_address_becomes_a_link(address: ipaddress.IPv4Address, port: str, path: str) -> None:
    for host in spellings(address):
        assert judge(f"http://{host}{port}{path}").kind in {Kind.PRIVATE, Kind.UNSAFE}, host


@settings(max_examples=300)
@given(
    text=st.text(max_size=40)
    | st.from_regex(r"(https?|file|ftp|\\\\)[:/\\]{0,3}[\w.\[\]:%@-]{0,20}(/.*)?", fullmatch=True)
)
def test_any_text_is_judged_as_an_address(text: str) -> None:
    judged = judge(text)
    assert bool(judged.why) == (judged.kind in {Kind.PRIVATE, Kind.UNSAFE})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@settings(max_examples=200)
@given(
    body=st.text(max_size=60)
    | st.lists(st.sampled_from(['<a href="', '">', "<img src='", "'>", "#x", "/a.html", "//", "\0"])).map("".join)
)
def test_any_page_is_judged(body: str, folder: Path) -> None:
    (folder / "index.html").write_bytes(f"<!doctype html><p>{body}".encode("utf-8", "surrogatepass"))
    list(dead_ends(folder, "https://canlian.example"))
