"""The grams are what a brute-force look at the text finds, and no list is long."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from plugins.search_index.grams import LONGEST, cut_grams

SEGMENTS = st.lists(st.text(alphabet="残疾人证a1，", max_size=40), min_size=1, max_size=6)


def cut(segments: list[str], limit: int) -> dict[str, tuple[list[int], bool]]:
    text = "".join(f"{segment}\n" for segment in segments)
    starts = np.cumsum([0] + [len(segment) + 1 for segment in segments])[:-1]
    found: dict[str, tuple[list[int], bool]] = {}
    for grams in cut_grams(text, starts, limit):
        for i, common in enumerate(grams.common.tolist()):
            places = grams.places[grams.begins[i] : grams.begins[i + 1]].tolist()
            found[text[places[0] : places[0] + grams.length]] = (places, common)
    return found


def brute_force(segments: list[str], gram: str) -> list[list[int]]:
    """Places of the gram, one list a segment."""
    places, start = [], 0
    for segment in segments:
        places.append([start + i for i in range(len(segment)) if segment.startswith(gram, i)])
        start += len(segment) + 1
    return places


@given(SEGMENTS, st.integers(1, 5))
def test_a_gram_has_every_place_unless_it_is_common_then_the_first_of_each_segment(
    segments: list[str], limit: int
) -> None:
    for gram, (places, common) in cut(segments, limit).items():
        everywhere = brute_force(segments, gram)
        expected = [hits[:1] if common else hits for hits in everywhere]
        assert places == [place for hits in expected for place in hits]


@given(SEGMENTS, st.integers(1, 5))
def test_all_characters_and_pairs_are_cut_and_longer_grams_where_a_part_is_common(
    segments: list[str], limit: int
) -> None:
    found = cut(segments, limit)
    for segment in segments:
        for length in range(1, LONGEST + 1):
            for i in range(len(segment) - length + 1):
                gram = segment[i : i + length]
                parts = (found.get(gram[:-1]), found.get(gram[1:]))
                assert (gram in found) == (length <= 2 or any(part and part[1] for part in parts))


@given(SEGMENTS, st.integers(1, 5))
def test_no_list_is_longer_than_the_limit_or_the_number_of_segments(segments: list[str], limit: int) -> None:
    for gram, (places, _) in cut(segments, limit).items():
        assert len(places) <= max(limit, len(segments)) or len(gram) == LONGEST


def test_an_empty_site_has_no_grams() -> None:
    assert cut([""], 1) == {}
