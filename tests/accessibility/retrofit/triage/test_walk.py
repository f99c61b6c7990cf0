"""A person walks through the worklist in the terminal; every decision is on the disk before the next question."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.decide import decided, stale
from accessibility.retrofit.triage.order import ordered
from accessibility.retrofit.triage.task import tasks_of
from accessibility.retrofit.triage.walk import walk
from tests.accessibility.retrofit.sites.pack import pack
from tests.accessibility.retrofit.sites.served import Legacy, Served

PICTURE = "http://old.example/up/a.jpg"
ON = date(2026, 11, 23)


@pytest.fixture
def work(tmp_path: Path) -> Work:
    site = Legacy(name="small", origin="http://old.example")
    site.pages["/show.asp?id=1"] = Served(body=b"<html><title>a</title>")
    site.pages["/up/a.jpg"] = Served(body=b"\xff\xd8\xff picture", content_type="image/jpeg")
    pack(site, tmp_path)
    questions = [
        {
            "kind": "alternative",
            "place": "files/a.jpg",
            "met": "没有替代文字",
            "proposal": "",
            "evidence": PICTURE,
            "identity": "1",
        },
        {"kind": "date", "place": "date", "met": "没有日期", "proposal": "2005-04-06", "evidence": "", "identity": "2"},
        {
            "kind": "private",
            "place": "第 3 行",
            "met": "可能是证件号码",
            "proposal": "",
            "evidence": "",
            "identity": "3",
        },
    ]
    lines = [
        {**one, "item": "news/a.md", "title": "送轮椅", "source": "http://old.example/show.asp?id=1"}
        for one in questions
    ]
    (tmp_path / "worklist.json").write_text(json.dumps(lines), encoding="utf-8")
    item = {"path": "news/a.md", "kind": "news", "title": "送轮椅", "sources": ["http://old.example/show.asp?id=1"]}
    (tmp_path / "items.jsonl").write_text(json.dumps(item), encoding="utf-8")
    return Work(tmp_path)


def talk(work: Work, *typed: str) -> str:
    """What the terminal showed when these lines were typed, the questions in the order of the file."""
    said: Iterator[str] = iter(typed)
    shown: list[str] = []

    def ask(question: str) -> str:
        shown.append(question)
        try:
            return next(said)
        except StopIteration:
            raise EOFError from None

    tasks = sorted(ordered(tasks_of(work), lambda _: 1), key=lambda one: one[1].doubt.identity)
    walk(work, tasks, ask, shown.append, by="王样例", on=ON)
    return "\n".join(shown)


def decisions(work: Work) -> dict[str, dict[str, str]]:
    said: dict[str, dict[str, dict[str, str]]] = yaml.load(work.decisions.read_text(encoding="utf-8"), yaml.BaseLoader)
    return said["decisions"]


def test_it_shows_place_what_was_met_the_proposal_and_the_path_of_the_picture(work: Work) -> None:
    shown = talk(work)
    assert "没有替代文字" in shown
    assert "《送轮椅》 content/news/a.md" in shown
    path = next(line.removeprefix("图片或文件：") for line in shown.splitlines() if line.startswith("图片或文件："))
    assert Path(path).read_bytes() == b"\xff\xd8\xff picture"


def test_a_decision_is_kept_with_who_and_when(work: Work) -> None:
    talk(work, "w", "工作人员在调轮椅的脚踏板", "y")
    assert decisions(work)["1"] == {
        "kind": "alternative", "did": "written", "answer": "工作人员在调轮椅的脚踏板", "by": "王样例",
        "when": "2026-11-23", "about": "news/a.md files/a.jpg",
    }  # fmt: skip
    assert decisions(work)["2"]["answer"] == "2005-04-06"


def test_what_was_decided_before_the_end_of_input_is_not_lost(work: Work) -> None:
    talk(work, "d")
    assert decided(work) == {"1"}
    assert decisions(work)["1"]["answer"] == "装饰"


def test_an_answer_that_cannot_be_right_is_asked_again(work: Work) -> None:
    shown = talk(work, "w", "IMG_2034.JPG", "图片", "一位老人坐在轮椅上", "w", "2005-02-30", "2005-02-28")
    assert "不能是文件名" in shown
    assert "没有这一天" in shown
    assert [decisions(work)[name]["answer"] for name in ("1", "2")] == ["一位老人坐在轮椅上", "2005-02-28"]


def test_private_data_cannot_be_waved_through(work: Work) -> None:
    shown = talk(work, "s", "s", "y", "w", "d")
    assert shown.count("没有“") == 2
    assert decisions(work) == {"3": {**decisions(work)["3"], "did": "dropped"}}


def test_skipping_decides_nothing(work: Work) -> None:
    talk(work, "s", "", "s")
    assert not work.decisions.exists()


def test_what_others_wrote_in_the_file_stays(work: Work) -> None:
    work.decisions.write_text(
        "families:\n  content-1: {type: notice}\ndecisions:\n  old: {kind: date, answer: x}\n", encoding="utf-8"
    )
    talk(work, "d")
    said = yaml.safe_load(work.decisions.read_text(encoding="utf-8"))
    assert said["families"] == {"content-1": {"type": "notice"}}
    assert set(said["decisions"]) == {"old", "1"}


def test_decisions_about_what_is_gone_are_listed_and_kept(work: Work) -> None:
    work.decisions.write_text("decisions:\n  gone: {kind: date, answer: x, about: news/b.md}\n", encoding="utf-8")
    assert [name for name, _ in stale(work, tasks_of(work))] == ["gone"]


def test_what_was_met_in_the_same_words_can_be_accepted_for_all_pages_at_once(work: Work) -> None:
    lines = json.loads(work.worklist.read_text(encoding="utf-8"))
    lines += [{**lines[1], "identity": f"2{number}", "proposal": f"2005-04-0{number}"} for number in range(1, 4)]
    work.worklist.write_text(json.dumps(lines), encoding="utf-8")
    shown = talk(work, "s", "a")
    assert "同样的 4 件都采纳各自的建议" in shown
    assert [decisions(work)[name]["answer"] for name in ("2", "21", "23")] == ["2005-04-06", "2005-04-01", "2005-04-03"]
    assert "没有替代文字" not in decisions(work)


def test_pictures_are_never_answered_together(work: Work) -> None:
    lines = json.loads(work.worklist.read_text(encoding="utf-8"))
    work.worklist.write_text(
        json.dumps([{**lines[0], "identity": str(n), "proposal": "图说"} for n in range(3)]), encoding="utf-8"
    )
    assert "都采纳" not in talk(work, "q")
