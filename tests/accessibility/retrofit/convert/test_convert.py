"""A whole conversion: what an old site had is in the new folder, or told why not."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from accessibility.retrofit.body import body_of
from accessibility.retrofit.convert import convert
from accessibility.retrofit.fields.title import norm
from accessibility.retrofit.folder import Work
from accessibility.retrofit.lines import lines_of
from accessibility.retrofit.making import Outcome
from accessibility.retrofit.tree import body_element, tree_of
from accessibility.retrofit.values import Body
from tests.accessibility.retrofit.convert.county import HOST, pack, pages

ROOT = Path(__file__).parents[4]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    work = pack(tmp_path_factory.mktemp("county"))
    return work, convert(Work(work), body_of=body_of, jobs=1)


@pytest.fixture(scope="module")
def items(done: tuple[Path, Outcome]) -> dict[str, tuple[dict[str, str], str]]:
    """Old address → fields and body of its item."""
    work, _ = done
    found = {}
    for line in (work / "items.jsonl").read_text(encoding="utf-8").splitlines():
        said = json.loads(line)
        _, front, body = (work / "content" / said["path"]).read_text(encoding="utf-8").split("---\n", 2)
        fields = yaml.load(front, yaml.BaseLoader) | {"path": said["path"]}
        found |= {source.removeprefix(HOST): (fields, body) for source in said["sources"] or [said["path"]]}
    return found


def test_no_word_is_lost(done: tuple[Path, Outcome]) -> None:
    assert done[1].lost == []


def test_titles_and_dates_come_from_the_page(items: dict[str, tuple[dict[str, str], str]]) -> None:
    """Though every window is called after the site, and dates have no name."""
    fields, body = items["/n.php?id=2"]
    assert (fields["title"], fields["date"], fields["happened_on"]) == (
        "爱耳日义诊进社区",
        "2016-03-04 09:00",
        "2016-03-03",
    )
    assert "下一条" not in body and "最新" not in body


def test_columns_are_those_of_the_menu(
    done: tuple[Path, Outcome], items: dict[str, tuple[dict[str, str], str]]
) -> None:
    columns = yaml.safe_load((done[0] / "portal" / "columns.yaml").read_text(encoding="utf-8"))["columns"]
    in_menu = ["动态信息", "公告栏"]
    assert [one["name"] for one in columns if one["name"] in in_menu] == in_menu
    assert items["/g.php?id=12"][0]["path"].startswith("notice/")


def test_a_notice_keeps_headings_signature_and_attachment(items: dict[str, tuple[dict[str, str], str]]) -> None:
    fields, body = items["/g.php?id=11"]
    assert (fields["type"], fields["written_on"], fields["issuer"]) == ("notice", "2016-03-28", "某某县残疾人联合会")
    assert "## 一、申报对象" in body and "2016年3月28日" in body and "](files/" in body


def test_pages_of_one_text_and_print_versions_are_one_item(items: dict[str, tuple[dict[str, str], str]]) -> None:
    fields, body = items["/g.php?id=13"]
    assert items["/g.php?id=13&page=2"][0]["path"] == fields["path"]
    assert body.index("第一条") < body.index("第二条")
    assert items["/g.php?id=11&print=1"][0]["path"] == items["/g.php?id=11"][0]["path"]


def test_links_lead_to_items(items: dict[str, tuple[dict[str, str], str]]) -> None:
    assert items["/g.php?id=11"][0]["path"] in items["/n.php?id=4"][1].replace("../", "")


def test_what_only_a_list_links_is_kept(items: dict[str, tuple[dict[str, str], str]]) -> None:
    """A file, and a page of another site."""
    assert "](files/" in items["/dl.php"][1]
    assert any("http://www.other.example/x.html" in body for _, body in items.values())


def test_every_address_has_a_fate(done: tuple[Path, Outcome]) -> None:
    told = [json.loads(line) for line in (done[0] / "account.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {one["source"] for one in told if one["kind"] == "page"} == {HOST + path for path in pages()}
    assert all(one.get("why") for one in told if one["fate"] in {"dropped", "merged"})


def test_every_line_of_every_page_is_in_the_account(done: tuple[Path, Outcome]) -> None:
    """Of the menu, of lists and of the home page too."""
    told = [json.loads(line) for line in (done[0] / "account.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = norm("".join(one.get("text", "") for one in told if one["kind"] in {"text", "table"}))
    for path, (mime, data) in pages().items():
        lines = lines_of(body_element(tree_of(data.decode()))) if mime == "text/html" else []
        assert [line.text for line in lines if norm(line.text) not in texts] == [], path


def test_prose_of_the_home_page_is_asked_about(done: tuple[Path, Outcome]) -> None:
    worklist = json.loads((done[0] / "worklist.json").read_text(encoding="utf-8"))
    assert any("一万二千名" in one["met"] for one in worklist)


def test_the_rehearsal_passes_the_content_model(done: tuple[Path, Outcome]) -> None:
    words = [sys.executable, "-m", "plugins.content_model", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run(
        words, cwd=done[0] / "rehearsal", env=environment, capture_output=True, text=True, check=False
    )
    assert said.returncode == 0, said.stdout + said.stderr


def test_a_body_that_loses_words_fails_the_conversion(tmp_path: Path) -> None:
    def forgetful(main: object, page_url: str, *, styles: str = "", title: str = "") -> Body:
        return Body(markdown="一段话。")

    lost = convert(Work(pack(tmp_path)), body_of=forgetful, jobs=1).lost
    assert any("东关社区" in words.replace("…", "") for _, words in lost)


def test_a_family_is_one_decision(tmp_path: Path) -> None:
    """Its type and its column, for all its pages at once."""
    work = pack(tmp_path)
    said = {"families": {"content-1": {"type": "page", "column": "杂项"}}}
    (work / "decisions.yaml").write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    convert(Work(work), body_of=body_of, jobs=1)
    told = [json.loads(line) for line in (work / "items.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {(one["kind"], one["column"]) for one in told if one["family"] == "content-1"} == {("page", "杂项")}


def test_killed_at_any_moment_it_comes_to_the_same_bytes(done: tuple[Path, Outcome], tmp_path: Path) -> None:
    """In two processes, killed twice, then left alone."""
    work = pack(tmp_path)
    words = [sys.executable, "-m", "accessibility", "retrofit", "convert", str(work), "--jobs", "2"]
    for seconds in (0.9, 1.6):
        running = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, start_new_session=True)
        time.sleep(seconds)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    subprocess.run(words, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    assert _bytes(work) == _bytes(done[0])


def _bytes(work: Path) -> dict[str, bytes]:
    files = (file for file in sorted(work.rglob("*")) if file.is_file() and "archive" not in file.parts)
    return {str(file.relative_to(work)): file.read_bytes() for file in files}
