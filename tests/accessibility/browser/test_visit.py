"""Whatever a page tries, the visit ends soon with a page that is held, or says why there is none."""

import hashlib
import socket

import pytest

from accessibility.browser.visit import visit
from accessibility.errors import BrowserError, PageError

pytestmark = pytest.mark.browser

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>测试</title>"


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def test_it_tells_what_stands_there(tab, serve):
    seen = visit(tab, serve(f"{HEAD}<p>正文"))
    assert (seen.http_status, seen.title, seen.notes) == (200, "测试", ())
    assert seen.sha256 == hashlib.sha256(f"{HEAD}<p>正文".encode()).hexdigest()


@pytest.mark.parametrize(
    "leaving",
    [
        "<meta http-equiv=refresh content='0;url=other.html'>",
        "<script>location = 'other.html'</script>",
        "<script>addEventListener('load', () => location.assign('other.html'))</script>",
        "<form id=f action=other.html></form><script>f.submit()</script>",
        "<script>setTimeout(() => location.reload(), 20)</script>",
        "<a id=a href=other.html>x</a><script>a.click()</script>",
    ],
)
def test_a_page_that_leaves_is_held_and_told(tab, serve, leaving):
    seen = visit(tab, serve({"index.html": f"{HEAD}<p>正文{leaving}", "other.html": HEAD}) + "/index.html")
    assert tab.evaluate("location.pathname + document.body.innerText.slice(0, 2)") == "/index.html正文"
    assert "已拦住" in seen.notes[0].zh


def test_a_page_can_not_go_back_to_the_one_before(tab, serve):
    url = serve({"a.html": f"{HEAD}<p>甲", "b.html": f"{HEAD}<p>乙<script>history.back()</script>"})
    visit(tab, f"{url}/a.html")
    seen = visit(tab, f"{url}/b.html")
    assert tab.evaluate("document.body.innerText.trim()") == "乙"
    assert "退回上一页" in seen.notes[0].zh


@pytest.mark.parametrize("dialog", ["alert", "confirm", "prompt", "print"])
def test_a_dialog_blocks_nothing_and_is_told(tab, serve, dialog):
    seen = visit(tab, serve(f"{HEAD}<p>甲<script>{dialog}('请注意'); document.body.append('乙')</script>"))
    assert tab.evaluate("document.body.innerText.trim()") == "甲\n\n乙"
    assert dialog in seen.notes[0].en


def test_a_page_that_will_not_be_left_is_left(tab, serve):
    staying = "<script>onbeforeunload = event => { event.preventDefault(); return '别走' }</script>"
    url = serve({"a.html": f"{HEAD}<p>甲{staying}", "b.html": f"{HEAD}<p>乙"})
    visit(tab, f"{url}/a.html")
    tab.evaluate("document.body.click()")
    assert visit(tab, f"{url}/b.html").url.endswith("/b.html")


def test_pop_ups_do_not_open(tab, serve):
    windows = len(tab.driver.window_handles)
    visit(tab, serve(f"{HEAD}<p>甲<script>for (let i = 0; i < 9; i++) open('/', '_blank')</script>"))
    assert len(tab.driver.window_handles) == windows


def test_a_redirect_is_followed_and_told(tab, serve):
    url = serve({"guide/index.html": HEAD})
    seen = visit(tab, f"{url}/guide")
    assert seen.url == f"{url}/guide/"
    assert "转到" in seen.notes[0].zh


def test_a_page_that_its_scripts_build_is_waited_for(tab, serve):
    visit(tab, serve(f"{HEAD}<div id=app></div><script>setTimeout(() => {{ app.textContent = '好了' }}, 400)</script>"))
    assert tab.evaluate("document.body.innerText") == "好了"


def test_a_page_that_never_rests_is_looked_at_as_it_stands_and_told(tab, serve):
    seen = visit(tab, serve(f"{HEAD}<p>甲<script>setInterval(() => document.body.append('.'), 1)</script>"))
    assert "一直在变化" in seen.notes[0].zh


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [("nowhere.html", 404, "服务器回答 404"), ("data.json", 0, "不是网页"), ("pack.zip", 0, "下载")],
)
def test_what_is_no_page_is_told(tab, serve, path, status, told):
    url = serve({"index.html": HEAD, "data.json": "{}", "pack.zip": b"PK"})
    with pytest.raises(PageError, match=told) as refused:
        visit(tab, f"{url}/{path}")
    assert refused.value.http_status == status


@pytest.mark.parametrize(
    ("url", "told"),
    [("http://nowhere.invalid/", "域名解析失败"), ("http://127.0.0.1:{port}/", "拒绝连接")],
)
def test_a_server_that_is_not_there_is_told_in_both_languages(tab, url, told):
    with pytest.raises(PageError, match=told) as refused:
        visit(tab, url.format(port=free_port()))
    assert "was not checked" in refused.value.en


def test_a_server_that_says_nothing_is_given_up(tab):
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(BrowserError), tab.within(2):
        visit(tab, f"http://127.0.0.1:{silent.getsockname()[1]}/")
    assert tab.silent


def test_a_script_without_end_is_given_up(tab, serve):
    with pytest.raises(BrowserError), tab.within(3):
        visit(tab, serve(f"{HEAD}<script>for (;;);</script>"))
    assert tab.silent


def test_a_crash_is_no_hang(tab, serve):
    visit(tab, serve(HEAD))
    with pytest.raises(BrowserError):
        tab.cdp("Page.crash")
        tab.evaluate("1")
    assert tab.dead and not tab.silent
