"""An entry is believed when it is whole and stands under its own name; anything else is thrown away and counted."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from accessibility.cache import Cache, name_of

NAME, OTHER = name_of("一"), name_of("二")


@pytest.fixture
def cache(tmp_path):
    return Cache(folder=tmp_path)


def place(cache, name=NAME):
    return cache.folder / "results" / name[:2] / name


def test_what_was_put_is_got(cache):
    cache.put("results", NAME, {"页": [1]})
    assert (cache.get("results", NAME), cache.get("results", OTHER), cache.damaged) == ('{"页":[1]}', None, set())


def test_an_entry_with_any_byte_changed_or_missing_is_not_believed(cache):
    cache.put("results", NAME, {"findings": []})
    raw = place(cache).read_bytes()
    for at in range(len(raw)):
        for damaged in (raw[:at], raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :]):
            place(cache).write_bytes(damaged)
            assert cache.get("results", NAME) is None
            assert not place(cache).exists()
    assert cache.damaged == {NAME}


def test_an_entry_under_another_name_or_kind_is_not_believed(cache):
    cache.put("results", NAME, {"findings": []})
    place(cache, OTHER).parent.mkdir(exist_ok=True)
    shutil.copy(place(cache), place(cache, OTHER))
    assert cache.get("results", OTHER) is None
    (cache.folder / "pages" / NAME[:2]).mkdir(parents=True)
    shutil.copy(place(cache), cache.folder / "pages" / NAME[:2] / NAME)
    assert cache.get("pages", NAME) is None
    assert cache.damaged == {NAME, OTHER}


def test_runs_that_write_the_same_at_once_leave_one_whole_entry(cache):
    caches = [Cache(folder=cache.folder) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: [one.put("results", NAME, ["页" * 9999]) for _ in range(20)], caches))
    assert cache.get("results", NAME) == '["' + "页" * 9999 + '"]'
    assert list(cache.folder.rglob("*.part")) == []


def test_parts_of_a_name_are_kept_apart():
    assert len({name_of("a", "b"), name_of("ab"), name_of("a", "", "b"), name_of("b", "a")}) == 4
