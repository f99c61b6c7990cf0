"""No text, however built, keeps the gate from coming to an end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.privacy_gate.scan import scan

LENGTH = 100_000  # bytes
PATIENCE = 60  # seconds: a hundred times what the slowest takes on a machine with nothing else to do
PARTS = [
    *("1", "1 ", "9-", "138 ", "138\n", "1*", "1…", "X", "6222 ", "1.10105E+1", "O0l", "999999199001010016"),
    *("<", "<a ", "<!--", "-->", "<tr>\n", "</tr>", '<a b="王">', "&#", "&#1;", "%3", "\\u00", "\u200b", "\u2029"),
    *("王", "王 ", "王\n", "王小明，", "精 神 ", "**王**", "阿·", "残疾", "残疾名单", "残疾儿童名单\n", "患有", "癌"),
    *("|王小明|肢体", "姓名：王小明", "类别：肢体 ", "父亲", "王小明1岁", "一年级", "王*，幸福村，肢体一级"),
    *("家住", "家住1号", "1号楼1单元", "村1组", "一", "零壹", "证号后四位", "护照 E1", "aGVsbG8", "aGVsbG8gd29ybGQ= "),
]


@pytest.mark.slow
@pytest.mark.parametrize("part", PARTS)
def test_a_hundred_thousand_characters_are_read_to_the_end(part: str) -> None:
    with patience():
        scan("王小明" + part * (LENGTH // len(part.encode())) + "患有癌症")


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=5))
@settings(max_examples=12, deadline=None)
def test_so_are_their_mixtures(parts: list[str]) -> None:
    unit = "".join(parts)
    with patience():
        scan(unit * (LENGTH // 10 // len(unit)))


@contextmanager
def patience() -> Iterator[None]:
    """An alarm instead of a test run that never ends."""

    def ring(*_: object) -> None:
        raise TimeoutError("the gate did not come to an end")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
