"""A patch mends what can be mended, names its criterion, and leaves every other byte as it was."""

import csv
import subprocess
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from lxml import html

from accessibility.errors import SettingError
from accessibility.retrofit.archive import Archive, of
from accessibility.retrofit.commands import verbs
from accessibility.retrofit.crawl.crawl import offline
from accessibility.retrofit.patch.markup import Markup, Tag
from accessibility.retrofit.patch.mending import applied, edits_of
from accessibility.retrofit.patch.page import page_of
from accessibility.retrofit.patch.patch import patch
from accessibility.retrofit.patch.sources import Mended, of_archive, of_folder
from accessibility.retrofit.tree import tree_of
from accessibility.retrofit.warc import Exchange, Warcs
from tests.accessibility.retrofit.patch.old_files import DECISIONS, PAGE, SOURCE
from tests.accessibility.retrofit.sites.served import Legacy

ROWS, HEAD = "<th>乙<tr><td>1<td>2</table>", '<th scope="col">'
LAYOUT = "<td><table><tr><td>x</table></table>"
GBK = PAGE.encode("gb18030")


@pytest.fixture(scope="module")
def patched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("place")
    (place / "site/news").mkdir(parents=True)
    (place / "site/news/a.htm").write_bytes(GBK)
    (place / "site/b.asp").write_bytes(SOURCE.encode("gb18030"))
    (place / "site/ok.txt").write_text("not a page")
    (place / "decisions.yaml").write_text(DECISIONS, encoding="utf-8")
    patch(of_folder(place / "site", place / "decisions.yaml"), place / "out")
    return place


def mended(markup: str) -> str:
    page = page_of("http://a.example/x.htm", markup.encode(), "utf-8")
    assert page
    return applied(page.body, edits_of(page)).decode()


def body(markup: str) -> str:
    """Of a page that needs nothing else."""
    head = '<html lang=zh-CN><head><title>一个说得清楚的标题</title><style id="a11y-patch"></style></head><body>'
    return mended(f"{head}{markup}").removeprefix(head)


def test_the_diff_turns_the_old_files_into_the_new_and_back(patched: Path) -> None:
    for flag, start, goal in (("", "site", "out/files"), ("-R", "out/files", "site")):
        work = patched / f"try{flag}"
        work.mkdir()
        for name in ("news/a.htm", "b.asp"):
            (work / name).parent.mkdir(exist_ok=True)
            (work / name).write_bytes((patched / start / name).read_bytes())
        diff = patched / "out/changes.diff"
        subprocess.run(
            ["patch", "-p1", "--binary", *flag.split(), "-i", str(diff)], cwd=work, check=True, capture_output=True
        )
        for name in ("news/a.htm", "b.asp"):
            assert (work / name).read_bytes() == (patched / goal / name).read_bytes()


def test_outside_its_changes_every_byte_is_as_it_was() -> None:
    page = page_of("http://a.example/a.htm", GBK)
    assert page
    edits = edits_of(page)
    new, old_at, new_at = applied(GBK, edits), 0, 0
    for edit in edits:
        length = edit.start - old_at
        assert new[new_at : new_at + length] == GBK[old_at : edit.start]
        new_at += length + len(edit.new)
        old_at = edit.end
    assert new[new_at:] == GBK[old_at:]
    assert sum(edit.end - edit.start for edit in edits) < 250  # bytes that went


def test_people_read_the_same_words_but_for_what_was_added() -> None:
    page = page_of("http://a.example/a.htm", GBK)
    assert page
    new = applied(GBK, edits_of(page)).decode("gb18030")

    def words(markup: str) -> str:
        root = html.document_fromstring(markup)
        return "".join("".join(one.text_content() for one in root.iter("body")).split())

    assert words(new) == words(PAGE).replace("首页", "跳到主要内容首页", 1)


