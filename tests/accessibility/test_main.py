"""The command line: exit codes, reports, progress; a slip is told and nothing is half done."""

import json

import jsonschema
import pytest

from accessibility.__main__ import main
from accessibility.reports import json as json_report

GOOD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{0}</title><main><h1>{0}</h1><p>正文</p></main>"
BAD = GOOD.replace("<p>", "<p><img src=x.png>")


@pytest.fixture
def schema():
    return json.loads((json_report.HERE / "audit.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Audits some pages with few checks; gives exit code, JSON report, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def audit(pages, *words):
        for name, html in pages.items():
            (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
            (tmp_path / "site" / name).write_text(html, encoding="utf-8")
        only = [word for name in ("image-alt", "document-title") for word in ("--only", name)]
        code = main(["audit", "site", *only, "--format", "text", "--format", "json:out/audit.json", *words])
        said = capsys.readouterr()
        return code, json.loads((tmp_path / "out/audit.json").read_text(encoding="utf-8")), said.out, said.err

    return audit


@pytest.mark.browser
def test_clean_pages_are_0_and_the_report_says_what_was_done(run, schema):
    code, report, out, err = run(
        {"index.html": GOOD.format("首页"), "guide/a.html": GOOD.format("指南")}, "--jobs", "2"
    )
    jsonschema.validate(report, schema)
    assert code == 0
    assert [page["url"] for page in report["pages"]] == ["/guide/a.html", "/index.html"]
    assert report["tool"]["axe-core"] == "4.14.1" and report["conditions"][0] == "1280 light"
    assert "没有发现障碍" in out and "[2/2]" in err
    assert "127.0.0.1" not in json.dumps(report)


@pytest.mark.browser
def test_barriers_are_2_and_against_a_baseline_only_new_ones_are(run, schema):
    code, before, out, _ = run({"a.html": BAD.format("甲"), "b.html": BAD.format("乙")})
    jsonschema.validate(before, schema)
    assert code == 2
    assert "1 个原因，2 处，涉及 2 页" in out
    code, after, _, _ = run({"b.html": GOOD.format("乙")}, "--baseline", "out/audit.json")
    assert code == 0
    assert [found["standing"] for page in after["pages"] for found in page["findings"]] == ["known"]
    assert [one["page"] for one in after["mended"]] == ["/b.html"]


@pytest.mark.browser
def test_a_page_that_could_not_be_checked_is_1_even_beside_barriers(run, schema):
    hanging = GOOD.format("挂") + "<script>for (;;);</script>"
    code, report, out, _ = run({"a.html": BAD.format("甲"), "b.html": hanging}, "--page-s", "5")
    jsonschema.validate(report, schema)
    assert code == 1
    assert report["summary"]["pages_not_checked"] == 1
    assert report["pages"][0]["findings"] and report["pages"][1]["not_checked"]
    assert "不算完成" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["audit"], "TARGET"),
        (["audit", "nowhere"], "不存在"),
        (["audit", ".", "--format", "docx"], "没有“docx”这种报告"),
        (["audit", ".", "--colour"], "--colour"),
        (["audit", ".", "--level", "B"], "A、AA 或 AAA"),
        (["audit", ".", "--only", "image-allt"], "image-alt"),
        (["audit", ".", "--baseline", "no.json"], "读不到报告"),
        (["statement", "no.json", "page.html"], "读不到报告"),
        (["print"], "print"),
    ],
)
def test_a_slip_is_1_and_told_before_a_browser_starts(tmp_path, monkeypatch, capsys, words, told):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    assert main(words) == 1
    assert told in capsys.readouterr().err


def test_without_words_it_explains_itself_in_both_languages(capsys):
    assert main([]) == 0
    said = capsys.readouterr().out
    assert "退出码" in said and "barriers found" in said


def test_no_browser_is_1_and_says_so(tmp_path, monkeypatch, capsys):
    (tmp_path / "index.html").write_text(GOOD, encoding="utf-8")
    monkeypatch.setenv("CHROME", "/no/such/browser")
    assert main(["audit", str(tmp_path)]) == 1
    assert "/no/such/browser" in capsys.readouterr().err


@pytest.mark.browser
def test_pages_beyond_those_that_can_be_compared_are_told(run, monkeypatch):
    for room in ("visits", "comparing"):
        monkeypatch.setattr(f"accessibility.{room}.COMPARED", 1)
    pages = {name: GOOD.format(name) for name in ("a.html", "b.html", "c.html")}
    code, report, out, _ = run(pages, "--only", "page_titles_differ")
    (note,) = report["notes"]
    assert code == 0
    assert "只比较了最先检测的 1 页，其余 2 页" in note["zh"] and note["zh"] in out
    assert "the other 2 were checked one by one" in note["en"]
