"""What a walk found, written down: index.jsonl and external.csv, the same for the same answers, byte for byte."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import yaml

from accessibility.retrofit.archive import PLACES, Record, line_of
from accessibility.retrofit.atomic import write
from accessibility.retrofit.crawl.answers import Kept
from accessibility.retrofit.crawl.walk import FOUND_ON, Walk
from accessibility.retrofit.warc import Warcs

CRAWL = "crawl.json"  # what was asked for


def write_index(walk: Walk, kept: Kept, folder: Path) -> None:
    found = list(records(walk))
    warcs = Warcs(folder)
    sizes = {file.name: file.stat().st_size for file in warcs.files}
    places = {url: (place.file, place.offset) for url, place in kept.places.items()}
    write(folder / PLACES, json.dumps({"sizes": sizes, "places": places}, ensure_ascii=False))
    write(folder / "external.csv", _external(walk))
    write(folder / "index.jsonl", "".join(f"{line_of(record)}\n" for record in found))


def records(walk: Walk) -> Iterator[Record]:
    """In the order of finding; what was only guessed from a script and is not there is left out."""
    for url, record in walk.records.items():
        if record.status == 200 or url in walk.linked:
            yield replace(record, found_on=tuple(walk.found_on.get(url, ())))


def _external(walk: Walk) -> str:
    out = StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(("address", "pages", f"on (up to {FOUND_ON})"))
    for url, pages in walk.external.items():
        table.writerow((url, len(pages), " ".join(list(pages)[:FOUND_ON])))
    return out.getvalue()


def write_asked(folder: Path, asked: dict[str, Any]) -> None:
    write(folder / CRAWL, json.dumps(asked, ensure_ascii=False, indent=1) + "\n")


def read_asked(folder: Path) -> dict[str, Any]:
    """Empty when there was no crawl."""
    try:
        said: dict[str, Any] = json.loads((folder / CRAWL).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    return said


def summary(walk: Walk) -> Iterator[str]:
    """For people: what is there, and what is not, and why."""
    found = list(records(walk))
    pages = [record for record in found if record.is_page]
    files = [record for record in found if record.status == 200 and "html" not in record.mime]
    yield f"网页 pages {len(pages)} · 其他文件 files {len(files)} · 外部链接 external links {len(walk.external)}"
    yield f"转向 redirects {sum(bool(record.redirect_to) for record in found)} · 重复 duplicates " + str(
        sum(bool(record.duplicate_of) for record in found)
    )
    if broken := sum(record.status >= 400 for record in found):
        yield f"断链 broken links {broken}"
    if posted := {offer.url for _, offer, _ in walk.makers.waiting.get("__doPostBack", ())}:
        yield f"靠 __doPostBack 翻页的网页，后面的页取不到 pages that go on by postback {len(posted)}"
    if odd := sum(bool(record.encoding) for record in found):
        yield f"编码声明与内容不符或有乱码 encodings in doubt {odd}"
    for why, count in sorted(Counter(record.why for record in found if record.why and record.why != "case").items()):
        yield f"{reasons().get(why, why)} {why}: {count}"


@cache
def reasons() -> dict[str, str]:
    said: dict[str, str] = yaml.safe_load(Path(__file__).with_name("reasons.yaml").read_text(encoding="utf-8"))
    return said