def test_every_change_names_its_criterion_file_and_line(patched: Path) -> None:
    rows = list(csv.DictReader((patched / "out/changes.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert {row["criterion"] for row in rows} >= {
        "1.1.1",
        "1.3.1",
        "1.4.4",
        "2.2.2",
        "2.4.1",
        "2.4.2",
        "2.4.7",
        "3.1.1",
    }
    assert all(row["file"] and row["line"] and row["what"] for row in rows)
    title = next(row for row in rows if row["criterion"] == "2.4.2")
    assert (title["line"], title["after"]) == ("6", "关于开展残疾人机动轮椅车燃油补贴发放工作的通知")
    assert b"3.1.1 language" in (patched / "out/changes.diff").read_bytes()


def test_no_script_is_added(patched: Path) -> None:
    new = (patched / "out/files/news/a.htm").read_bytes().lower()
    assert new.count(b"<script") == GBK.lower().count(b"<script")
    assert b"javascript:" not in new


def test_a_second_patch_finds_nothing_left_to_do() -> None:
    page = page_of("http://a.example/a.htm", GBK)
    assert page
    again = page_of("http://a.example/a.htm", applied(GBK, edits_of(page)))
    assert again
    assert edits_of(again) == []


def test_a_page_without_html_and_body_tags_gets_its_language_and_a_part_of_pages_nothing() -> None:
    assert mended("<title>残联通知</title><p>各区县残联") == '<html lang="zh-CN"><title>残联通知</title><p>各区县残联'
    assert mended("<div>版权所有 残疾人联合会</div>") == "<div>版权所有 残疾人联合会</div>"


def test_code_of_a_server_and_comments_are_left_alone(patched: Path) -> None:
    new = (patched / "out/files/b.asp").read_text(encoding="gb18030")
    for code in (
        '<%@LANGUAGE="VBSCRIPT" CODEPAGE="936"%>',
        "<% if a<b then %>",
        'value="<%=request("k")%>"',
        '<%=rs("title")%>',
    ):
        assert code in new
    assert '<label for="a11y-field-' in new
    assert '<!-- <img src="old.gif"> -->' in (patched / "out/files/news/a.htm").read_text(encoding="gb18030")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<img src=a/spacer.gif>", '<img alt="" src=a/spacer.gif>'),
        ("<a href=x><img src=i.gif>下载</a>", '<a href=x><img alt="" src=i.gif>下载</a>'),
        ("<img src=photo.jpg>", "<img src=photo.jpg>"),  # nobody has said what it shows
        ("<marquee>字</marquee>", "<div>字</div>"),
        ("<a hidefocus=true href=x>字</a>", "<a href=x>字</a>"),
        ("<label>名<input name=a></label>", "<label>名<input name=a></label>"),
        ("<input title=名 name=a>", "<input title=名 name=a>"),
        ("<table><tr><th>甲<tr><td>1</table>", "<table><tr><th>甲<tr><td>1</table>"),
        (f"<table><tr><th>甲{ROWS}", f'<table><tr><th scope="col">甲{ROWS.replace("<th>", HEAD)}'),
        (f"<table><tr><td>左栏{LAYOUT}", f"<table><tr><td>左栏{LAYOUT}"),
        ("<bgsound src=a.mid>字", "字"),
        ("<embed src=a.wmv autostart=true>", '<embed src=a.wmv autostart="false">'),
        ("<h1>大</h1><h4>小</h4>", '<h1>大</h1><h4 aria-level="2">小</h4>'),
        ("<h1>大</h1><h2>中</h2><h3>小</h3>", "<h1>大</h1><h2>中</h2><h3>小</h3>"),
    ],
)  # fmt: skip
def test_what_is_mended_and_what_is_not(old: str, new: str) -> None:
    assert body(old) == new


def test_choices_of_one_question_are_a_group_that_says_it() -> None:
    new = body("性别：<input type=radio name=x id=a>男 <input type=radio name=x id=b>女<br>")
    assert new == (
        '性别：<span role="radiogroup" aria-label="性别"><input type=radio name=x id=a><label for="a">男</label> '
        '<input type=radio name=x id=b><label for="b">女</label></span><br>'
    )


def test_a_first_column_of_names_heads_its_rows() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>若干说明文字</td></tr>" for name in ("对象", "条件", "材料", "地址"))
    new = body(f"<table border=1>{rows}</table>")
    assert (new.count('<th scope="row"'), new.count("</th>"), new.count("<td>")) == (4, 4, 4)


@pytest.mark.parametrize(
    ("meta", "new"), [("", '<meta charset="gb18030">'), ("<meta charset=utf-8>", "<meta charset=gb18030>")]
)
def test_the_head_tells_the_encoding_that_the_bytes_have(meta: str, new: str) -> None:
    source = f"<html lang=zh-CN><head>{meta}<title>残联的通知</title></head><body>各区县残疾人联合会</body></html>"
    page = page_of("http://a.example/a.htm", source.encode("gb18030"))
    assert page
    assert new.encode() in applied(page.body, edits_of(page))


def test_pictures_nobody_has_decided_are_listed_most_seen_first(tmp_path: Path) -> None:
    pages = {
        f"http://a.example/{n}.htm": b"<body><img src=top.jpg>" + b"<img src=once.jpg>" * (n == 1) for n in range(3)
    }
    done = patch(of_archive(of(pages), tmp_path / "none.yaml"), tmp_path / "out")
    rows = list(csv.DictReader((tmp_path / "out/pictures.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [(row["picture"], row["pages"]) for row in rows] == [
        ("http://a.example/top.jpg", "3"),
        ("http://a.example/once.jpg", "1"),
    ]
    assert done.undecided == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("width=device-width,user-scalable=no", "width=device-width"),
        ("width=device-width, initial-scale=1.0, maximum-scale=1.0", "width=device-width, initial-scale=1.0"),
        ("width=device-width,maximum-scale=10", "width=device-width,maximum-scale=10"),
    ],
)
def test_zooming_is_allowed(old: str, new: str) -> None:
    style = '<style id="a11y-patch"></style>'
    meta = f'<html lang=zh-CN><head><title>残联</title><meta name=viewport content="{{}}">{style}</head><body>字'
    assert mended(meta.format(old)) == meta.format(new)


