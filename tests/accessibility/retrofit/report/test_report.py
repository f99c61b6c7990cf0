"""The report sets the same pages side by side, says what a machine can't judge, and keeps to what it asks of others."""

import csv
import json
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from accessibility.audit import audit
from accessibility.errors import SettingError
from accessibility.model import Finding, Outcome, PageResult, Words
from accessibility.retrofit.folder import Work
from accessibility.retrofit.report import report
from accessibility.retrofit.report.figures import by_criterion
from accessibility.retrofit.report.pairs import pairs
from accessibility.settings import Settings
from accessibility.summary import Summary
from tests.accessibility.retrofit.sites.pack import pack
from tests.accessibility.retrofit.sites.served import Legacy, Served
from tests.little_site import REPOSITORY, LittleSite

OLD = "http://old.example/show.asp?id=1"
PAGE = "<html><title>旧</title><body><img src=/a.gif><font color=#ccc size=1>通知</font><a href=#></a></body></html>"


def work_folder(place: Path, new: str = "notice/notice.md") -> Work:
    site = Legacy(name="small", origin="http://old.example")
    site.pages["/show.asp?id=1"] = Served(body=PAGE.encode("gb18030"), content_type="text/html; charset=gbk")
    site.pages["/a.gif"] = Served(body=b"GIF89a", content_type="image/gif")
    pack(site, place)
    item = {"path": new, "kind": "notice", "title": "换证 <b>&", "family": "f1", "sources": [OLD]}
    draft = {"path": "notice/nowhere.md", "kind": "notice", "title": "草稿", "family": "f1", "sources": [f"{OLD}0"]}
    (place / "items.jsonl").write_text(json.dumps(item) + "\n" + json.dumps(draft) + "\n", encoding="utf-8")
    return Work(place)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, little_site: LittleSite) -> Iterator[Work]:
    work = work_folder(tmp_path_factory.mktemp("work"))
    report(work, little_site.output, 5, date(2026, 11, 23))
    yield work


@pytest.mark.browser
def test_it_shows_both_sides_of_a_page_and_loads_nothing(made: Work) -> None:
    html = (made.root / "report.html").read_text(encoding="utf-8")
    assert OLD in html
    assert "/notice/notice.html" in html
    assert len(re.findall(r'src="data:image/webp;base64,', html)) == 4
    assert not re.search(r'<script|<link|(?:src|href)="(?!data:|#)', html)
    assert "换证 &lt;b&gt;&amp;" in html


@pytest.mark.browser
def test_the_old_page_fails_where_the_new_one_does_not(made: Work) -> None:
    with (made.root / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["指标"]: row for row in csv.DictReader(file)}
    failed = rows["不合要求的地方（机器检测）"]
    assert int(failed["以前"]) > 0
    assert failed["现在"] == "0"
    assert rows["听到“页面标题”要按键"]["以前"] == "-"


@pytest.mark.browser
def test_it_says_what_it_does_not_say(made: Work) -> None:
    html = (made.root / "report.html").read_text(encoding="utf-8")
    assert "机器判断不了" in html
    assert "还有 1 篇内容要人先作决定" in html
    assert "这里没有全站的数字" in html
    assert not re.search("符合标准|达标|compliant", html)


@pytest.mark.browser
def test_it_is_clean_under_its_own_audit(made: Work, tmp_path: Path) -> None:
    settings = Settings(targets=(str(made.root / "report.html"),), use_cache=False, cache=str(tmp_path / "cache"))
    assert [cause.check for cause in Summary(report=audit(settings)).failed] == []


@pytest.mark.browser
@pytest.mark.nu
def test_it_is_valid_html(made: Work) -> None:
    jar = REPOSITORY / "node_modules/vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), str(made.root / "report.html")], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_without_a_page_to_compare_it_says_what_to_do(tmp_path: Path, little_site: LittleSite) -> None:
    work = work_folder(tmp_path, new="notice/elsewhere.md")
    with pytest.raises(SettingError, match="生成网站"):
        report(work, little_site.output, 5, date(2026, 11, 23))


def test_every_kind_of_page_has_its_turn(tmp_path: Path) -> None:
    work = work_folder(tmp_path)
    kinds = ["news"] * 5 + ["guide"] * 5
    lines = [
        json.dumps({"path": f"{kind}/{number}.md", "kind": kind, "title": "题", "family": kind, "sources": [OLD]})
        for number, kind in enumerate(kinds)
    ]
    work.items.write_text("\n".join(lines), encoding="utf-8")
    for number, kind in enumerate(kinds):
        (tmp_path / f"site/{kind}").mkdir(parents=True, exist_ok=True)
        (tmp_path / f"site/{kind}/{number}.html").touch()
    assert [pair.kind for pair in pairs(work, tmp_path / "site", 4)] == ["guide", "news", "guide", "news"]


def test_places_are_counted_by_criterion_with_those_of_none_last() -> None:
    before = [page("1.1.1", "1.1.1", ""), page("3.1.1", "")]
    rows = by_criterion(before, [page("1.1.1")])
    assert [(row.number, row.before, row.after) for row in rows] == [("1.1.1", 2, 1), ("3.1.1", 1, 0), ("", 2, 0)]


def page(*criteria: str) -> PageResult:
    words = Words(zh="样例", en="sample")
    findings = tuple(
        Finding(
            check="sample", engine="podao", outcome=Outcome.FAILED, criteria=(number,) if number else (), level="A",
            impact="serious", selector="p", html="<p>", message=words, help="", identity=f"{index}",
        )
        for index, number in enumerate(criteria)
    )  # fmt: skip
    return PageResult(url="/a", http_status=200, title="", sha256="", findings=findings)
