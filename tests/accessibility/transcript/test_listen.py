"""`python -m accessibility transcript`: prints, compares with what was heard before, and renews it."""

import pytest

from accessibility.__main__ import main

PAGE = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>页</title><h1>甲</h1>"


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "site" / "a.html"
    file.parent.mkdir()
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.mark.browser
def test_a_change_shows_as_a_difference_and_can_be_accepted(page, tmp_path, capsys):
    words = ["transcript", str(page), "--baseline", str(tmp_path / "heard")]
    assert main([*words, "--accept"]) == 0
    page.write_text(PAGE.replace("甲", "乙"), encoding="utf-8")
    assert main(words) == 2
    assert "-1 级标题 甲\n+1 级标题 乙" in capsys.readouterr().out
    assert main([*words, "--accept"]) == 0
    assert main(words) == 0


@pytest.mark.browser
def test_a_page_that_cannot_be_heard_is_told(page, capsys):
    assert main(["transcript", "http://127.0.0.1:9/", str(page)]) == 1
    told = capsys.readouterr()
    assert "1 级标题 甲" in told.out
    assert "127.0.0.1:9" in told.err


def test_accept_needs_a_baseline(page, capsys):
    assert main(["transcript", str(page), "--accept"]) == 1
    assert "--baseline" in capsys.readouterr().err
