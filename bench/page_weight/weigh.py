"""The files of a first view and their compressed sizes. Pictures and feeds come later and do not count."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import brotli
from lxml import html

# The first flight of a TCP connection: ten segments of 1,460 bytes (RFC 6928), less what the headers take.
BUDGET_BYTES = 14 * 1024
# As servers compress while they answer: gzip -6 as in deploy/nginx.conf, brotli 5 as CDNs do
GZIP_LEVEL = 6
BROTLI_LEVEL = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """Bytes of one first view."""

    html: int
    css: int
    js: int

    @property
    def total(self) -> int:
        return self.html + self.css + self.js


def weigh(output: Path, address: str, *, with_brotli: bool = False) -> Weight:
    """The page at an address ("/guide/apply.html") with the styles and scripts that it asks for."""
    page = html.parse(str(output / address.lstrip("/"))).getroot()
    styles, scripts = page.xpath("//link[@rel='stylesheet']/@href"), page.xpath("//script/@src")
    sizes = [
        sum(_compressed(output / file.lstrip("/"), with_brotli=with_brotli) for file in files)
        for files in ([address], styles, scripts)
    ]
    return Weight(html=sizes[0], css=sizes[1], js=sizes[2])


def _compressed(file: Path, *, with_brotli: bool) -> int:
    data = file.read_bytes()
    if with_brotli:
        return len(brotli.compress(data, quality=BROTLI_LEVEL))
    return len(gzip.compress(data, GZIP_LEVEL, mtime=0))
