"""The browser's only way out: a SOCKS gate on this machine that resolves names once and keeps inner networks shut.

Whatever a page does (redirects, frames, scripts, a name that resolves to something else by now), its connections are
held to the rule of accessibility.hosts. https://www.rfc-editor.org/rfc/rfc1928.
"""

import asyncio
import ipaddress
import struct
import threading
from collections.abc import Iterable
from contextlib import suppress

from accessibility.errors import PageError
from accessibility.hosts import Hosts

CONNECT_S = 20.0
OWN = frozenset({"update.googleapis.com", "accounts.google.com"})  # the browser's, see flags.txt: nobody asked for it
DONE, REFUSED, UNREACHABLE = 0, 2, 4  # replies of RFC 1928


class Gate:
    """Runs in a thread of its own until the process ends. `refused`: inner hosts that were asked for."""

    def __init__(self, hosts: Hosts, *, place: str = "127.0.0.1", users: Iterable[str] = ()) -> None:
        """place: the address of this machine to stand at; users: of other machines, whose browsers may go through."""
        self.hosts, self.place, self.users = hosts, place, frozenset((*users, place))
        self.refused: set[str] = set()
        self.port = 0
        ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True).start()
        ready.wait(CONNECT_S)

    @property
    def flags(self) -> tuple[str, ...]:
        """Of Chromium: everything through the gate, this machine's own addresses too."""
        stand_in = self.hosts.stand_in
        trusted = (f"--ignore-certificate-errors-spki-list={stand_in.certificate}",) if stand_in else ()
        return f"--proxy-server=socks5://{self.place}:{self.port}", "--proxy-bypass-list=<-loopback>", *trusted

    async def _serve(self, ready: threading.Event) -> None:
        server = await asyncio.start_server(self._let, self.place, 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        await server.serve_forever()

    async def _let(self, there: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        with suppress(OSError, EOFError, asyncio.IncompleteReadError, TimeoutError):
            if back.get_extra_info("peername")[0] not in self.users:
                raise OSError("not one of ours")
            host, port = await _asked(there, back)
            address = await asyncio.to_thread(self._address, host, port)
            if address:
                await _connect(there, back, address, self.hosts.port(host, port))
            else:
                _reply(back, REFUSED)
        back.close()

    def _address(self, host: str, port: int) -> str:
        """ "" when there is none, or none that may be reached; the latter is noted."""
        if host in OWN:
            return ""
        try:
            return self.hosts.pin(_url(host, port))
        except (PageError, ValueError):
            if self.hosts.knows(host):
                self.refused.add(host)
            return ""


async def _asked(there: asyncio.StreamReader, back: asyncio.StreamWriter) -> tuple[str, int]:
    """The greeting, then where to: a name, or an address as it stands."""
    _, methods = await there.readexactly(2)
    await there.readexactly(methods)
    back.write(b"\x05\x00")
    _, _, _, kind = await there.readexactly(4)
    size = (await there.readexactly(1))[0] if kind == 3 else {1: 4, 4: 16}[kind]
    raw = await there.readexactly(size)
    host = raw.decode("ascii", "replace") if kind == 3 else str(ipaddress.ip_address(raw))
    return host, struct.unpack("!H", await there.readexactly(2))[0]


async def _connect(there: asyncio.StreamReader, back: asyncio.StreamWriter, address: str, port: int) -> None:
    try:
        async with asyncio.timeout(CONNECT_S):
            answers, out = await asyncio.open_connection(address, port)
    except (OSError, TimeoutError):
        _reply(back, UNREACHABLE)
        return
    _reply(back, DONE)
    await asyncio.gather(_pump(there, out), _pump(answers, back))


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while piece := await source.read(2**16):
            sink.write(piece)
            await sink.drain()
    with suppress(OSError):
        sink.close()


def _reply(back: asyncio.StreamWriter, code: int) -> None:
    back.write(bytes([5, code, 0, 1, 0, 0, 0, 0, 0, 0]))


def _url(host: str, port: int) -> str:
    scheme = "https" if port == 443 else "http"
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
