"""Columns of the old site, by its menu, its trails (当前位置), its lists and folders; and which page belongs where."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from accessibility.retrofit.body.names import slug as spelled
from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.glance import Glance, Row
from accessibility.retrofit.listing import Listing, stem_of

MOST = 14  # columns in a menu; with more, small ones join the column above them
SMALL = 5  # items
_NO_COLUMN = re.compile(
    r"(网站)?首\s*页|主页|home|正文(内容|页)?|(信息|文章|新闻|详细|公告)?(内容|正文|详情|浏览|查看|显示|详细)(页|信息)?|(文章|信息|新闻)?列表|更多.*|more.*|.{0,20}(网站|门户|官网)|返回.*",
    re.IGNORECASE,
)
OTHER = "其他"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    slug: str
    name: str
    parent: str = ""  # name of the column above, where the trails tell
    description: str = ""
    lists: tuple[str, ...] = ()  # addresses of its list pages


@dataclass(frozen=True, slots=True)
class Belongs:
    name: str
    why: str  # "trail", "tag", "list", "folder", "menu" or ""


def trail_of(one: Glance, title: str = "") -> tuple[str, ...]:
    """Names of the columns above a page, outermost first, without 首页, 正文 and its own title."""
    own = norm(title)
    names = [row.text.strip() for row in one.crumbs]
    kept = [name for name in names if name and not _NO_COLUMN.fullmatch(name) and len(name) <= 20]
    return tuple(name for name in kept if not own or (norm(name) != own and not own.startswith(norm(name) + "…")))


def of_lists(
    lists: Sequence[Glance], listings: Mapping[str, Listing], menu: Sequence[Row], common: frozenset[str]
) -> dict[str, str]:
    """Address of each list page → name of its column. Pages of one list have one name."""
    linked = {row.url: row.text for row in reversed(menu) if len(row.text) <= 20}
    names: dict[str, str] = {}
    stems: dict[str, str] = {}
    for one in lists:
        meta = dict(one.meta)
        trail = trail_of(one)
        window = next(
            (part for part in re.split(r"[_\-—–|｜>»]+", one.title) if norm(part) and norm(part) not in common), ""
        )
        name = meta.get("columnname") or (trail[-1] if trail else "") or linked.get(one.url, "") or window.strip()
        name = "" if _NO_COLUMN.fullmatch(name) or len(name) > 20 else name
        if name:
            names[one.url] = name
            stems.setdefault(stem_of(one.url), name)
    for one in lists:
        if one.url not in names and stem_of(one.url) in stems:
            names[one.url] = stems[stem_of(one.url)]
    return names


def belonging(
    contents: Sequence[Glance], titles: Mapping[str, str], list_names: Mapping[str, str],
    listings: Mapping[str, Listing], menu: Sequence[Row],
) -> dict[str, Belongs]:  # fmt: skip
    """Of every content page: what it says itself first, then who lists it, then who is beside it."""
    listed: dict[str, list[str]] = defaultdict(list)
    for url, listing in listings.items():
        if url in list_names:
            for row in listing.rows:
                listed[row.url].append(list_names[url])
    sizes = Counter(list_names[url] for url, listing in listings.items() if url in list_names for _ in listing.rows)
    found: dict[str, Belongs] = {}
    for one in contents:
        trail = trail_of(one, titles.get(one.url, ""))
        if trail:
            found[one.url] = Belongs(trail[-1], "trail")
        elif name := dict(one.meta).get("columnname", ""):
            found[one.url] = Belongs(name, "tag")
        elif names := listed.get(one.url):
            found[one.url] = Belongs(min(names, key=lambda name: (sizes[name], name)), "list")
    for one in contents:
        if one.url not in found and (above := _menu_above(one.url, menu)):
            found[one.url] = Belongs(above, "menu")
    _by_neighbours(found, contents, {row.url for row in menu})
    return found


def _by_neighbours(found: dict[str, Belongs], contents: Sequence[Glance], in_menu: set[str]) -> None:
    """Pages of nobody belong where most pages of their folder do; or to 概况, when the menu links them; or to 其他."""
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    for url, said in found.items():
        beside[_folder(url)][said.name] += 1
    for one in contents:
        if one.url in found:
            continue
        near = beside[_folder(one.url)].most_common(1)
        if near and _folder(one.url) != "/":
            found[one.url] = Belongs(near[0][0], "folder")
        else:
            found[one.url] = Belongs("概况", "menu") if one.url in in_menu else Belongs(OTHER, "")


def _menu_above(url: str, menu: Sequence[Row]) -> str:
    """The entry of the menu whose folder a page lies in, the deepest."""
    path = urlsplit(url).path
    folders = [(_folder(row.url), row) for row in menu if row.url != url and _is_index(row.url)]
    inside = [(len(folder), row.text) for folder, row in folders if folder != "/" and path.startswith(folder)]
    return max(inside, default=(0, ""))[1]


def _is_index(url: str) -> bool:
    parts = urlsplit(url)
    name = parts.path.rpartition("/")[2]
    return not parts.query and (not name or name.lower().startswith(("index.", "default.", "list.", "main.")))


def columns_of(
    belongs: Mapping[str, Belongs], glances: Mapping[str, Glance], list_names: Mapping[str, str], menu: Sequence[Row]
) -> tuple[tuple[Column, ...], dict[str, str]]:
    """The columns in the order of the menu, and for each name the name of the column that takes it in."""
    parents: dict[str, Counter[str]] = defaultdict(Counter)
    for one in glances.values():
        trail = trail_of(one)
        for upper, lower in pairwise(trail):
            parents[lower][upper] += 1
    counts = Counter(said.name for said in belongs.values())
    above = {name: some.most_common(1)[0][0] for name, some in parents.items() if name in counts}
    joins = {name: name for name in counts}
    for name, count in sorted(counts.items(), key=lambda entry: (entry[1], entry[0])):
        left = {joins[one] for one in counts}
        if len(left) > MOST and count < SMALL and name in above and name not in above.values():
            joins[name] = above[name]
    order = {row.text: number for number, row in reversed(list(enumerate(menu)))}
    lists: dict[str, list[str]] = defaultdict(list)
    described: dict[str, str] = {}
    for url, name in list_names.items():
        lists[joins.get(name, name)].append(url)
        described.setdefault(joins.get(name, name), dict(glances[url].meta).get("columndescription", ""))
    names = sorted(
        {*joins.values()},
        key=lambda name: (order.get(name, order.get(above.get(name, ""), 10**6)), -counts[name], name),
    )
    taken: set[str] = set()
    columns = [
        Column(slug=_slug(name, taken), name=name, parent=above.get(name, ""), description=described.get(name, ""),
               lists=tuple(lists.get(name, ())))
        for name in names
    ]  # fmt: skip
    return tuple(columns), joins


def menu_rows(lines: Iterable[Row], home: str) -> list[Row]:
    """The menu of the site: short links that many pages share, each once, without the way home and out."""
    host = urlsplit(home).hostname
    rows: dict[str, Row] = {}
    for row in lines:
        inside = row.url and urlsplit(row.url).hostname == host and row.url != home
        if inside and 2 <= len(row.text) <= 12 and not _NO_COLUMN.fullmatch(row.text):
            rows.setdefault(row.url, row)
    return list(rows.values())


def _folder(url: str) -> str:
    return urlsplit(url).path.rpartition("/")[0] + "/"


@cache
def _usual() -> Mapping[str, re.Pattern[str]]:
    said = yaml.safe_load(Path(__file__).with_name("column_names.yaml").read_text(encoding="utf-8"))
    return {name: re.compile(one) for name, one in said.items()}


def _slug(name: str, taken: set[str]) -> str:
    usual = next((slug for slug, pattern in _usual().items() if pattern.fullmatch(name)), "")
    wanted = usual or re.sub(r"[^a-z0-9]+", "-", spelled(name)).strip("-") or "column"
    wanted = wanted if wanted not in {"files", "theme", "search"} else f"{wanted}-column"
    slug, number = wanted, 1
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    taken.add(slug)
    return slug
