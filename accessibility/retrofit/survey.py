"""The first look at a whole archive: families, what repeats, lists, menu, columns: whatever needs every page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from accessibility.retrofit.addresses import address
from accessibility.retrofit.archive import HTML, Archive, Record
from accessibility.retrofit.columns import Belongs, Column, belonging, columns_of, menu_rows, of_lists
from accessibility.retrofit.decisions import Decisions
from accessibility.retrofit.families import Family, families_of
from accessibility.retrofit.fields.title import common_parts, own_part
from accessibility.retrofit.glance import Glance, Row, base_of, glance
from accessibility.retrofit.lines import lines_of, squeezed
from accessibility.retrofit.listing import Listing, listing_of
from accessibility.retrofit.main_part import elected, path_of_own, sampled
from accessibility.retrofit.marks import said_by_words
from accessibility.retrofit.repetition import Repeated
from accessibility.retrofit.spread import spread
from accessibility.retrofit.tree import body_element, tree_of

Some = TypeVar("Some")
PROSE = 30  # characters outside links; a shorter line of the home page is a label
CHUNK = 40  # pages a process reads at a time


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    home: str
    glances: Mapping[str, Glance]
    families: tuple[Family, ...]
    repeated: Repeated
    voted: Mapping[str, str]
    listings: Mapping[str, Listing]
    menu: tuple[Row, ...]
    belongs: Mapping[str, Belongs]
    columns: tuple[Column, ...]
    joins: Mapping[str, str]  # name of a column → the column that takes it in
    words_beside: Mapping[str, Sequence[str]]  # prose of lists and of the home page
    common: frozenset[str]

    @property
    def family_of(self) -> dict[str, str]:
        return {url: family.name for family in self.families for url in family.urls}

    @property
    def contents(self) -> list[Glance]:
        """Content pages in the order of the archive."""
        wanted = {url for family in self.families if family.role == "content" for url in family.urls}
        return [one for url, one in self.glances.items() if url in wanted]


def surveyed(archive: Archive, decisions: Decisions, scratch: Path, jobs: int = 0) -> Survey:
    records = list(archive.pages())
    home = home_of(archive, records)
    glances: dict[str, Glance] = {}
    for some in spread(lambda chunk: _glances(archive, chunk), chunked(records), scratch / "glances", jobs):
        glances |= {one.url: one for one in some}
    families, repeated = families_of(list(glances.values()), home)
    families = tuple(_decided(family, decisions) for family in families)
    keys = {family.name: repeated.in_family(family.name) for family in families}
    voted = {
        family.name: _vote(archive, family, keys[family.name], decisions)
        for family in families
        if family.role == "content"
    }
    lists = [(url, family.name) for family in families if family.role == "list" for url in family.urls]
    listings: dict[str, Listing] = {}
    for found in spread(lambda chunk: _listings(archive, chunk, keys), chunked(lists), scratch / "lists", jobs):
        listings |= {one.url: one for one in found}
    common = common_parts((one.title for one in glances.values()), len(glances))
    menu = tuple(menu_rows(_shared_links(archive, glances, repeated, home), home))
    list_glances = [glances[url] for url, _ in lists]
    names = of_lists(list_glances, listings, menu, common)
    wanted = {url for family in families if family.role == "content" for url in family.urls}
    contents = [one for one in glances.values() if one.url in wanted]
    titles = {one.url: dict(one.meta).get("articletitle") or own_part(one.title, common) for one in contents}
    listings = {url: _followed(archive, one) for url, one in listings.items()}
    belongs = belonging(contents, titles, names, listings, menu)
    for family in families:
        if column := decisions.families.get(family.name, {}).get("column"):
            belongs |= dict.fromkeys((url for url in family.urls if url in belongs), Belongs(column, "decided"))
    for url, listing in listings.items():
        if url in names and any(is_other(row.url, archive, home) for row in listing.rows):
            belongs[url] = Belongs(names[url], "list")
    columns, joins = columns_of(belongs, glances, names, menu)
    return Survey(
        home=home, glances=glances, families=families, repeated=repeated, voted=voted, listings=listings, menu=menu,
        belongs=belongs, columns=columns, joins=joins, common=common,
        words_beside=_words_beside(archive, listings, home, repeated),
    )  # fmt: skip


def is_other(url: str, archive: Archive, home: str) -> bool:
    """What a list links that is no page of the site: a file, or a page of another site."""
    record = archive.follow(url)
    if record is not None and record.status:
        return record.status == 200 and record.mime not in HTML
    return urlsplit(url).hostname != urlsplit(home).hostname


def _words_beside(
    archive: Archive, listings: Mapping[str, Listing], home: str, repeated: Repeated
) -> dict[str, Sequence[str]]:
    found: dict[str, Sequence[str]] = {url: one.words for url, one in listings.items() if one.words}
    record = archive.get(home)
    if record is not None:
        lines = [line for line in lines_of(body_element(tree_of(archive.text(record)))) if not line.hidden]
        prose = [line for line in lines if line.plain_length >= PROSE and line.key not in repeated.site]
        words = tuple(line.text for line in prose if not said_by_words(line.text))
        found |= {home: words} if words else {}
    return found


def chunked(many: Sequence[Some]) -> list[Sequence[Some]]:
    return [many[start : start + CHUNK] for start in range(0, len(many), CHUNK)]


def home_of(archive: Archive, records: Sequence[Record]) -> str:
    """The page where the crawl began, or the first."""
    start = archive.follow(archive.start)
    return start.url if start and start.is_page else (records[0].url if records else "")


def _glances(archive: Archive, records: Sequence[Record]) -> list[Glance]:
    return [glance(archive.text(record), record.url) for record in records]


def _decided(family: Family, decisions: Decisions) -> Family:
    role = decisions.families.get(family.name, {}).get("role", family.role)
    return Family(name=family.name, role=role, pattern=family.pattern, urls=family.urls)


def _vote(archive: Archive, family: Family, repeated: frozenset[int], decisions: Decisions) -> str:
    if said := decisions.families.get(family.name, {}).get("main"):
        return said
    records = [record for url in sampled(family.urls) if (record := archive.get(url))]
    paths = [path for record in records if (path := path_of_own(tree_of(archive.text(record)), repeated))]
    return elected(paths) if len(paths) >= 2 else ""


def _listings(archive: Archive, chunk: Sequence[tuple[str, str]], keys: Mapping[str, frozenset[int]]) -> list[Listing]:
    found = []
    for url, family in chunk:
        record = archive.get(url)
        if record:
            text = archive.text(record)
            found.append(listing_of(text, url, base_of(tree_of(text), url), keys[family]))
    return found


def _followed(archive: Archive, listing: Listing) -> Listing:
    """Rows lead to where their addresses end up."""
    rows = []
    for row in listing.rows:
        record = archive.follow(row.url)
        rows.append(type(row)(record.url if record else row.url, row.text, row.date, row.is_file))
    return Listing(listing.url, tuple(rows), listing.words)


def _shared_links(archive: Archive, glances: Mapping[str, Glance], repeated: Repeated, home: str) -> list[Row]:
    """Links of the home page that other pages have too, in their order, and all links of its frames."""
    rows: list[Row] = []
    frames = [end.url for one in glances.values() for url in one.frames if (end := archive.follow(url))]
    for url in [*dict.fromkeys(frames), home, *[url for url in glances if url != home][:3]]:
        record = archive.get(url)
        if record is None:
            continue
        root = tree_of(archive.text(record))
        base = base_of(root, url)
        for line in lines_of(body_element(root)):
            if line.key in repeated.site or url in frames:
                rows += [
                    Row(squeezed(one.text_content()).strip("·>» |"), end.url if (end := archive.follow(to)) else to)
                    for one in line.anchors
                    if (to := address(base, one.get("href") or ""))
                ]
    return rows