def test_frames_and_areas_are_called_as_the_pages_they_lead_to(tmp_path: Path) -> None:
    frames = "<frameset><frame src=l.htm></frameset></html>"
    pages = {
        "http://a.example/": f"<html lang=zh-CN><head><title>市残联网站</title></head>{frames}",
        "http://a.example/l.htm": "<html lang=zh-CN><title>左边的菜单</title><body><map name=m><area href=/></map>",
    }
    sources = of_archive(of({url: text.encode() for url, text in pages.items()}), tmp_path / "none.yaml")
    patch(sources, tmp_path / "out")
    assert '<frame title="左边的菜单" src=l.htm>' in (tmp_path / "out/files/a.example/index.html").read_text(
        encoding="utf-8"
    )
    assert '<area alt="市残联网站" href=/>' in (tmp_path / "out/files/a.example/l.htm").read_text(
        encoding="utf-8"
    ).replace("l.htm.html", "")


@pytest.mark.browser
def test_the_auditor_finds_fewer_failures_and_none_of_a_new_kind(patched: Path) -> None:
    before, after = failures(patched / "site/news", patched), failures(patched / "out/files/news", patched)
    assert set(after) <= set(before)
    assert all(after[criterion] <= before[criterion] for criterion in after)
    assert sum(after.values()) * 3 <= sum(before.values()), (before, after)


def failures(folder: Path, work: Path) -> Counter[str]:
    from accessibility.audit import audit
    from accessibility.settings import Settings

    cache = str(work / "cache")
    report = audit(Settings(targets=(str(folder),), quick=True, jobs=1, use_cache=False, cache=cache))
    found = (one for page in report.pages for one in page.findings if one.outcome.value == "failed")
    return Counter(criterion for one in found for criterion in one.criteria)


@pytest.mark.parametrize("name", ["asp2005", "cms2012", "jquery2018"])
def test_on_whole_sites_no_word_changes_and_a_second_patch_finds_nothing(name: str) -> None:
    made: Legacy = import_module(f"tests.accessibility.retrofit.sites.{name}").make(5, "http://old.example")
    pages = {made.at(path): one.body for path, one in made.pages.items() if one.content_type.startswith("text/html")}
    for source in of_archive(of(pages), Path("none.yaml")).files():
        page = page_of(source.url, source.body, source.charset)
        assert page
        again = page_of(source.url, applied(page.body, edits_of(page)), source.charset)
        assert again
        assert edits_of(again) == [], source.url
        assert shown(again.reading.text).replace("跳到主要内容", "", 1) == shown(page.reading.text), source.url


def shown(text: str) -> str:
    root = tree_of(text)
    for one in root.iter("style", "script", "title"):
        one.text = ""
    return "".join("".join(root.itertext()).split())


def test_mended_copies_stand_for_the_pages_of_the_archive(tmp_path: Path) -> None:
    Warcs(tmp_path / "archive").add((), Exchange(url="http://a.example/x.asp?id=1", status=200, raw=GBK))
    offline(tmp_path / "archive")
    patch(of_archive(Archive(tmp_path), tmp_path / "none.yaml"), tmp_path / "patched")
    mended = Mended(tmp_path, copies=tmp_path / "patched" / "files")
    (record,) = mended.pages()
    assert b'lang="zh-CN"' in mended.body(record)


def test_tokens_keep_their_places_in_any_markup() -> None:
    source = "<p class='a>b' <%=x%> id=c/>1<2<!-- <b> --><b>t</b><?php if(a>b){?><textarea><i></textarea></p"
    markup = Markup(source)
    tags = [(token.name, source[token.start : token.end]) for token in markup.tokens if isinstance(token, Tag)]
    assert tags == [
        ("p", "<p class='a>b' <%=x%> id=c/>"),
        ("b", "<b>"),
        ("b", "</b>"),
        ("textarea", "<textarea>"),
        ("textarea", "</textarea>"),
    ]


def test_the_copies_never_go_into_the_old_files(tmp_path: Path) -> None:
    verb = verbs()["patch"]
    import argparse

    parser = argparse.ArgumentParser()
    verb.add(parser)
    with pytest.raises(SettingError, match="--out"):
        verb.run(parser.parse_args([str(tmp_path), "--out", str(tmp_path / "new")]))
