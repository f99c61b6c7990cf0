"""As many browsers as cores, fewer where memory is short, never none."""

import pytest

from accessibility import jobs


@pytest.mark.parametrize(
    ("cores", "free_mb", "expected"),
    [(2, 16000, 2), (8, 4600, 4), (4, 500, 1), (64, 256000, 16), (1, 8000, 1)],
)
def test_cores_and_memory_decide(monkeypatch, cores, free_mb, expected):
    monkeypatch.setattr(jobs.os, "sched_getaffinity", lambda who: set(range(cores)), raising=False)
    monkeypatch.setattr(jobs, "_free_mb", lambda: free_mb)
    assert jobs.default_jobs() == expected


def test_this_machine_bears_at_least_one():
    assert jobs.default_jobs() >= 1
