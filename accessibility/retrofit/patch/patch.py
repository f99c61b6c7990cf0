"""Mended copies of the HTML files of a site, a diff of them and a list of every change with its criterion."""

import csv
import shutil
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from accessibility.retrofit.atomic import write
from accessibility.retrofit.fields.title import common_parts
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.patch.diff import diff
from accessibility.retrofit.patch.mending import all_mends, applied, edits_of
from accessibility.retrofit.patch.mends.language import language_of
from accessibility.retrofit.patch.page import Edit, Page, decoded, page_of
from accessibility.retrofit.patch.pictures import Pictures
from accessibility.retrofit.patch.sources import Source, Sources
from accessibility.retrofit.tree import body_element

SAMPLE, SHARE = 60, 0.1  # pages looked at for what repeats, and the share of them that makes it so
SHOWN = 120  # characters of what was there and what is there now


@dataclass(frozen=True, slots=True, kw_only=True)
class Patched:
    looked_at: int
    changed: int
    changes: Counter[str]  # by criterion and what it is about
    left: tuple[str, ...]  # files that were not mended
    undecided: int  # pictures of which nobody has said what they show


def patch(sources: Sources, out: Path) -> Patched:
    """out: changes.diff, changes.csv, pictures.csv and the mended copies under files/; there whole or as before."""
    half = out.with_name(f".{out.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    table, looked_at, changed, left = StringIO(), 0, 0, list[str]()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(("file", "line", "criterion", "about", "what", "before", "after"))
    counts = Counter[str]()
    half.mkdir(parents=True)
    known, pictures = _known(sources), Pictures()
    with (half / "changes.diff").open("wb") as diffs:
        for source in sources.files():
            looked_at += 1
            page = _page(source, sources, known)
            if page is None:
                left.append(source.name)
                continue
            edits = edits_of(page)
            pictures.add(page, edits)
            for edit in edits:
                about = all_mends()[edit.rule].WORDS
                counts[f"{edit.criterion} {about}"] += 1
                rows.writerow((source.name, _line(page, edit), edit.criterion, about, edit.what, *_sides(page, edit)))
            if edits:
                changed += 1
                diffs.write(diff(source.name, source.body, edits))
                write(half / "files" / source.name, applied(source.body, edits))
    rows.writerows((name, "", "", "", "没有改：里面不止一种编码，或者不是网页", "", "") for name in left)
    write(half / "changes.csv", "\ufeff" + table.getvalue())
    write(half / "pictures.csv", "\ufeff" + pictures.table())
    shutil.rmtree(out, ignore_errors=True)
    half.rename(out)
    return Patched(looked_at=looked_at, changed=changed, changes=counts, left=tuple(left), undecided=len(pictures.open))


def _page(source: Source, sources: Sources, known: Mapping[str, Any]) -> Page | None:
    alternative = partial(sources.alternative, source.url)
    return page_of(source.url, source.body, source.charset, alternative=alternative, titled=sources.titled, **known)


def _known(sources: Sources) -> dict[str, Any]:
    """By a sample: the lines of the shell, which several pages have, and the language of most."""
    counts, languages, titles, seen = Counter[int](), Counter[str](), list[str](), 0
    for source in islice(sources.files(), SAMPLE):
        if page := _page(source, sources, {}):
            seen += 1
            counts.update({line.key for line in lines_of(body_element(page.root))})
            languages[language_of(page)] += 1
            titles.append(page.root.findtext(".//title") or "")
    shell = frozenset(key for key, count in counts.items() if count >= max(3, seen * SHARE))
    common = common_parts(titles, seen)
    return {
        "repeated": shell,
        "common": common,
        "language": max(languages, key=lambda one: (languages[one], one), default=""),
    }


def _line(page: Page, edit: Edit) -> int:
    return page.body.count(b"\n", 0, edit.start) + 1


def _sides(page: Page, edit: Edit) -> tuple[str, str]:
    """What was there, and what is there now."""
    old, encoding = page.body[edit.start : edit.end], page.reading.encoding
    return decoded(old, encoding)[:SHOWN], decoded(edit.new, encoding)[:SHOWN]
