"""The portal speaks every language of its catalogues equally well."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.theme.examples import THEME

CONTENT_MODEL = THEME.parent / "plugins" / "content_model"
VOCABULARIES = {
    "validity": "types/policy.yaml:validity",
    "disclosure": "types/policy.yaml:disclosure",
    "notice_kind": "types/notice.yaml:kind",
    "interpretation_form": "types/interpretation.yaml:form",
    "channel": "types/answer.yaml:channel",
    "award_stage": "types/award.yaml:stage",
    "statistic_basis": "types/statistic.yaml:basis",
    "volunteer_kind": "types/volunteer.yaml:kind",
    "guide_category": "types/guide.yaml:category",
    "material_form": "groups/material.yaml:form",
    "award_kind": "vocabularies/award_kind.yaml",
    "level": "vocabularies/level.yaml",
    "audience": "vocabularies/audience.yaml",
    "life_event": "vocabularies/life_event.yaml",
    "phone_kind": "vocabularies/phone_kind.yaml",
}


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a catalogue with its place, "date.months.0"."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{number}")
    else:
        yield path, value


def test_catalogues_are_complete(words: Mapping[str, Mapping[str, Any]]) -> None:
    places = {language: [place for place, _ in leaves(catalogue)] for language, catalogue in words.items()}
    assert places["en"] == places["zh-CN"]


def test_catalogues_fill_in_the_same_values(words: Mapping[str, Mapping[str, Any]]) -> None:
    """A place that is filled in in one language is filled in in the other."""
    blanks = {
        language: [set(re.findall(r"{\w+}", text)) for _, text in leaves(catalogue)]
        for language, catalogue in words.items()
    }
    assert blanks["en"] == blanks["zh-CN"]


def test_every_word_is_text(words: Mapping[str, Mapping[str, Any]]) -> None:
    """Nothing that YAML took for a number, a date or a truth value."""
    wrong = [
        place
        for catalogue in words.values()
        for place, text in leaves(catalogue)
        if not isinstance(text, str) or not text
    ]
    assert wrong == []


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_choice_of_an_editor_has_its_word(name: str, words: Mapping[str, Mapping[str, Any]]) -> None:
    file, _, field = VOCABULARIES[name].partition(":")
    declared = yaml.safe_load(Path(CONTENT_MODEL / file).read_text(encoding="utf-8"))
    codes = declared["fields"][field]["choices"] if field else declared
    for catalogue in words.values():
        assert list(catalogue[name]) == list(codes.values())


def test_no_word_hides_behind_a_method_of_dict(words: Mapping[str, Mapping[str, Any]]) -> None:
    """In a template `words.x.items` is the method, not the word; vocabularies are asked by `words.x[code]`."""
    places = [place.split(".")[1:] for catalogue in words.values() for place, _ in leaves(catalogue)]
    keys = {key for place in places if place[0] not in VOCABULARIES for key in place}
    assert keys & set(dir(dict)) == set()
