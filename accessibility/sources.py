"""Which content file, and which line of it, a finding is about.

A published build carries no marks; the build writes a map beside it: {"/guide/apply.html": "content/guide/apply.md"}.
A class that belongs to a component leads to its folder: {".menu": "theme/components/menu"}, so that ".menu__link" does.

The line is where the file holds what the element shows or points to. A finding whose words are not in the file is
the component's in which it stands, or the template's, which gets no source.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from accessibility.errors import SettingError
from accessibility.model import Finding, PageResult

SHELL = ("banner", "navigation", "contentinfo", "search")  # landmarks that no content file makes
SHORTEST = 2  # characters; shorter texts are found everywhere
ATTRIBUTES = re.compile(r'\s(src|href|alt|title|id)="([^"]*)"')
LONGEST_TEXT = 24  # characters of text that are looked for; emphasis and links may cut the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Lines of the content file of every page that has one, and the components of the rest."""

    files: Mapping[str, str]  # path of the page → file, class → folder, as they stand in the map
    root: Path  # what the files are relative to

    def of(self, page: PageResult) -> PageResult:
        """The page with its file, and each finding with its line where one is found."""
        file = self.files.get(_path(page.url), "")
        lines = self._lines(file)
        findings = tuple(
            replace(found, source=_place(file, lines, found) or self._component(found.cause)) for found in page.findings
        )
        return replace(page, source=file, findings=findings)

    def _lines(self, file: str) -> list[str]:
        try:
            return (self.root / file).read_text(encoding="utf-8").splitlines() if file else []
        except OSError:
            return []

    def _component(self, cause: str) -> str:
        """By the classes in the kind of place: "navigation a.menu__link--here"."""
        blocks = (name.partition("__")[0].partition("--")[0] for name in re.findall(r"\.([\w-]+)", cause))
        return next((self.files[key] for block in blocks if (key := f".{block}") in self.files), "")


def read_sources(path: Path) -> Sources:
    """Files in the map are relative to the current folder."""
    try:
        files = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise SettingError(f"读不了来源对照表 {path}：{problem}。 The map {path} cannot be read.") from problem
    if not isinstance(files, dict) or not all(isinstance(file, str) for file in files.values()):
        raise SettingError(
            f"{path} 应当是“页面路径: 内容文件”的对照表。 {path} has to map page paths to content files."
        )
    return Sources(files=files, root=Path())


def _place(file: str, lines: list[str], found: Finding) -> str:
    if found.cause.partition(" ")[0] in SHELL:
        return ""
    wanted = _wanted(found.html)
    line = next((number for number, line in enumerate(lines, 1) if wanted and re.search(wanted, line)), 0)
    return f"{file}:{line}" if line else ""


def _wanted(html: str) -> str:
    """A pattern of what the file would hold if the element came from it: where it points to, else its words.

    A picture may stand in a field of the front matter; a link from there is made by a component.
    """
    tag, _, text = html.partition(">")
    attributes: dict[str, str] = dict(ATTRIBUTES.findall(tag))
    address = unescape(attributes.get("src", attributes.get("href", "")))
    if address:
        last = unquote(urlsplit(address).path).removesuffix("/").rpartition("/")[2].removesuffix(".html")
        ending = rf"\b{re.escape(last)}(\.md|\.html)?[\"')#?/ ]"
        field = rf"|^[\s-]*\w+:.*\b{re.escape(last)}[\"']?\s*$" if "src" in attributes else ""
        return rf"\][(][^)]*{ending}|\b(src|href)=.*{ending}{field}" if len(last) > SHORTEST else ""
    said = attributes.get("alt", "") or attributes.get("title", "") or text.partition("<")[0]
    words = unescape(said).strip().rstrip("…")
    return re.escape(words[:LONGEST_TEXT]) if len(words) > SHORTEST else ""


def _path(url: str) -> str:
    path = urlsplit(url).path
    return f"{path}index.html" if path.endswith("/") else path
