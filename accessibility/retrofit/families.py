"""Template families: pages of one build, found by their structure, so that 3,000 news pages are one decision."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from accessibility.retrofit.glance import Glance
from accessibility.retrofit.repetition import Repeated, over_family, over_site

ALIKE = 0.6  # Jaccard of the structures that tell pages apart
ALIKE_BY_NAME = 0.3  # the same, where the addresses are alike too: show.asp?id=1, show.asp?id=2
NEARLY_ALL, ENOUGH = 0.8, 10  # share and number of a family's pages that make a line part of the template
FRAME_PROSE = 100  # characters; a frame with more is a page that happens to be framed
ROLES = {
    "home": "首页",
    "list": "列表页",
    "content": "内容页",
    "frame": "框架页",
    "empty": "没有内容的页",
    "error": "说自己不存在的页",
}
_LIST_NAMES = re.compile(
    r"(^|[/_-])(list|lists|more|index|channel|column|class|category|catalog|lm|node|default|news_?list|type)[\d_]*(\.|/|$|\?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    name: str  # "content-1", by size
    role: str  # a key of ROLES
    pattern: str  # what most of its addresses look like: /show.asp?id=N
    urls: tuple[str, ...]  # in the order of the archive


def families_of(glances: Sequence[Glance], home: str) -> tuple[tuple[Family, ...], Repeated]:
    """Every page in one family, larger families first; and what repeats on the site and in each family."""
    site = over_site(glances)
    clusters = _clusters(glances)
    framed = frozenset(url for one in glances for url in one.frames)
    found: dict[tuple[str, int], list[Glance]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        repeated = site | over_family(cluster, len(cluster))
        evidence = {one.url: role_evidence(one, repeated) for one in cluster}
        leaning = sum(evidence.values())
        for one in cluster:
            role = _role(one, evidence[one.url], leaning, home)
            if role in {"list", "content"} and _is_part_of_frame(one, framed):
                role = "frame"
            elif role == "list" and not row_lengths(one, repeated) and evidence[one.url] < 1:
                role = "content"
            found[role, number].append(one)
    ordered = sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[1][0].url))
    numbers: Counter[str] = Counter()
    families, repeats, constant = [], {}, {}
    for (role, _), pages in ordered:
        numbers[role] += 1
        pattern = Counter(pattern_of(one.url) for one in pages).most_common(1)[0][0]
        family = Family(
            name=f"{role}-{numbers[role]}", role=role, pattern=pattern, urls=tuple(one.url for one in pages)
        )
        families.append(family)
        repeats[family.name] = over_family(pages, len(pages))
        constant[family.name] = over_family(pages, len(pages), NEARLY_ALL, ENOUGH)
    return tuple(families), Repeated(site=site, families=repeats, constant=constant)


def role_evidence(one: Glance, repeated: frozenset[int]) -> float:
    """Above 0 speaks for a list, below for content."""
    own = [
        (length, plain)
        for key, length, plain in zip(one.keys, one.lengths, one.plain, strict=True)
        if key not in repeated
    ]
    rows = row_lengths(one, repeated)
    prose = sum(plain for length, plain in own if plain * 2 >= length > 12)
    score = 0.0
    score += 2.0 if len(rows) >= 3 and sum(rows) > 1.5 * prose else 0.0
    score += 2.0 if 0 < len(rows) < 3 and not prose and len(own) <= 2 * len(rows) + 2 else 0.0
    score += 1.0 if _LIST_NAMES.search(_path(one.url)) else 0.0
    score += 1.5 if one.has_pager and rows else 0.0
    score -= 3.0 if one.has_byline else 0.0
    score -= 3.0 if dict(one.meta).get("articletitle") else 0.0
    score -= 2.0 if prose >= 200 else 1.0 if prose >= 60 else 0.0
    return score


def row_lengths(one: Glance, repeated: frozenset[int]) -> list[int]:
    """Characters of the links in lines that are links and little else."""
    lines = zip(one.keys, one.lengths, one.plain, strict=True)
    return [
        length - plain for key, length, plain in lines if key not in repeated and length >= 5 and plain * 2 < length
    ]


def pattern_of(url: str) -> str:
    """Numbers as N: what a program's addresses have in common."""
    parts = urlsplit(url)
    query = re.sub(r"=[^&]*", "=N", parts.query)
    return re.sub(r"\d+", "N", parts.path) + (f"?{query}" if query else "")


def _path(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _role(one: Glance, own: float, cluster: float, home: str) -> str:
    if one.frames:
        return "frame"
    if one.url == home:
        return "home"
    if one.is_error:
        return "error"
    if not one.lengths or sum(one.lengths) == 0:
        return "empty"
    if abs(own) >= 1.5 or cluster == 0:
        return "list" if own > 0 else "content"
    return "list" if cluster + own > 0 else "content"


def _is_part_of_frame(one: Glance, framed: frozenset[str]) -> bool:
    """The menu, the banner or the first page of a frameset: little prose of its own."""
    prose = sum(plain for plain in one.plain if plain > 12)
    return one.url in framed and prose < FRAME_PROSE


def _clusters(glances: Sequence[Glance]) -> list[list[Glance]]:
    """Leader clustering over the paths that some pages have and others lack."""
    common = Counter(path for one in glances for path in one.skeleton)
    telling = {path for path, count in common.items() if 2 <= count <= 0.9 * len(glances)}
    shapes: dict[tuple[frozenset[int], str], list[Glance]] = defaultdict(list)
    for one in glances:
        shapes[frozenset(telling.intersection(one.skeleton)), pattern_of(one.url)].append(one)
    leaders: list[tuple[frozenset[int], set[str], list[Glance]]] = []
    for (shape, pattern), pages in sorted(shapes.items(), key=lambda entry: (-len(entry[1]), entry[1][0].url)):
        near = _nearest(shape, pattern, leaders)
        if near is None:
            leaders.append((shape, {pattern}, list(pages)))
        else:
            near[1].add(pattern)
            near[2].extend(pages)
    order = {one.url: number for number, one in enumerate(glances)}
    return [sorted(pages, key=lambda one: order[one.url]) for _, _, pages in leaders]


def _nearest(
    shape: frozenset[int], pattern: str, leaders: Iterable[tuple[frozenset[int], set[str], list[Glance]]]
) -> tuple[frozenset[int], set[str], list[Glance]] | None:
    best, best_score = None, 0.0
    for leader in leaders:
        union = len(shape | leader[0])
        alike = len(shape & leader[0]) / union if union else 1.0
        enough = ALIKE_BY_NAME if pattern in leader[1] else ALIKE
        if alike >= enough and alike > best_score:
            best, best_score = leader, alike
    return best


def told(families: Sequence[Family], ways: Mapping[str, Mapping[str, object]]) -> list[dict[str, object]]:
    """families.json: readable by a person. ways: what else is known of a family, by its name."""
    return [
        {
            "name": one.name,
            "role": one.role,
            "meaning": ROLES[one.role],
            "pages": len(one.urls),
            "pattern": one.pattern,
            **ways.get(one.name, {}),
            "examples": list(one.urls[:5]),
            "urls": list(one.urls),
        }
        for one in families
    ]
