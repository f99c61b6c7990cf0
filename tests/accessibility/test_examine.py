"""One page is examined under every condition; whatever goes wrong is told, and what was found before is kept."""

from dataclasses import replace

import pytest

from accessibility import examine as examination
from accessibility.capture import page as capture_page
from accessibility.engines import axe
from accessibility.examine import examine
from accessibility.model import PAGE, Outcome
from accessibility.plan import make_plan

pytestmark = pytest.mark.browser

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>残疾人证办理</title><main><h1>残疾人证办理</h1>"
FEW = ("image-alt", "color-contrast", "page_has_language")
GREY = "<style>p {color: #111} @media (prefers-color-scheme: dark) {p {color: #888}}</style><p>深色时看不清的字</p>"
NARROW = "<style>img {display: none} @media (max-width: 400px) {img {display: block}}</style><img src=x.png>"


@pytest.fixture
def plan(tab):
    return make_plan(tab, level="AA", only=FEW)


@pytest.fixture
def look_at(tab, serve, plan):
    def look(html, **changes):
        return examine(tab, serve(html) + "/", replace(plan, **changes))[0]

    return look


def seen(result):
    return {(found.check, found.conditions) for found in result.findings}


def test_each_finding_says_where_it_was_seen(look_at):
    assert seen(look_at(HEAD + GREY)) == {("color-contrast", ("1280 dark", "320 dark"))}
    assert seen(look_at(HEAD + NARROW)) == {("image-alt", ("320 light", "320 dark"))}


def test_a_look_that_can_say_nothing_new_costs_no_run_of_axe(look_at, monkeypatch):
    asked = []
    real = axe.ask

    def ask(tab, page, rules):
        asked.append((f"{page.width} {'dark' if page.dark else 'light'}", len(rules)))
        return real(tab, page, rules)

    monkeypatch.setattr(axe, "ask", ask)
    result = look_at(f"{HEAD}<img src=x.png>")
    assert asked == [("1280 light", 2), ("320 light", 2)]
    assert seen(result) == {("image-alt", ("1280 light", "1280 dark", "320 light", "320 dark"))}
    asked.clear()
    look_at(HEAD + GREY)
    assert asked == [("1280 light", 2), ("1280 dark", 1), ("320 light", 2), ("320 dark", 1)]


def test_a_skipped_run_of_axe_finds_what_a_full_one_does(look_at, monkeypatch):
    page = HEAD + GREY + NARROW + "<p style='color:#ccc'>浅</p>"
    shared = seen(look_at(page))
    monkeypatch.setattr(examination, "_alike", lambda *_: None)
    assert seen(look_at(page)) == shared


@pytest.mark.parametrize(
    "script", ["for (;;);", "onload = () => setTimeout(() => { for (;;); }, 150)"], ids=["endless", "endless later"]
)
def test_a_page_that_hangs_is_told_as_not_checked(look_at, script):
    (left,) = look_at(f"{HEAD}<p>x<script>{script}</script>", page_s=4.0).not_checked
    assert left.what == PAGE and "不再响应" in left.why.zh


def test_a_page_beyond_all_measure_is_told_as_not_checked(look_at, monkeypatch):
    monkeypatch.setattr(capture_page, "MAX_ELEMENTS", 500)
    (left,) = look_at(f"{HEAD}{'<i></i>' * 600}").not_checked
    assert left.what == PAGE and "最多只能检测" in left.why.zh


@pytest.mark.slow
def test_a_page_that_crashes_the_browser_is_told_as_not_checked(look_at):
    eating = "<script>const held = []; for (;;) held.push(new Array(1e7).fill(held.length))</script>"
    (left,) = look_at(HEAD + eating).not_checked
    assert left.what == PAGE and "崩溃" in left.why.zh


def test_what_was_found_before_a_page_hung_is_kept(look_at):
    hanging = "<script>matchMedia('(max-width: 400px)').onchange = () => { for (;;); }</script>"
    result = look_at(f"{HEAD}<img src=x.png>{hanging}", page_s=10.0)
    assert seen(result) == {("image-alt", ("1280 light", "1280 dark"))}
    assert [left.what for left in result.not_checked] == [PAGE]


def test_a_page_that_is_not_there_is_told_with_its_status(tab, serve, plan):
    result, observation = examine(tab, f"{serve(HEAD)}/nowhere.html", plan)
    assert (result.http_status, result.findings, observation) == (404, (), None)
    assert "404" in result.not_checked[0].why.en


def test_what_axe_leaves_open_and_our_check_decides_is_no_question(tab, serve):
    gradient = "<p style='color: #111; background: linear-gradient(#fff, #eee)'>看得清的字</p>"
    asked, decided = (
        examine(tab, serve(HEAD + gradient) + "/", make_plan(tab, level="AA", only=only))[0].findings
        for only in (("color-contrast",), ("color-contrast", "text_has_contrast"))
    )
    assert ([found.outcome for found in asked], decided) == ([Outcome.CANT_TELL], ())


def test_a_check_whose_extra_package_is_missing_is_left_out_and_told(tab, monkeypatch):
    monkeypatch.setattr("accessibility.plan.find_spec", lambda name: None)
    plan = make_plan(tab, level="AA", only=("image_holds_no_text", "page_has_language"))
    assert list(plan.checks) == ["page_has_language"]
    assert [(left.check, "rapidocr" in left.why.zh) for left in plan.left_out] == [("image_holds_no_text", True)]


def test_a_quick_run_says_which_checks_it_leaves_out(tab):
    plan = make_plan(tab, level="AA", only=("focus_is_visible", "page_has_language"), quick=True)
    assert (list(plan.checks), plan.probes) == (["page_has_language"], {})
    assert ["--quick" in left.why.en for left in plan.left_out] == [True]
