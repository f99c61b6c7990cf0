"""Which machines may be asked: names are resolved once and held to it, and inner networks are left alone.

An address that is not on the public internet is asked only when the user typed that very address, or allows all of
them. That holds for what a name resolves to and for every redirect, so that a public name can't lead us inside
(https://owasp.org/www-community/attacks/Server_Side_Request_Forgery, DNS rebinding).
"""

import ipaddress
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from accessibility.errors import PageError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
HERE = "127.0.0.1"
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052


@dataclass(frozen=True, slots=True, kw_only=True)
class StandIn:
    """An archive on this machine that answers for hosts of the web: then nothing else is asked."""

    ports: Mapping[tuple[str, int], int]  # (host, port) → the port of this machine that answers
    certificate: str = ""  # SHA-256 of its public key in Base64, as Chromium's --ignore-certificate-errors-spki-list


class Hosts:
    """Remembers the address of every name. PageError for what may not be asked or is not known."""

    def __init__(
        self,
        typed: Iterable[str] = (),
        *,
        private: bool = False,
        pins: Mapping[str, str] | None = None,
        stand_in: StandIn | None = None,
    ) -> None:
        """typed: the URLs the user typed; private: allow inner networks for every name; pins: names resolved before."""
        self.private, self.stand_in = private, stand_in
        self.typed = frozenset(_place(url) for url in typed if _names_inside(_host(url)))
        self.pins = dict(pins or {})

    def pin(self, url: str) -> str:
        """The IP address that answers for the URL, the same each time."""
        host = _host(url)
        if self.stand_in:
            if _place(url) in self.stand_in.ports:
                return HERE
            raise PageError(f"{url} 不在存档里。", f"{url} is not in the archive.")
        if host not in self.pins:
            self.pins[host] = _resolved(host, url)
        address = self.pins[host]
        if is_public(ipaddress.ip_address(address)) or self.private or _place(url) in self.typed:
            return address
        raise PageError(
            f"{url} 没有检测：它在内部网络里（{address}）。确实要检测，请加 --private。",
            f"{url} was not checked: it is inside a private network ({address}). Add --private if you mean it.",
        )

    def port(self, host: str, port: int) -> int:
        """Where its address is asked."""
        return self.stand_in.ports.get((host.rstrip(".").lower(), port), port) if self.stand_in else port

    def knows(self, host: str) -> bool:
        """It has an address, whether it may be asked or not."""
        return host.rstrip(".").lower() in self.pins


def _resolved(host: str, url: str) -> str:
    """The first inner address where there is any, else the first; of version 4 where there is one."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        raise PageError(
            f"{url} 没有检测：找不到这个网址的服务器（域名解析失败）。", f"{url}: its host name is unknown."
        ) from problem
    addresses = sorted((str(one[4][0]).partition("%")[0] for one in found), key=lambda address: ":" in address)
    inside = (address for address in addresses if not is_public(ipaddress.ip_address(address)))
    return next(inside, addresses[0])


def is_public(address: IP) -> bool:
    """On the public internet, also when it is wrapped into another address."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def _place(url: str) -> tuple[str, int]:
    """Host and port: whoever types one port of this machine does not mean the others."""
    parts = urlsplit(url)
    return _host(url), parts.port or (443 if parts.scheme == "https" else 80)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").rstrip(".").lower()


def _names_inside(host: str) -> bool:
    """Whoever types this means the inner network: an address, or localhost."""
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return True
