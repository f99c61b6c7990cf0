"""One element and one cause is one finding, whoever reports it and however often."""

from accessibility.checks import all_checks
from accessibility.merge import merged, settled
from accessibility.model import Outcome
from tests.accessibility.findings import finding

CHECKS = {name: check.CHECK for name, check in all_checks().items()}
OURS = {"check": "image_has_alternative", "engine": "podao"}


def test_conditions_of_one_finding_are_joined():
    (found,) = merged([finding(), finding(conditions=("320 dark",))], CHECKS)
    assert found.conditions == ("1280 light", "320 dark")


def test_the_worst_outcome_stands_with_the_conditions_that_showed_it():
    asked = finding(outcome=Outcome.CANT_TELL, conditions=("320 light",))
    (found,) = merged([asked, finding()], CHECKS)
    assert (found.outcome, found.conditions) == (Outcome.FAILED, ("1280 light",))


def test_axe_and_we_on_one_element_for_one_cause_are_one_finding_of_ours():
    (found,) = merged([finding(conditions=("320 dark",)), finding(**OURS)], CHECKS)
    assert (found.check, found.also) == ("image_has_alternative", ("axe:image-alt",))
    assert found.conditions == ("1280 light", "320 dark")


def test_what_axe_is_sure_of_is_not_softened_by_our_question():
    (found,) = merged([finding(), finding(**OURS, outcome=Outcome.CANT_TELL)], CHECKS)
    assert found.outcome is Outcome.FAILED


def test_another_element_or_another_cause_stays_apart():
    findings = [finding(), finding(**OURS, selector="p > img"), finding(check="region")]
    assert len(merged(findings, CHECKS)) == 3


def test_a_rule_that_a_check_of_ours_replaces_asks_instead_of_failing():
    (found,) = merged([finding(check="meta-refresh")], CHECKS)
    assert (found.outcome, found.message.zh[-5:]) == (Outcome.CANT_TELL, "是障碍吗？")


def test_where_a_check_of_ours_replaces_the_rule_its_question_stands():
    ours = finding(check="role_has_required_states", engine="podao", outcome=Outcome.CANT_TELL)
    (found,) = merged([finding(check="aria-required-attr"), ours], CHECKS)
    assert (found.check, found.outcome) == ("role_has_required_states", Outcome.CANT_TELL)


def test_a_question_of_axe_that_our_check_has_answered_is_none():
    asked = [finding(outcome=Outcome.CANT_TELL), finding(outcome=Outcome.CANT_TELL, selector="p > img"), finding()]
    assert settled(asked, [finding(**OURS, outcome=Outcome.PASSED)], CHECKS) == asked[1:]
