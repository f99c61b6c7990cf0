"""The addresses in a sitemap; an index is followed. https://www.sitemaps.org/protocol.html"""

import gzip
import io
import zlib
from collections.abc import Callable, Iterator

from lxml import etree

from accessibility.errors import SettingError

DEEPEST = 3  # an index of indexes is not allowed, but met
MOST_BYTES = 50 * 2**20


def addresses(content: bytes, where: str, fetched: Callable[[str], bytes], depth: int = 0) -> Iterator[str]:
    """SettingError when it is no sitemap. fetched: gives the content at an address."""
    root = _parsed(_unpacked(content, where), where)
    named = [(node.text or "").strip() for node in root.iterfind("{*}*/{*}loc")]
    if etree.QName(root).localname != "sitemapindex":
        yield from filter(None, named)
    elif depth < DEEPEST:
        for address in filter(None, named):
            yield from addresses(fetched(address), address, fetched, depth + 1)


def _unpacked(content: bytes, where: str) -> bytes:
    """A small file that unpacks to a huge one is cut off."""
    if content[:2] != b"\x1f\x8b":
        return content
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(content)) as packed:
            return packed.read(MOST_BYTES)
    except (OSError, EOFError, zlib.error) as problem:
        raise SettingError(f"{where} 解压不了：{problem}。 {where} cannot be unpacked.") from problem


def _parsed(content: bytes, where: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        raise SettingError(f"{where} 不是有效的站点地图：{problem}。 {where} is not a valid sitemap.") from problem
