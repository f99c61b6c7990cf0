"""What is read once more where it was built: precise in pages, the search index and lists, and nothing passed over."""

from datetime import date
from pathlib import Path

import pytest

from plugins.content_model.library import Library
from plugins.content_model.publication import build_time
from plugins.content_model.scope import Scope
from plugins.privacy_gate.gate import check_output
from plugins.privacy_gate.scan import scan
from plugins.search_index.files import index_files
from plugins.search_index.page import SearchPage
from tests.little_site import REPOSITORY

FACTS = "<dl><div>\n<dt>服务对象</dt>\n<dd>视力残疾人，肢体残疾人</dd></div>\n</dl>"


def test_emphasis_before_a_table_is_no_hidden_name() -> None:
    page = f"<p>**乡镇（街道）社区要统筹安排文化进社区活动**，接受监督。</p>{FACTS}"
    assert scan(page) == []


def test_hidden_names_in_a_row_are_still_told() -> None:
    assert scan("<table><tr><td>张**</td><td>幸福村</td><td>肢体二级</td></tr></table>")
    assert scan("- **明，幸福村，肢体二级，**华")


def test_rows_of_one_line_are_rows_and_their_lines_are_the_editors() -> None:
    head = "<p>一</p>\n<table><thead><tr><th>姓名</th><th>残疾类别</th></tr></thead>\n<tbody>\n"
    page = f"{head}<tr><td>王建国</td><td>肢体</td></tr></tbody></table>"
    assert {found.line for found in scan(page)} == {4}
    assert scan(page.replace("\n", ""))


ID = "999999199001010016"
HOME = "search/0123456789ab"
SILENT = "上门评估残疾情况，五个工作日内答复。\n请带身份证。"


def index(output: Path, *texts: str) -> Path:
    pages = [
        SearchPage(url=f"/a/{n}.html", title=f"办事指南{n}", text=text, date=date(2020, 1, 1), column="a", lang="")
        for n, text in enumerate(texts)
    ]
    for name, data in index_files(pages).items():
        path = output / HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return output


def told(output: Path) -> list[str]:
    library = Library(REPOSITORY)
    scope = Scope(root=REPOSITORY, paths=(), whole=True, library=library, now=build_time())
    return [f"{problem.path.as_posix()} {problem.what}" for problem in check_output(scope, output)]


def test_an_index_is_read_page_by_page(tmp_path: Path) -> None:
    """A record of one page that is cut by the end of a file is found; two pages side by side are no record."""
    pages = ["残疾人服务名单：" + SILENT * 20, "王建国", *[f"{SILENT}{n}" for n in range(999)]]
    assert told(index(tmp_path, *pages)) == []
    cut = "办" * 490 + "姓名：王建国，残疾类别：肢体，等级：二级"
    problems = told(index(tmp_path / "cut", cut))
    assert problems
    assert all(f"{HOME}/text/0.txt" in problem for problem in problems)


@pytest.mark.parametrize("plant", ["text/0.txt", "text/99.txt", "index.json", "pages/0.json"])
def test_what_is_planted_in_an_index_is_told(plant: str, tmp_path: Path) -> None:
    path = index(tmp_path, SILENT * 30) / HOME / plant
    said = path.read_text("utf-8") if path.exists() else ""
    path.write_text(said.replace("身份证", ID, 1) + f"\n{ID}\n", encoding="utf-8")
    assert any(plant in problem and "身份证" in problem for problem in told(tmp_path))


@pytest.mark.parametrize("key", ["year", "column", "lengths"])
def test_figures_of_an_index_hide_no_number(key: str, tmp_path: Path) -> None:
    path = index(tmp_path, SILENT) / HOME / "index.json"
    before, mark, after = path.read_text("utf-8").partition(f'"{key}":[')
    path.write_text(f"{before}{mark}999999,199001010016,{after}", encoding="utf-8")
    assert any("index.json" in problem for problem in told(tmp_path))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a/feed.xml", f"<feed><title>证号{ID}</title></feed>"),
        ("sitemap.xml", f"<urlset><loc>/a/{ID}.html</loc></urlset>"),
        ("a/a.html", "<ul><li>王建国，肢体残疾二级</li></ul>"),
        ("a/a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><text>{ID}</text></svg>"),
        ("a/a.csv", "姓名,残疾类别,等级\n王建国,肢体,二级\n"),
        ("a/a.json", '{"name": "王建国", "category": "肢体残疾", "level": "二级"}'),
        ("a/a.ics", f"BEGIN:VEVENT\nSUMMARY:{ID}\n"),
    ],
)
def test_what_is_planted_in_any_published_text_is_told(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(said, encoding="utf-8")
    assert any(name in problem for problem in told(tmp_path))
