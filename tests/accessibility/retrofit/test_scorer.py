"""The scorer of bench/retrofit praises a right conversion and sees what a wrong one lost."""

import json
import shutil
from pathlib import Path

import pytest

from bench.retrofit.converted import read
from bench.retrofit.score import BARS, Score, score
from tests.accessibility.retrofit.right_answer import write_answer
from tests.accessibility.retrofit.sites import cms2012
from tests.accessibility.retrofit.sites.pack import write_truth
from tests.accessibility.retrofit.sites.write import stories

ORIGIN = "http://old.example"


@pytest.fixture(scope="module")
def right(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("right")
    site = cms2012.make(7, ORIGIN)
    write_truth(site, work / "truth.jsonl")
    write_answer(site, stories(7, 2012, cms2012.COUNTS, cms2012.ENDINGS[:5]), work)
    return work


def scored(work: Path) -> Score:
    pages = [json.loads(line) for line in (work / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    return score(pages, read(work), "")


def test_the_right_answer_keeps_every_bar(right: Path) -> None:
    tally = scored(right)
    faults = {name: tally[name].faults[:5] for name in BARS if tally[name].recall < 1 or tally[name].precision < 1}
    assert not faults


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("## 一、", "一、", "headings"),
        ("- 居民身份证和户口簿原件及复印件\n", "\n居民身份证和户口簿原件及复印件\n\n- ", "items"),
        ("现将有关事项通知如下", "现将有关通知如下", "text"),
        ("{行标题}", "", "cells"),
        ("2012-", "2013-", "date"),
        ("files/", "file/", "attachments"),
        ("http://www.federation.example/", "http://www.other.example/", "links"),
    ],
)
def test_what_is_lost_is_seen(right: Path, tmp_path: Path, old: str, new: str, field: str) -> None:
    shutil.copytree(right, tmp_path, dirs_exist_ok=True)
    for path in sorted((tmp_path / "content").rglob("*.md")):
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert scored(tmp_path)[field].recall < 1
