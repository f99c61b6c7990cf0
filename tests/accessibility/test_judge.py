"""Verdicts become findings; one check that breaks never stops the others."""

from types import SimpleNamespace

import pytest

from accessibility.checks import all_checks
from accessibility.judge import compare, judge
from accessibility.model import Outcome, failed
from accessibility.observation import Observation
from accessibility.observations.motion import Motion
from tests.accessibility.snapshots import page

LANGUAGE = all_checks()["page_has_language"]
SEEN = Observation(snapshot=page("<html><body><p>甲</p></body></html>"))


def checks(**modules):
    return {name: module if hasattr(module, "CHECK") else SimpleNamespace(**module) for name, module in modules.items()}


def test_a_message_says_what_whom_it_shuts_out_and_how_to_mend_it():
    (found,) = judge(SEEN, checks=checks(page_has_language=LANGUAGE)).findings
    assert found.message.zh == f"页面没有声明语言。{LANGUAGE.CHECK.who.zh}{LANGUAGE.CHECK.remedy.zh}"
    assert (found.outcome, found.criteria, found.level, found.selector) == (Outcome.FAILED, ("3.1.1",), "A", "html")
    assert found.help.endswith("/act/rules/b5c3f8/")


def test_what_passed_is_told_only_on_request():
    seen = Observation(snapshot=page('<html lang="zh"><p>甲</p></html>'))
    assert not judge(seen, checks=checks(page_has_language=LANGUAGE)).findings
    (found,) = judge(seen, checks=checks(page_has_language=LANGUAGE), shown=frozenset({Outcome.PASSED})).findings
    assert "zh" in found.message.en


def test_a_check_without_targets_is_inapplicable():
    seen = Observation(snapshot=page("<p>甲</p>"))
    assert judge(seen, checks={"image_has_alternative": all_checks()["image_has_alternative"]}).inapplicable == (
        "image_has_alternative",
    )


@pytest.mark.parametrize("part", ["targets", "judge"])
def test_a_check_that_breaks_is_told_and_the_others_go_on(part):
    def broken(*_):
        raise ZeroDivisionError("1/0")

    bad = {"CHECK": LANGUAGE.CHECK, "targets": LANGUAGE.targets, "judge": LANGUAGE.judge, part: broken}
    judged = judge(SEEN, checks=checks(bad=bad, page_has_language=LANGUAGE))
    assert [found.check for found in judged.findings] == ["page_has_language"]
    assert [(left.what, "ZeroDivisionError: 1/0" in left.why.en) for left in judged.not_checked] == [("bad", True)]


def test_a_check_whose_probe_was_not_run_is_told():
    name, module = next((name, it) for name, it in all_checks().items() if Motion in it.CHECK.needs)
    (left,) = judge(SEEN, checks={name: module}).not_checked
    assert (left.what, "Motion" in left.why.zh) == (name, True)


def test_checks_that_compare_pages_speak_of_the_page_they_mean():
    def second(pages):
        yield 1, pages[1].snapshot.root, failed("与上一页同名。", "It has the name of the page before.")

    judged = compare([SEEN, SEEN], checks=checks(names_differ={"CHECK": LANGUAGE.CHECK, "compare": second}))
    assert [[found.check for found in one.findings] for one in judged] == [[], ["names_differ"]]
