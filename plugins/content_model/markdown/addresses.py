"""What an address in a link or picture is, and whether readers may be sent there.

Only http, https, mailto, tel and paths inside the site pass. Characters that browsers drop or turn into others before
they look at the scheme (tabs, line breaks, backslashes, entities) never do.
"""

import html
import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
DRIVE = re.compile(r"[A-Za-z]:[\\/]")
# Control characters, line and paragraph separators, invisible and direction-changing characters
HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]")
HOST = re.compile(r"[\w.-]+")
MAIL = re.compile(r"mailto:[^\s@<>\"'(),:;?&#]+@[\w.-]+(?:\?[^\s<>\"']*)?", re.IGNORECASE)
PHONE = re.compile(r"tel:\+?\d[\d-]*(?:;ext=\d+)?", re.IGNORECASE)
INSIDE_NAMES = ("localhost", "local", "internal", "intranet", "lan", "corp", "home", "invalid", "test")
COMPATIBLE, NAT64 = ipaddress.IPv6Network("::/96"), ipaddress.IPv6Network("64:ff9b::/96")
FULL_WIDTH = re.compile(r"(?:https?|www|mailto|tel)[：．]|[：／]{2}", re.IGNORECASE)


class Kind(Enum):
    PATH = "path"  # inside the site, written relative to the file
    ANCHOR = "anchor"  # a place in the same page
    EXTERNAL = "external"
    MAIL = "mail"
    PHONE = "phone"
    PRIVATE = "private"  # a computer or network readers can't reach
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """`url` is what goes into the page: of a path, the path as written; `fragment` comes after #."""

    kind: Kind
    url: str = ""
    fragment: str = ""
    query: str = ""
    why: str = ""  # of a refused one, a sentence in Chinese


@lru_cache(maxsize=4096)
def judge(target: str) -> Address:
    """The address an editor wrote, with entities read as browsers do."""
    url = html.unescape(target.strip(" \n"))
    if not url:
        return unsafe("链接没有写地址。")
    if DRIVE.match(url) or url.startswith("\\\\") or url.lower().startswith("file:"):
        return Address(kind=Kind.PRIVATE, why="这是自己电脑或内部网络上的文件，读者打不开。")
    if HIDDEN.search(url) or "\\" in url:
        return unsafe("地址里有看不见的字符或反斜杠。")
    if FULL_WIDTH.search(url):
        return unsafe("地址里的冒号、斜杠或点是全角的。")
    if url.startswith("//"):
        return unsafe("地址缺少开头的 https:。")
    if scheme := SCHEME.match(url):
        return judge_scheme(scheme[1].lower(), url)
    if ":" in re.split("[/?#]", url, maxsplit=1)[0]:
        return unsafe("地址开头不是 https:、mailto: 或 tel:。")
    path, _, fragment = url.partition("#")
    path, _, query = path.partition("?")
    if not path and not query:
        return Address(kind=Kind.ANCHOR, fragment=unquote(fragment))
    return Address(kind=Kind.PATH, url=unquote(path), fragment=unquote(fragment), query=query)


def judge_scheme(scheme: str, url: str) -> Address:
    if scheme in ("http", "https"):
        return judge_web(url)
    if scheme == "mailto":
        return Address(kind=Kind.MAIL, url=url) if MAIL.fullmatch(url) else unsafe("电子邮箱写得不对。")
    if scheme == "tel":
        return Address(kind=Kind.PHONE, url=url) if PHONE.fullmatch(url) else unsafe("电话号码只能有数字和连字符。")
    return unsafe(f"网页里不能用 {scheme}: 开头的地址。")


def judge_web(url: str) -> Address:
    try:
        parts = urlsplit(url)
        host, _ = normalize("NFKC", parts.hostname or "").rstrip("."), parts.port  # browsers read ①0 as 10
    except ValueError:
        return unsafe("网址写得不对。")
    if parts.username is not None or parts.password is not None:
        return unsafe("网址里带有用户名或密码。")
    if " " in url or not parts.netloc or not url[len(parts.scheme) :].startswith("://"):
        return unsafe("网址写得不对。")
    if is_private(host):
        return Address(kind=Kind.PRIVATE, why="这是内部网络的地址，读者打不开。")
    if not HOST.fullmatch(host) or (host.rpartition(".")[2].isdigit() and not ip_address(host)):
        return unsafe("网址写得不对。")
    return Address(kind=Kind.EXTERNAL, url=url)


def is_private(host: str) -> bool:
    """Names without a dot, names kept for inside use, and numbers outside the public Internet."""
    numeric = ip_address(host)
    if numeric:
        return any(not one.is_global or one.is_multicast for one in (numeric, *embedded(numeric)))
    return bool(HOST.fullmatch(host)) and ("." not in host or host.rpartition(".")[2].lower() in INSIDE_NAMES)


def ip_address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """Also as one number or in other bases (2130706433, 0x7f.1), which browsers accept."""
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        pass
    try:
        pieces = [
            int(piece, 16 if piece[:2].lower() == "0x" else 8 if piece[:1] == "0" and piece != "0" else 10)
            for piece in host.split(".")
        ]
    except ValueError:
        return None
    value = pieces[-1] + sum(piece << (24 - 8 * index) for index, piece in enumerate(pieces[:-1]))
    return ipaddress.IPv4Address(value) if len(pieces) <= 4 and 0 <= value < 2**32 else None


def embedded(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 one stands for: mapped, compatible, NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo."""
    if isinstance(address, ipaddress.IPv6Address):
        last = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if address in COMPATIBLE or address in NAT64:
            yield last
        yield from filter(None, (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())))


def unsafe(why: str) -> Address:
    return Address(kind=Kind.UNSAFE, why=why)
