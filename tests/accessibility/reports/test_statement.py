"""The statement tells what was checked and what was not; it never claims more."""

import re

import pytest

from accessibility.__main__ import main
from accessibility.model import NotChecked, Outcome, Promise, Words
from accessibility.reports import json as json_report
from accessibility.reports.statement import put_into, render
from accessibility.standards.wcag22 import CRITERIA
from tests.accessibility.findings import finding, page, report

RUN = report(
    page(finding(outcome=Outcome.CANT_TELL), title="首页"),
    page(url="/guide/a.html", title="指南"),
    commit="0123456789abcdef0123456789abcdef01234567",
)
PAGE = "<main><h1>声明</h1><!-- evidence --><p>占位</p><!-- /evidence --><p>后面</p></main>"


def text_of(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_it_says_what_how_when_and_at_which_commit():
    said = text_of(render(RUN))
    for words in ("2026 年 11 月 23 日", "2 个页面", "axe-core 4.14.1", "1280 像素宽 浅色", "0123456789ab", "指南"):
        assert words in said


def test_every_criterion_up_to_aa_is_said_not_to_have_been_checked_by_a_person():
    said = text_of(render(RUN))
    wanted = [number for number, (level, _, _) in CRITERIA.items() if level in ("A", "AA")]
    assert len(wanted) == 55
    assert all(re.search(rf"{re.escape(number)} [^）]+（.*?人工检测 未做", said) for number in wanted)
    assert "1 项机器检测" in said


def test_questions_known_issues_and_gaps_are_told():
    note = Words(zh="王：旧图（有效到 2027-01-31）", en="-")
    left = NotChecked(what="page", why=Words(zh="/c.html 没有检测：超时。", en="-"))
    run = report(
        page(finding(outcome=Outcome.CANT_TELL)),
        page(finding(standing="known", standing_note=note), url="/b.html"),
        page(url="/c.html", not_checked=(left,)),
        left_out=(Promise(check="x", engine="podao", criteria=(), title=note, why=note),),
    )
    said = text_of(render(run, contact="/about/barrier.html"))
    for words in (
        "1 处，程序看到了但不能断定",
        "有效到 2027-01-31",
        "/c.html 没有检测：超时",
        "另有 1 项检查这次没有做",
    ):
        assert words in said
    assert '<a href="/about/barrier.html">' in render(run, contact="/about/barrier.html")


@pytest.mark.parametrize("run", [RUN, report(page()), report(page(finding()))], ids=["questions", "clean", "failed"])
def test_it_never_claims_conformance(run):
    said = text_of(render(run))
    assert not re.search("符合|达到|完全无障碍|通过了|合格|保证", said)
    assert "没有发现不等于没有" in said


def test_it_stands_between_the_marks_of_the_page_and_can_be_put_again(tmp_path):
    target = tmp_path / "accessibility.html"
    target.write_text(PAGE, encoding="utf-8")
    put_into(target, RUN)
    first = target.read_text(encoding="utf-8")
    put_into(target, RUN)
    assert target.read_text(encoding="utf-8") == first
    assert "占位" not in first and first.startswith("<main><h1>声明</h1><!-- evidence -->")
    assert first.endswith("<!-- /evidence --><p>后面</p></main>")
    assert [path.name for path in tmp_path.iterdir()] == ["accessibility.html"]


def test_a_page_without_the_marks_is_left_as_it_is_and_told(tmp_path, capsys):
    (tmp_path / "report.json").write_text(json_report.render(RUN), encoding="utf-8")
    (tmp_path / "page.html").write_text("<main></main>", encoding="utf-8")
    assert main(["statement", str(tmp_path / "report.json"), str(tmp_path / "page.html")]) == 1
    assert "没有 <!-- evidence -->" in capsys.readouterr().err
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "<main></main>"
