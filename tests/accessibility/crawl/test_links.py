"""Links are found in old pages too: other encodings, frames, refresh, script."""

import pytest

from accessibility.crawl.charset import text_of
from accessibility.crawl.links import clean, links

URL = "http://example.test/dir/index.asp"
META = "<meta http-equiv=Content-Type content='text/html; charset={}'>"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("gb2312", "gb2312"),
        ("gbk", "GBK"),
        ("gb18030", "gb18030"),
        ("gb18030", "gb2312"),
        ("big5", "big5"),
        ("utf-8", "utf-8"),
    ],
)
def test_pages_in_chinese_encodings_are_read(encoding, declared):
    words = (
        "殘聯辦事"
        if encoding == "big5"
        else "残联办事"
        if encoding == "gb2312"
        else "残联㐂办事䶮"
        if encoding != "gbk"
        else "残联囍"
    )
    body = f"{META.format(declared)}<p>{words}</p>".encode(encoding)
    assert words in text_of(body)[0]
    assert words in text_of(f"<p>{words}</p>".encode(encoding), declared)[0]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_without_a_declaration_the_encoding_is_guessed(encoding):
    assert "残疾人证办理指南" in text_of("<p>残疾人证办理指南</p>".encode(encoding))[0]


def test_the_word_of_the_server_wins_as_in_browsers_and_a_bom_over_both():
    body = f"{META.format('utf-8')}<p>残联</p>".encode("gbk")
    assert "残联" in text_of(body, "gbk")[0]
    assert text_of("\ufeff残联".encode(), "gbk")[0] == "残联"


def test_an_encoding_nobody_knows_stops_nothing():
    assert "残联" in text_of("<meta charset=x-unknown>残联".encode())[0]


def test_a_query_is_sent_in_the_encoding_of_the_page_and_a_path_in_utf_8():
    body = f"{META.format('gb2312')}<a href='/栏目/list.asp?类=政策&p=1'>政策</a>".encode("gbk")
    assert links(body, URL) == ("http://example.test/%E6%A0%8F%E7%9B%AE/list.asp?%C0%E0=%D5%FE%B2%DF&p=1",)


def test_frames_refresh_scripts_and_base_are_followed():
    body = b"""<base href="/b/"><meta http-equiv="Refresh" content="3; URL='r.html'">
    <frameset><frame src="f.html"></frameset>
    <script>window.location.href = "/s.html"; location.replace('t.html')</script><area href="m.html">
    <a onclick="window.open('o.html')">x</a><iframe src="i.html"></iframe><a href=" ../up.html
    ">y</a>"""
    names = {url.removeprefix("http://example.test") for url in links(body, URL)}
    assert names == {
        "/b/r.html",
        "/b/f.html",
        "/s.html",
        "/b/t.html",
        "/b/m.html",
        "/b/o.html",
        "/b/i.html",
        "/up.html",
    }


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("HTTP://EXAMPLE.test:80/a/../b#c", "http://example.test/b"),
        ("/%e4%b8%ad?a=%41 b", "http://example.test/%e4%b8%ad?a=%41%20b"),
        ("http://中国.test/", "http://xn--fiqs8s.test/"),
        ("/a;jsessionid=0A?x", "http://example.test/a?x"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
        ("http://example.test//a//b/./c", "http://example.test//a//b/c"),
        ("http://example.test/../../a/b/..", "http://example.test/a/"),
        ("tel:110", ""),
        ("http://[bad/", ""),
        ("http://x:99999/", ""),
        ("data:text/html,x", ""),
        ("", ""),
    ],
)
def test_one_name_for_one_page(address, name):
    assert clean(URL, address) == name


@pytest.mark.parametrize("body", [b"", b"   ", b"\x00\xff\xfe", b"<", "<!-- 只有注释 -->".encode()])
def test_what_is_hardly_a_page_has_no_links(body):
    assert links(body, URL) == ()
