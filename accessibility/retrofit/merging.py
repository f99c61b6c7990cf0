"""Pages that are one text: its pages 1, 2, 3; its print version; the same text under another address."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from accessibility.retrofit.converting import Converted
from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.listing import page_number
from accessibility.retrofit.values import Body, Doubt, identity

_PRINT = re.compile(r"print|dayin|/p_|[?&](print|style=print|p=1)", re.IGNORECASE)
_SHORT = 20  # signs; texts so short may be alike by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """An address that lives on in another page's item."""

    url: str
    into: str
    why: str  # "part-of", "print-version", "duplicate-of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What merging asks of a converted page."""

    url: str
    title: str
    words: str
    pager: tuple[str, ...]
    dated: bool


def brief(one: Converted) -> Brief:
    return Brief(
        url=one.url, title=norm(one.title), words=one.words, pager=one.pager, dated="date" in one.fields
    )  # fmt: skip


def merges(pages: Sequence[Brief]) -> tuple[dict[str, list[str]], list[Merged]]:
    """First page → its further pages in order; and every address that is merged into another."""
    by_url = {page.url: page for page in pages}
    parts, taken = _parts(pages, by_url)
    merged = [Merged(url=url, into=first, why="part-of") for first, others in parts.items() for url in others]
    alike: dict[tuple[str, str], list[Brief]] = defaultdict(list)
    for page in pages:
        if page.url not in taken and len(page.words) >= _SHORT:
            whole = "".join([page.words, *(by_url[url].words for url in parts.get(page.url, ()))])
            alike[page.title, whole].append(page)
    for page in pages:
        original = _original(page, pages) if _PRINT.search(page.url) else None
        if original is not None:
            taken.add(page.url)
            merged.append(Merged(url=page.url, into=original.url, why="print-version"))
    for some in alike.values():
        same = [page for page in some if page.url not in taken]
        if not same:
            continue
        first = min(same, key=lambda page: (bool(_PRINT.search(page.url)), not page.dated))
        for page in same:
            if page is not first:
                why = "print-version" if _PRINT.search(page.url) else "duplicate-of"
                merged.append(Merged(url=page.url, into=first.url, why=why))
    return parts, merged


def _original(page: Brief, pages: Sequence[Brief]) -> Brief | None:
    """What a print version prints: the same title, all its words and the same number in the address."""
    numbers = set(re.findall(r"\d+", page.url))
    same = [one for one in pages if one.title == page.title and page.words in one.words and not _PRINT.search(one.url)]
    return max(same, key=lambda one: len(numbers & set(re.findall(r"\d+", one.url))), default=None)


def _parts(pages: Sequence[Brief], by_url: Mapping[str, Brief]) -> tuple[dict[str, list[str]], set[str]]:
    found: dict[str, list[str]] = {}
    taken: set[str] = set()
    for page in pages:
        others = [url for url in page.pager if url in by_url and url != page.url and _belong(page, by_url[url])]
        if page.url in taken or not others or not _is_first(page.url, others):
            continue
        chain = list(dict.fromkeys(others))
        for url in chain:
            further = (more for more in by_url[url].pager if more in by_url and more not in {page.url, *chain})
            chain += [more for more in further if _belong(page, by_url[more])]
        found[page.url] = sorted(chain, key=page_number)
        taken.update(chain)
    return found, taken


def _belong(page: Brief, other: Brief) -> bool:
    """The pages of one text repeat its title, perhaps with a number after it."""
    return bool(page.title) and other.title.startswith(page.title) and len(other.title) <= len(page.title) + 4


def _is_first(url: str, others: Sequence[str]) -> bool:
    return all(page_number(url) < page_number(one) for one in others)


def joined(first: Converted, others: Sequence[Converted]) -> Converted:
    """One text of all its pages."""
    bodies = [first.body, *(other.body for other in others)]
    body = Body(
        markdown="\n\n".join(one.markdown.strip() for one in bodies if one.markdown.strip()),
        doubts=tuple(doubt for one in bodies for doubt in one.doubts),
        pieces=(),
        files=tuple(file for one in bodies for file in one.files),
    )
    return replace(
        first,
        body=body,
        pieces=(*first.pieces, *(piece for one in others for piece in one.pieces)),
        lost=(*first.lost, *(line for one in others for line in one.lost)),
    )


def duplicate_doubt(url: str, into: str) -> Doubt:
    met = f"与 {into} 内容相同，已合并"
    name = identity("duplicate", url, into)
    return Doubt(kind="duplicate", place=url, met=met, proposal=into, evidence=url, identity=name)
