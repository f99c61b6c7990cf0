"""Whatever bytes a record holds, it is read as exactly what it says, or refused with a reason."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.review_gate.sidecar import Entry, Sidecar, SidecarError, read_sidecar, texts_of

ENTRY = Entry(level=1, reviewer="b", on=date(2026, 3, 5), result="同意", remark='看过"全文"', sha256="0" * 64)
RECORD = Sidecar(secrecy="依申请公开", reason="涉及第三方", entries=(ENTRY,))


def test_what_is_written_is_read() -> None:
    read = read_sidecar(RECORD.text.encode())
    assert read.text == RECORD.text
    assert [entry.line for entry in read.entries] == [4]
    assert texts_of(RECORD.text.encode()) == {ENTRY.text}


def test_a_record_from_windows_is_the_same() -> None:
    assert read_sidecar(b"\xef\xbb\xbf" + RECORD.text.replace("\n", "\r\n").encode()).text == RECORD.text


@given(st.binary(max_size=300))
@example(b"secrecy: x\nreason: 5\nreviews:\n")
@example(b"secrecy: x\nreviews:\n  - level: 1\n    reviewer: b\n    on: 2026-03-05\n    result: x\n    remark: [[\n")
def test_any_bytes_are_a_record_or_refused(data: bytes) -> None:
    with suppress(SidecarError):
        assert read_sidecar(data).text.encode() == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")


@given(st.integers(0, len(RECORD.text) - 1), st.integers(0, 8), st.text("\n -:[]{}'\"#&*!|>5一 \t\u3000", max_size=6))
def test_a_damaged_record_never_passes_for_another(place: int, length: int, instead: str) -> None:
    text = RECORD.text[:place] + instead + RECORD.text[place + length :]
    try:
        read = read_sidecar(text.encode())
    except SidecarError as error:
        assert str(error)
    else:
        assert read.text == text


def test_levels_in_other_digits_are_refused() -> None:
    with pytest.raises(SidecarError):
        read_sidecar(RECORD.text.replace("level: 1", "level: １").encode())
