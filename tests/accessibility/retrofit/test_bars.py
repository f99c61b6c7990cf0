"""Each legacy site, written with a seed that the bench does not use, is converted within the bars of bench/retrofit."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from accessibility.retrofit.folder import Work
from accessibility.retrofit.redirects import write
from bench.retrofit.converted import read
from bench.retrofit.score import Score, below, score
from tests.accessibility.retrofit.redirects.servers import ask, running
from tests.accessibility.retrofit.sites import asp2005, cms2012, jquery2018
from tests.accessibility.retrofit.sites.pack import pack
from tests.little_site import REPOSITORY

HELD_OUT = 20261123
SITES: dict[str, Any] = {"asp2005": asp2005.make, "cms2012": cms2012.make, "jquery2018": jquery2018.make}


def convert(work: Path, *words: str) -> None:
    command = [sys.executable, "-m", "accessibility", "retrofit", "convert", str(work), *words]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 2), done.stderr


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every site in a work folder of its own, converted."""
    made = {name: tmp_path_factory.mktemp(name) for name in SITES}
    for name, work in made.items():
        pack(SITES[name](HELD_OUT, "http://held-out.example"), work)
        convert(work)
    return made


@pytest.fixture(scope="module", params=SITES)
def tally(request: pytest.FixtureRequest, works: dict[str, Path]) -> Score:
    work = works[request.param]
    pages = [json.loads(line) for line in (work / "truth.jsonl").read_text(encoding="utf-8").splitlines()]
    return score(pages, read(work), (work / "worklist.json").read_text(encoding="utf-8"))


def test_every_bar_of_the_issue_is_kept(tally: Score) -> None:
    assert below(tally) == []


def test_every_page_with_content_became_an_item(tally: Score) -> None:
    assert tally["item"].faults == []


def test_somebody_is_asked_about_private_data(tally: Score) -> None:
    assert tally["private data asked about"].faults == []


def test_converted_again_by_one_process_it_is_the_same_to_the_byte(works: dict[str, Path]) -> None:
    work = works["cms2012"]
    before = digests(work)
    convert(work, "--jobs", "1")
    assert digests(work) == before


def digests(work: Path) -> dict[str, str]:
    files = [
        path for path in sorted(work.rglob("*")) if path.is_file() and not {"archive", "redirects"} & {*path.parts}
    ]
    return {path.relative_to(work).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_every_old_address_is_followed_to_where_the_table_says(
    server: str, works: dict[str, Path], tmp_path: Path
) -> None:
    if not shutil.which(server):
        pytest.skip(f"{server} is not installed here")
    moves = write(Work(works["asp2005"]))
    (tmp_path / "root").mkdir()
    with running(server, tmp_path / "server", works["asp2005"] / "redirects", tmp_path / "root") as port:
        wrong = [(move.old, got) for move in moves if move.new and (got := ask(port, move.old)[1]) != move.new]
    assert wrong == []
    assert len([move for move in moves if move.new]) > 100
