"""Beside the page, an editor sees what a screen reader says there, and what could be better; nothing of it is built."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from publishing.beside import beside, heard
from publishing.hearing import Hearing
from tests.real_build import ROOT

PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>怎样办证</title></head><body>
<main><h1>怎样办证</h1><p>带身份证。</p><a href="/call.html">联系我们</a><img src="map.png"></main></body></html>"""


def test_what_a_page_says_never_becomes_mark_up() -> None:
    told = {"read": [[0, "<script>alert(1)</script>"]], "stops": [[0, "<b>"]], "trouble": "<i>"}
    page = heard('/a"><script>.html', told, ["<u>"])
    assert "<script>alert" not in page and "<b>" not in page and "<i>" not in page and "<u>" not in page
    assert '"><script>' not in page + beside('/a"><script>.html')


def test_a_budget_that_is_passed_is_named() -> None:
    told = {"costs": [["phone", 30, 100, 25, 280], ["h1", 1, 9, 4, 60]]}
    assert "超过了：25 次，280 字" in heard("/", told, []) and "超过了：4 次" not in heard("/", told, [])


@pytest.mark.browser
def test_an_editor_hears_the_page_and_is_told_what_shuts_people_out(tmp_path: Path) -> None:
    (tmp_path / "guide.html").write_text(PAGE, encoding="utf-8")
    hearing = Hearing(ROOT, tmp_path)
    try:
        missing, told = hearing.ask("/nothing.html"), hearing.ask("/guide.html")
    finally:
        hearing.close()
    assert "404" in missing["trouble"]
    page = heard("/guide.html", told, ["content/guide.md:3  提醒：句子太长"])
    assert "1 级标题 怎样办证" in page and "链接 联系我们" in page  # read, and among the Tab stops
    assert page.index("要改的（障碍）") < page.index("map.png") < page.index("句子太长")
    assert "带身份证" in page


@pytest.mark.browser
def test_the_auditor_that_hears_ends_with_the_preview(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    command = [sys.executable, "-m", "accessibility", "hear", str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, input="/a.html\n\n", capture_output=True, encoding="utf-8", env=os.environ, check=True
    )
    assert [json.loads(line)["address"] for line in done.stdout.splitlines()] == ["/a.html"]
