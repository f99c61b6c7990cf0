"""What a page depends on is known as a whole, or it is said that it is not; no page meets what another has stored."""

import pytest

from accessibility.browser import steady
from accessibility.browser.start import Browser
from accessibility.browser.visit import visit

pytestmark = pytest.mark.browser

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>页</title><p id=p>正文"
UNSTEADY = {
    "time": "<script>new Date()</script>",
    "time called": "<script>Date()</script>",
    "now": "<script>Date.now()</script>",
    "another way to the time": "<script>new (new Date(0)).constructor()</script>",
    "today in words": "<script>new Intl.DateTimeFormat('zh').format()</script>",
    "temporal": "<script>window.Temporal ? Temporal.Now.instant() : Date.now()</script>",
    "chance": "<script>Math.random()</script>",
    "keys": "<script>crypto.randomUUID()</script>",
    "file's time": "<script>document.lastModified</script>",
    "in a frame": "<iframe srcdoc='<script>Date.now()</script>'></iframe>",
    "in a frame that is gone": "<iframe id=f srcdoc='<script>Date.now(); parent.f.remove()</script>'></iframe>",
    "worker": "<script>new Worker('w.js')</script>",
    "pushed": "<script>new EventSource('/events')</script>",
    "database": "<script>indexedDB.open('a')</script>",
    "sent": "<script>fetch('/x', {method: 'POST'})</script>",
    "nobody there": "<img src=http://127.0.0.1:9/x.png alt=x>",
}
SAID_BY_A_SERVER = {
    "cookies": "<script>document.cookie</script>",
    "date of an answer": "<script>fetch('/').then(got => got.headers.get('Date'))</script>",
    "all headers": "<script>new Headers().forEach(() => {})</script>",
    "as it was done": "<script>const x = new XMLHttpRequest(); x.open('GET', '/'); x.getResponseHeader('a')</script>",
    "in a frame that is gone": "<iframe id=f srcdoc='<script>document.cookie; parent.f.remove()</script>'></iframe>",
}
STEADY = {
    "kind of an answer": "<script>fetch('/').then(got => got.headers.get('Content-Type'))</script>",
    "its own cookie": "<script>document.cookie = 'a=1'</script>",
    "fixed dates": "<script>new Date(5); new Date('2026-01-01') instanceof Date || Date.now()</script>",
    "fixed dates in words": "<script>new Intl.DateTimeFormat('zh').format(new Date(1))</script>",
    "timers": "<script>setTimeout(() => { p.title = performance.now() > 0 }, 1)</script>",
    "its own data": "<script src='data:text/javascript,p.title=1'></script>",
}


@pytest.fixture(scope="module")
def tab():
    with Browser(logged=True) as browser:
        steady.watch(browser.tab)
        yield browser.tab


def looked_at(tab, url, *, cookies=True):
    steady.begin(tab)
    seen = visit(tab, url)
    return seen, steady.end(tab, cookies=cookies)


def test_what_comes_out_otherwise_next_time_is_not_vouched_for(tab, serve):
    base = serve({f"{number}.html": HEAD + part for number, part in enumerate(UNSTEADY.values())})
    for number, name in enumerate(UNSTEADY):
        assert looked_at(tab, f"{base}/{number}.html")[1] is None, name


def test_where_cookies_stay_what_scripts_read_of_a_servers_words_counts(tab, serve):
    base = serve({f"{number}.html": HEAD + part for number, part in enumerate(SAID_BY_A_SERVER.values())})
    for number, name in enumerate(SAID_BY_A_SERVER):
        assert looked_at(tab, f"{base}/{number}.html", cookies=False)[1] is None, name
        assert looked_at(tab, f"{base}/{number}.html")[1], name


def test_what_comes_out_the_same_is(tab, serve):
    base = serve({f"{number}.html": HEAD + part for number, part in enumerate(STEADY.values())})
    for number, name in enumerate(STEADY):
        assert f"{base}/{number}.html" in (looked_at(tab, f"{base}/{number}.html", cookies=False)[1] or ()), name


def test_all_that_was_asked_for_is_told(tab, serve):
    """Styles of styles, pictures of styles, frames and what is in them, what scripts fetch, what is missing."""
    files = {
        "page.html": HEAD + "<link rel=stylesheet href=a.css><img src=no.png alt=x><iframe src=in.html></iframe>"
        "<script src=x.js></script>",
        "a.css": '@import "b.css";',
        "b.css": "body { background: url(p.svg) }",
        "p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        "in.html": HEAD + "<script src=y.js></script>",
        "x.js": "fetch('/data.json?x=1')",
        "y.js": "",
        "data.json": "{}",
    }
    base = serve(files)
    told = {url.removeprefix(f"{base}/") for url in looked_at(tab, f"{base}/page.html")[1]}
    assert told - {"favicon.ico"} == {*files, "no.png", "data.json?x=1"} - {"data.json"}


def test_no_page_meets_what_another_has_stored(tab, serve):
    keeps = "<script>localStorage.a = 1; sessionStorage.a = 1; document.cookie = 'a=1'</script>"
    finds = "<script>document.title = document.cookie + [localStorage.a, sessionStorage.a].map(String)</script>"
    base = serve({"keeps.html": HEAD + keeps, "finds.html": HEAD + finds})
    looked_at(tab, f"{base}/keeps.html")
    assert looked_at(tab, f"{base}/finds.html")[0].title == "undefined,undefined"
