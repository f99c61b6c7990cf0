"""A page is judged again when anything it is made of, or is judged with, has changed, and only then."""

import json
import random

import pytest

from accessibility.__main__ import main

pytestmark = pytest.mark.browser

PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>{0}</title><main><h1>{0}</h1>{1}</main>"
FILES = {
    "style.html": PAGE.format("样式", "<link rel=stylesheet href=s.css><p>正文"),
    "script.html": PAGE.format("脚本", "<p id=p>正文<script src=x.js></script>"),
    "frame.html": PAGE.format("框架", "<iframe src=inner.htm title=内></iframe>"),
    "missing.html": PAGE.format("缺图", "<img src=later.svg alt=图>"),
    "time.html": PAGE.format("时间", "<p id=p>正文<script>p.title = new Date().getFullYear()</script>"),
    "plain.html": PAGE.format("纯文", "<p>正文"),
    "s.css": '@import "t.css"; p { color: black }',
    "t.css": "p { background: white }",
    "x.js": 'fetch("data.json").then(got => got.json()).then(said => { p.textContent = said.text; })',
    "data.json": '{"text": "取来的正文"}',
    "inner.htm": "<!doctype html><html lang=zh-CN><title>内</title><p>内",
}
STEADY = {"style", "script", "frame", "missing", "plain"}
# What is changed at once, with its new content, and the pages that have to be judged again
CHANGES = [
    (
        {
            "t.css": "p { background: #777; color: #888 }",
            "later.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        },
        {"style", "missing"},
    ),
    ({"data.json": '{"text": "别的"}', "inner.htm": "<!doctype html><img src=y.png>"}, {"script", "frame"}),
    ({"x.js": 'p.innerHTML = "<img src=z.svg>"', "plain.html": PAGE.format("纯文", "<p>正文 ")}, {"script", "plain"}),
    ({"404.html": "<!doctype html><p>没有这一页", "unused.css": "p { color: red }"}, {"script", "frame"}),
]


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Audits the site with few checks; gives the report and the pages that were judged now."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    for name, content in FILES.items():
        (tmp_path / "site" / name).write_text(content, encoding="utf-8")

    def audit(*words):
        only = ("image-alt", "color-contrast", "frame-title", "page_titles_differ")
        checks = [word for name in only for word in ("--only", name)]
        main(["audit", "site", "--exclude", "/404.html", "--exclude", "/inner.htm", "--quick", *checks,
              "--jobs", "1", "--format", "json:out.json", *words])  # fmt: skip
        said = capsys.readouterr().err
        report = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        return report, {page["url"][1:-5] for page in report["pages"] if f"] {page['url']} " in said}

    return audit


def found(report):
    """Without what differs from run to run: how long it took."""
    return [{**page, "cost_ms": {}} for page in report["pages"]]


def test_only_what_a_change_touches_is_judged_again_and_it_comes_out_as_without_a_cache(run, tmp_path):
    """Styles of styles, what scripts fetch, frames, what was missing; a page that asks the time is always judged."""
    first, judged = run()
    assert judged == STEADY | {"time"}
    again, judged = run()
    assert (judged, found(again)) == ({"time"}, found(first))
    assert any("5 页和检测方法都没有变化" in note["zh"] for note in again["notes"])
    for files, touched in CHANGES:
        for name, content in files.items():
            (tmp_path / "site" / name).write_text(content, encoding="utf-8")
        report, judged = run()
        assert judged == touched | {"time"}, files
    anew, judged = run("--no-cache")
    assert (judged, found(anew)) == (STEADY | {"time"}, found(report))


def test_other_settings_other_source_and_damaged_entries_are_not_believed(run, tmp_path, monkeypatch):
    first, _ = run()
    assert run("--only", "document-title")[1] == STEADY | {"time"}
    entries = sorted(tmp_path.glob(".cache/audit/results/*/*"))
    chance = random.Random(4)
    for entry in entries:
        raw = bytearray(entry.read_bytes())
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        entry.write_bytes(bytes(raw))
    report, judged = run()
    assert (judged, found(report)) == (STEADY | {"time"}, found(first))
    assert any("损坏" in note["zh"] for note in report["notes"])
    monkeypatch.setattr("accessibility.fingerprint._contents", lambda: iter(["changed"]))
    assert run()[1] == STEADY | {"time"}
