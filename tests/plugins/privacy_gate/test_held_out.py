"""Strings in the manner of strangers: what each set found before anything was mended stands in first_contact.csv."""

import csv
from pathlib import Path

from plugins.privacy_gate.scan import scan
from tests.plugins.privacy_gate import held_out
from tests.plugins.privacy_gate.corpus import negatives, positives

HERE = Path(held_out.__file__).parent
ROOT = Path(__file__).parents[3]


def test_of_all_strings_that_tell_99_percent_are_found() -> None:
    telling = [text for name in held_out.sets() for text in held_out.strings(name, "telling")]
    telling += [text for _, text in positives()]
    missed = [text for text in telling if not scan(text)]
    assert len(missed) <= len(telling) // 100, missed


def test_of_all_strings_found_99_percent_tell() -> None:
    silent = [text for name in held_out.sets() for text in held_out.strings(name, "silent")]
    silent += [text for _, text in negatives()]
    met = [(text, scan(text)) for text in silent if scan(text)]
    assert len(met) <= len(silent) // 200, met


def test_every_set_says_what_it_found_at_first_contact() -> None:
    rows = list(csv.DictReader((HERE / "first_contact.csv").read_text(encoding="utf-8").splitlines()))
    assert sorted(row["set"] for row in rows) == held_out.sets()
    sizes = {(row["set"], kind): int(row[kind]) for row in rows for kind in ("telling", "silent")}
    assert sizes == {place: len(held_out.strings(*place)) for place in sizes}


def test_nothing_the_kit_ships_to_readers_tells_of_anybody() -> None:
    files = [path for folder in ("content", "docs") for path in sorted((ROOT / folder).rglob("*.md"))]
    assert files
    assert [(path.name, found) for path in files for found in scan(path.read_text(encoding="utf-8"))] == []
