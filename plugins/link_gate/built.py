"""Every address on every built page leads to a file of the site, to a place on its page, or out to the public web."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree, html

from plugins.content_model.markdown.addresses import Kind, judge
from plugins.content_model.problem import Problem

_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "background", "longdesc")
_SETS = ("srcset", "imagesrcset")
_INSIDE = "//site.invalid"  # stands for the site's own host while addresses are joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What matters of one file: the ids that # may name, and each address with its line."""

    ids: frozenset[str]
    addresses: tuple[tuple[int, str], ...]


def dead_ends(output: Path, portal_url: str) -> Iterator[Problem]:
    """What leads nowhere or into the office; paths are relative to the output. portal_url: without slash at the end."""
    files = frozenset(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    pages = {name: _read(output / name) for name in sorted(files) if name.endswith((".html", ".xml"))}
    for name, page in pages.items():
        for line, address in dict.fromkeys(page.addresses):
            if what := _fault(address, name, files, pages, portal_url):
                remedy = "请改内容里的链接；内容里没有的，请网站管理员改模板。"
                met = f"网页里的地址“{address}”{what}"
                yield Problem(path=Path(name), line=line, met=address, what=met, remedy=remedy)


def _fault(address: str, page: str, files: frozenset[str], pages: Mapping[str, Page], portal_url: str) -> str:
    """What is wrong, "" when nothing is."""
    own = portal_url and (address == portal_url or address.startswith(f"{portal_url}/"))
    inside = address.removeprefix(portal_url) or "/" if own else address
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", inside):
        judged = judge(address)
        return judged.why if judged.kind in {Kind.PRIVATE, Kind.UNSAFE} else ""
    parts = urlsplit(urljoin(f"{_INSIDE}/{page}", inside))
    path = unquote(parts.path).lstrip("/")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in files:
        return "没有找到：网站里没有这个文件。"
    fragment = unquote(parts.fragment)
    if fragment and file in pages and fragment not in pages[file].ids:
        return f"没有找到：{file} 里没有“#{fragment}”。"
    return ""


def _line(element: Any) -> int:
    return int(element.sourceline or 0)


def _read(file: Path) -> Page:
    data = file.read_bytes()
    if file.suffix == ".xml":
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
        found = [(_line(one), one.text.strip()) for one in root.iter("{*}loc") if one.text]
        found += [(_line(one), one.get("href", "")) for one in root.iter("{*}link")]
        return Page(ids=frozenset(), addresses=tuple(found))
    root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    ids: set[str] = set()
    addresses: list[tuple[int, str]] = []
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            key = str(name)
            if key in _ADDRESSES:
                addresses.append((_line(element), str(value).strip()))
            elif key == "id" or (key == "name" and element.tag == "a"):
                ids.add(str(value))
            elif key in _SETS:
                addresses += [(_line(element), one.split()[0]) for one in str(value).split(",") if one.split()]
    return Page(ids=frozenset(ids), addresses=tuple(addresses))
