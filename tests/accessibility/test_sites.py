"""A site on the web, from its address to the report: crawled, held to the rule, signed in, PDF files and all."""

import json

import pytest

from accessibility import pdf
from accessibility.__main__ import main
from tests.accessibility.crawl.conftest import serving
from tests.accessibility.test_pdf import made

HTML = "<!doctype html><html lang=zh-CN><meta charset={1}><title>{0}</title><main><h1>{0}</h1>{2}</main>"
WORDS = ["--only", "image-alt", "--only", "document-title", "--rate", "1000"]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    def audit(*words):
        code = main(["audit", *WORDS, *words, "--format", "json:audit.json", "--format", "html:audit.html"])
        file = tmp_path / "audit.json"
        report = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
        return code, report, capsys.readouterr().err

    return audit


@pytest.mark.browser
def test_a_site_is_crawled_and_audited_with_its_old_pages_and_its_files(run):
    old = HTML.format("残联", "gb2312", "<img src=x.png width=50 height=50>").encode("gb18030")
    home = HTML.format(
        "首页", "utf-8", "<a href=/old.asp>旧</a><a href=/f/a.pdf>表</a><a href=/f/b.doc>文</a><a href=/no>无</a>"
    )
    files = {"/f/a.pdf": (200, {"Content-Type": "application/pdf"}, made(good=False))}
    with serving({"/": home, "/old.asp": old, **files}) as site:
        code, report, err = run(f"{site.url}/")
        assert code == 2, err
        titles = {page["url"].removeprefix(site.url): page["title"] for page in report["pages"]}
        assert (titles["/"], titles["/old.asp"]) == ("首页", "残联")
        found = {item["check"]: item for page in report["pages"] for item in page["findings"]}
        assert found["image-alt"]["picture"].startswith("data:image/webp;base64,")
        assert ("pdf_is_tagged" in found) == pdf.can_check()
        assert [one["kind"] for one in report["attachments"]] == ["pdf", "doc"]
        assert "1 个链接打不开" in report["notes"][0]["zh"]
        assert report["summary"]["site"] == site.url.removeprefix("http://")
        assert all("Podao/" in headers["User-Agent"] for headers in site.headers)


@pytest.mark.browser
def test_one_site_that_may_not_be_asked_does_not_stop_the_others(run, tmp_path):
    with serving({"/": HTML.format("首页", "utf-8", "")}) as site, serving({"/robots.txt": (500, {}, b"")}) as shut:
        code, report, _ = run(f"{shut.url}/", f"{site.url}/")
        assert code == 1
        assert [bool(page["not_checked"]) for page in report["pages"]] == [True, False]
        assert "robots.txt" in report["pages"][0]["not_checked"][0]["why"]["zh"]


def test_an_inner_address_that_a_sitemap_names_is_refused_before_a_browser_starts(run):
    feed = (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://127.0.0.2/</loc></url></urlset>'
    )
    with serving({"/sitemap.xml": feed}) as site:
        code, _, err = run(f"{site.url}/sitemap.xml")
    assert code == 1 and "内部网络" in err and "--private" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--depth", "-1"], "depth"),
        (["--rate", "0"], "rate"),
        (["--contact", "王"], "contact"),
        (["--cookies", "none.txt"], "cookies.txt"),
        (["--header", "x"], "名称: 值"),
        (["--trend", "none"], "不存在"),
    ],
)
def test_a_slip_is_told_before_anybody_is_asked(run, words, told):
    with serving({"/": HTML.format("首页", "utf-8", "")}) as site:
        code, _, err = run(f"{site.url}/", *words)
    assert (code, site.asked) == (1, []) and told in err
