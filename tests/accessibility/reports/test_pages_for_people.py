"""Pages for people: right by the Nu validator, by criterion in the three modes, and many sites on one page."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from accessibility.__main__ import main
from accessibility.model import NotChecked, Words
from accessibility.reports import criteria, formats, statement
from accessibility.reports import json as json_report
from accessibility.reports.overview import render_sites
from accessibility.standards.national import national
from accessibility.standards.wcag22 import CRITERIA
from tests.accessibility.findings import finding, page, report
from tests.accessibility.reports.runs import CLEAN, FULL, RUNS

VNU = Path(__file__).parents[3] / "node_modules/vnu-jar/build/dist/vnu.jar"
NOW, BEFORE = "2026-11-23T10:00:00+08:00", "2026-11-22T10:00:00+08:00"


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]+>", "", html, flags=re.DOTALL))


def row_of(html: str, number: str) -> str:
    return next(text_of(row) for row in html.split("<tr>") if f">{number} " in row)


def run(site: str, started: str, causes: int, impact: str = "serious"):
    found = [finding(check=f"check-{number}", impact=impact) for number in range(causes)]
    return report(page(*found, url=f"https://{site}/"), started=started)


@pytest.mark.nu
@pytest.mark.skipif(not shutil.which("java") or not VNU.is_file(), reason="Java or vnu-jar is not installed")
def test_nu_finds_no_error_in_any_page(tmp_path):
    pages = {f"{name}-{one}.html": formats()[name](it) for one, it in RUNS.items() for name in ("html", "criteria")}
    pages["overview.html"] = render_sites([FULL, CLEAN])
    for name, html in pages.items():
        (tmp_path / name).write_text(html, encoding="utf-8")
    command = ["java", "-jar", VNU, "--errors-only", "--format", "json", tmp_path]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    assert [(it["url"][-20:], it["message"]) for it in json.loads(done.stderr)["messages"]] == []


def test_every_criterion_stands_in_three_modes_beside_the_national_standard():
    html = criteria.render(FULL)
    first = row_of(html, "1.1.1")
    assert "A 3.2.1.3 非文本控件（1 级）；3.2.1.4 非文本内容（2 级） 1 项检查，发现 2 处；另有已知问题 1 处" in first
    assert first.endswith("没有问题要人回答 未做 ")
    assert "未知 未涉及 待人回答 1 处，已答复 0 处 未做" in row_of(html, "1.4.3")
    wanted = [number for number, (level, _, _) in CRITERIA.items() if level != "AAA"]
    assert all(row_of(html, number) for number in wanted)


def test_clauses_that_are_not_known_are_said_to_be_unknown():
    known = {number for clause in national().clauses for number in clause.criteria}
    html = criteria.render(CLEAN)
    for number, (level, _, _) in CRITERIA.items():
        if level != "AAA":
            assert ("未知" in row_of(html, number)) == (number not in known)
    assert "没有与标准原文核对" in html and "3.3.4.2 语音输入（3 级）：人工检测 未做" in html


@pytest.mark.parametrize("told", RUNS.values(), ids=RUNS)
def test_nothing_is_ever_said_to_be_met(told):
    said = text_of(criteria.render(told)) + text_of(statement.render(told)) + text_of(render_sites([told]))
    assert not re.search("符合|合格|已达标|已达到", said)


def test_a_picture_stands_with_its_cause_and_says_of_what():
    html = formats()["html"](FULL)
    assert re.search(r'<img src="data:image/webp;base64,[^"]+" alt="这一处的样子：img"', html)


def test_earlier_runs_are_told_with_the_change():
    said = text_of(formats()["html"](FULL))
    assert "2026-11-23 10:00，这一次 3，少 2" in said and "2026-11-22 10:00 5，多 1" in said


def test_attachments_are_listed_with_whether_they_were_checked():
    said = text_of(formats()["html"](FULL))
    assert "/files/表.docx/index.html没有检测" in said and "/files/a.pdf/index.html /b.html已检测" in said


def test_sites_stand_worst_first_with_the_change_since_last_time():
    html = render_sites(
        [
            run("b.example", NOW, 3, "minor"),
            run("a.example", NOW, 1),
            run("c.example", NOW, 2),
            run("a.example", BEFORE, 4),
            run("b.example", BEFORE, 2, "minor"),
        ]
    )
    rows = [text_of(row).strip() for row in html.split("<tr>")[2:]]
    assert [row.split()[0] for row in rows] == ["c.example", "a.example", "b.example"]
    assert ["第一次检测" in rows[0], "少 3" in rows[1], "多 1" in rows[2]] == [True] * 3
    assert "3 个网站，3 页，6 个原因。比上次：1 个变好，1 个变差，0 个不变，1 个第一次检测。" in text_of(html)


def test_a_site_of_which_no_page_could_be_checked_is_not_taken_for_a_good_one():
    left = NotChecked(what="page", why=Words(zh="连不上。", en="down."))
    down = report(page(url="https://down.example/", http_status=0, not_checked=(left,)))
    rows = [text_of(row).strip() for row in render_sites([run("a.example", NOW, 3), down]).split("<tr>")[2:]]
    assert rows[0].startswith("down.example") and "一页也没有检测成" in rows[0] and "没有发现" not in rows[0]


def test_a_run_over_time_zones_is_put_in_its_place():
    later_elsewhere = run("a.example", "2026-11-23T03:00:00+00:00", 1)
    assert "多 1" not in text_of(render_sites([run("a.example", NOW, 2), later_elsewhere]))


def test_the_command_makes_the_overview_from_a_folder_of_reports(tmp_path):
    for number, one in enumerate([run("a.example", NOW, 1), run("b.example", NOW, 2)]):
        (tmp_path / f"{number}.json").write_text(json_report.render(one), encoding="utf-8")
    assert main(["overview", str(tmp_path), "--out", str(tmp_path / "all.html")]) == 0
    assert "b.example" in (tmp_path / "all.html").read_text(encoding="utf-8")


def test_the_command_tells_an_earlier_run_in_other_formats(tmp_path, capsys):
    file = tmp_path / "audit.json"
    file.write_text(json_report.render(replace(FULL, commit="")), encoding="utf-8")
    assert main(["report", str(file), "--format", "sarif", "--lang", "en"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == "2.1.0"


def test_no_report_at_all_is_told(tmp_path, capsys):
    assert main(["overview", str(tmp_path)]) == 1
    assert "没有 JSON 报告" in capsys.readouterr().err
