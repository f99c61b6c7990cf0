"""A page on the web is gone to every time, and judged again unless every answer it gets is the same as before."""

import itertools
import json

import pytest

from accessibility.__main__ import main
from tests.accessibility.crawl.conftest import serving

pytestmark = pytest.mark.browser

PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{0}</title><main><h1>{0}</h1><p id=p>正文{1}</main>"
TALK = PAGE.format("会话", "").encode()
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
DARK = b"@media (prefers-color-scheme: dark) { p { background: url(/dark.svg) } }"


def given(kind, body, **headers):
    return 200, {"Content-Type": kind, **{name.replace("_", "-"): value for name, value in headers.items()}}, body


def site_of():
    """One page for each thing that may stay or change."""
    turn = itertools.count()
    return {
        "/": PAGE.format("首页", "".join(f"<a href=/{name}>{name}</a> " for name in (*STEADY, *NEVER))),
        "/plain": PAGE.format("纯文", ""),
        "/style": PAGE.format("样式", "<link rel=stylesheet href=/s.css>"),
        "/s.css": given("text/css", b'@import "/t.css";', Cache_Control="max-age=3600"),
        "/t.css": given("text/css", b"p { color: black }", Date="today"),
        "/dark": PAGE.format("深色", "<link rel=stylesheet href=/d.css>"),
        "/d.css": given("text/css", DARK),
        "/dark.svg": given("image/svg+xml", PICTURE),
        "/script": PAGE.format("脚本", "<script src=/x.js></script>"),
        "/x.js": given("text/javascript", b"fetch('/data').then(got => got.text()).then(t => { p.title = t })"),
        "/data": given("application/json", b"1"),
        "/frame": PAGE.format("框架", "<iframe src=/inner title=内></iframe>"),
        "/inner": PAGE.format("内", ""),
        "/missing": PAGE.format("缺图", "<img src=/later.svg alt=图>"),
        "/session": lambda asked: given("text/html", TALK, Set_Cookie=f"s={next(turn)}; HttpOnly"),
        "/cookie": given("text/html", TALK, Set_Cookie="a=1"),
        "/clock": PAGE.format("时间", "<script>p.title = new Date()</script>"),
        "/number": lambda asked: PAGE.format("计数", next(turn)),
        "/reads": PAGE.format("读饼干", "<script>p.title = document.cookie</script>"),
        "/day": PAGE.format("日", "<script>fetch('/data').then(g => { p.title = g.headers.get('Date') })</script>"),
        "/acts": PAGE.format("按钮", "<button onclick=\"fetch('/more')\">更多</button>"),
        "/more": given("application/json", b"1"),
    }  # fmt: skip


STEADY = ("plain", "style", "dark", "script", "frame", "missing", "session", "cookie")
NEVER = ("clock", "number", "reads", "day", "acts")
ALL = {"", *STEADY, *NEVER}
# What is changed at once, and the pages that have to be judged again
CHANGES = [
    (
        {
            "/t.css": given("text/css", b"p { color: #888 }"),
            "/later.svg": given("image/svg+xml", PICTURE),
            "/inner": PAGE.format("内", "<img src=/no.png>"),
            "/cookie": given("text/html", TALK, Set_Cookie="a=2"),
        },
        {"style", "missing", "frame", "cookie"},
    ),
    (
        {
            "/dark.svg": given("image/svg+xml", PICTURE + b" "),
            "/data": given("application/json", b"2"),
            "/style": given(
                "text/html", PAGE.format("样式", "<link rel=stylesheet href=/s.css>").encode(), Link="</y>"
            ),
            "/plain": (404, {"Content-Type": "text/html"}, PAGE.format("纯文", "").encode()),
        },
        {"dark", "script", "style", "plain"},
    ),
]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Audits the site with few checks; gives the report and the pages that were judged now."""
    monkeypatch.chdir(tmp_path)

    def audit(site, *words):
        only = ("image-alt", "color-contrast", "control_works_by_keyboard", "page_titles_differ")
        checks = [word for name in only for word in ("--only", name)]
        (tmp_path / "list.txt").write_text("\n".join(f"{site.url}/{name}" for name in sorted(ALL)), encoding="utf-8")
        main(["audit", "@list.txt", *checks, "--jobs", "1", "--format", "json:out.json", *words])
        said = capsys.readouterr().err
        report = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        judged = {page["url"] for page in report["pages"] if f"] {page['url']} " in said}
        return report, {url.removeprefix(f"{site.url}/") for url in judged}

    return audit


def found(report):
    """Without what differs from run to run: how long it took, and the page that counts its visitors."""
    return [{**page, "cost_ms": {}} for page in report["pages"] if not page["url"].endswith("/number")]


def test_only_what_a_change_touches_is_judged_again_and_it_comes_out_as_without_a_cache(run):
    """Styles of styles, pictures only shown in the dark, what scripts fetch, frames, what was missing, headers."""
    with serving(site_of()) as site:
        first, judged = run(site)
        assert judged == ALL
        again, judged = run(site)
        assert (judged, found(again)) == (set(NEVER), found(first))
        for change, touched in CHANGES:
            site.pages.update(change)
            report, judged = run(site)
            assert judged == touched | set(NEVER), change
        anew, judged = run(site, "--no-cache")
        assert (judged, found(anew)) == (ALL, found(report))


def test_who_is_signed_in_is_never_taken_for_somebody_else(run, monkeypatch):
    monkeypatch.setattr(f"{__name__}.ALL", {"plain"})
    with serving(site_of()) as site:
        run(site)
        for _ in range(2):
            assert run(site, "--header", "Authorization: Bearer x")[1] == {"plain"}
