"""The data files: every manner in both languages, each able to say everything."""

import re

import pytest

from accessibility.errors import SettingError
from accessibility.transcript.states import CURRENT, VALUED
from accessibility.transcript.wording import Wording, manners, wording

MODEL = wording("plain", "zh")


def of(name: str) -> Wording:
    return wording(*name.split("."))


def test_every_manner_speaks_both_languages():
    assert set(manners()) == {f"{manner}.{lang}" for manner in ("plain", "nvda", "orca") for lang in ("zh", "en")}


@pytest.mark.parametrize("name", manners())
def test_each_file_knows_all_words(name):
    for field in ("pieces", "roles", "states", "languages"):
        own, all_words = set(getattr(of(name), field)), set(getattr(MODEL, field))
        more = own - all_words  # "control.radio": of one role
        assert own >= all_words
        assert all(word.split(".")[0] in all_words and word.split(".")[1] in MODEL.roles for word in more)


@pytest.mark.parametrize("name", manners())
def test_templates_ask_for_facts_that_exist(name):
    known = set(re.findall(r"\{(\w+)\}", str(MODEL.pieces))) | {state.replace("-", "_") for state in MODEL.states}
    told = {"before", "leaving", "inner", "legend", "items", "terms", "nesting", "caption", "around", "values"}
    assert set(re.findall(r"\{(\w+)\}", str(of(name).pieces))) <= known | told


def test_every_state_has_a_word():
    told = {state for values in VALUED.values() for state in values.values()} | {f"current-{name}" for name in CURRENT}
    assert told <= MODEL.states.keys()


def test_an_unknown_manner_is_refused():
    with pytest.raises(SettingError):
        wording("jaws", "zh")
