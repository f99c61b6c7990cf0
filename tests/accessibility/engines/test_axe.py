"""axe looks everywhere a reader gets to, and says what it found in Chinese and English."""

import pytest

from accessibility.browser.size import CONDITIONS, look
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.engines import axe
from accessibility.engines.axe_templates import fill, variants
from accessibility.engines.axe_words import axe_words
from accessibility.model import Outcome

HEAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>测试</title>"


@pytest.fixture
def look_at(tab, serve):
    """The findings of axe on the first page of a site, by rule."""
    axe.prepare(tab)

    def found(files, *rules):
        visit(tab, serve(files) + "/")
        look(tab, CONDITIONS[0])
        wanted = [rule for rule in axe.rules(tab, "AA") if not rules or rule.id in rules]
        page = capture(tab)
        return list(axe.findings(page, axe.ask(tab, page, wanted), CONDITIONS[0].name))

    return found


@pytest.mark.browser
def test_frames_and_open_shadow_roots_are_looked_into(look_at, serve):
    picture = "<img src=x.png>"
    elsewhere = serve(f"{HEAD}{picture}").replace("127.0.0.1", "localhost")
    frames = {
        "a": "src=a.html",
        "b": "src=a.html sandbox=allow-scripts",
        "c": f"srcdoc='{picture}'",
        "d": f"src={elsewhere}",
    }
    shadow = f"<script>host.attachShadow({{mode: 'open'}}).innerHTML = '{picture}'</script>"
    shown = "".join(f"<iframe title={title} {source}></iframe>" for title, source in frames.items())
    site = {
        "index.html": f"{HEAD}<main>{picture}{shown}<div id=host></div></main>{shadow}",
        "a.html": f"{HEAD}<iframe title=d src=b.html></iframe>",
        "b.html": f"{HEAD}{picture}",
    }
    found = look_at(site, "image-alt")
    assert {finding.selector for finding in found} == {
        "#host >>> img",
        'iframe[title="a"] >>> iframe >>> img',
        'iframe[title="b"] >>> iframe >>> img',
        'iframe[title="c"] >>> img',
        f'iframe[src="{elsewhere}"] >>> img',
        "img",
    }


@pytest.mark.browser
def test_a_frame_that_axe_can_not_look_into_is_a_question(look_at):
    site = {"index.html": f"{HEAD}<iframe title=a src=a.html sandbox></iframe>", "a.html": f"{HEAD}<img src=x.png>"}
    (found,) = look_at(site, "image-alt", "frame-tested")
    assert (found.check, found.outcome) == ("frame-tested", Outcome.CANT_TELL)


@pytest.mark.browser
def test_a_page_can_not_make_axe_say_that_it_is_clean(look_at):
    tampering = """<script>
      window.axe = {run: async () => ({violations: [], incomplete: []}), getRules: () => []};
      Document.prototype.querySelectorAll = () => []; Array.prototype.map = Array.prototype.filter = () => [];
      Promise.prototype.then = () => new Promise(() => {});
    </script>"""
    found = look_at(f"{HEAD}{tampering}<main><img src=x.png></main>", "image-alt")
    assert [finding.check for finding in found] == ["image-alt"]


@pytest.mark.browser
def test_a_finding_says_in_both_languages_what_is_wrong_and_whom_it_shuts_out(look_at):
    (found,) = look_at(f"{HEAD}<p style='color:#777;background:#fff'>灰字", "color-contrast")
    assert (found.outcome, found.criteria, found.level) == (Outcome.FAILED, ("1.4.3",), "AA")
    assert "4.47 不足" in found.message.zh and "低视力者" in found.message.zh
    assert "4.47" in found.message.en and "low vision" in found.message.en


@pytest.mark.browser
def test_what_axe_leaves_open_is_a_question(look_at):
    (found,) = look_at(f"{HEAD}<p style='background:linear-gradient(#000,#fff)'>渐变上的字", "color-contrast")
    assert found.outcome is Outcome.CANT_TELL
    assert found.message.zh.endswith("做到了吗？") and found.message.en.endswith("?")


def test_no_message_of_axe_is_without_a_chinese_one():
    """Ours fill the gaps of axe's locale."""
    words = axe_words()
    untold = [
        f"{check} {kind} {key}"
        for check, kinds in words.english["checks"].items()
        for kind in ("fail", "incomplete")
        for key, template in variants(kinds.get(kind))
        if template and key not in dict(variants(words.chinese["checks"].get(check, {}).get(kind)))
    ]
    assert untold == []
    assert set(words.english["rules"]) <= set(words.chinese["rules"])


def test_templates_are_filled_as_axe_fills_them():
    assert fill("${data.width}px, ${data.values}", {"width": 24.0, "values": ["a", "b"]}) == "24px, a, b"
    assert fill("${data}", "x") == "x"
    assert fill("${data.values}", ["a", "b"]) == "a, b"


@pytest.mark.browser
def test_every_rule_up_to_aa_and_every_best_practice_runs_and_no_experimental_one(tab, serve):
    axe.prepare(tab)
    visit(tab, serve(HEAD))
    everything = tab.evaluate("axe.getRules().map(rule => [rule.ruleId, rule.tags])", apart=True)
    wanted = {"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"}
    expected = {
        name for name, tags in everything if wanted & set(tags) and not {"experimental", "deprecated"} & set(tags)
    }
    assert {rule.id for rule in axe.rules(tab, "AA")} == expected
    assert "target-size" in expected
