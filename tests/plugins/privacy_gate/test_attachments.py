"""Nothing hides in an attachment, and what nobody can read does not pass."""

import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.privacy_gate.documents import UnreadableError, suffixes
from plugins.privacy_gate.look import findings
from tests.plugins.privacy_gate import attachments


@pytest.mark.parametrize("name", sorted(attachments.telling()))
def test_what_an_attachment_tells_is_found(name: str) -> None:
    assert list(findings(attachments.telling()[name], name))


@pytest.mark.parametrize("name", sorted(attachments.silent()))
def test_ordinary_attachments_pass(name: str) -> None:
    assert list(findings(attachments.silent()[name], name)) == []


@pytest.mark.parametrize("name", sorted(attachments.unreadable()))
def test_what_cannot_be_read_does_not_pass(name: str) -> None:
    with pytest.raises(UnreadableError):
        list(findings(attachments.unreadable()[name], name))


def test_there_are_enough_of_them() -> None:
    assert len(attachments.telling()) >= 55


def test_a_hidden_sheet_is_named() -> None:
    places = [where for where, _ in findings(attachments.telling()["hidden.xlsx"], "hidden.xlsx")]
    assert any("名单（隐藏）" in where for where in places)


@pytest.mark.parametrize("name", ["photo.png", "scan.pdf"])
def test_words_in_a_picture_are_read(name: str) -> None:
    pytest.importorskip("rapidocr", reason="the OCR extra is not installed")
    picture = attachments.written(attachments.ID)
    if name.endswith(".pdf"):
        target = io.BytesIO()
        Image.open(io.BytesIO(picture)).save(target, "PDF")
        picture = target.getvalue()
    assert any(found.kind == "id" for _, found in findings(picture, name))


def test_a_scan_without_the_extra_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugins.privacy_gate.ocr._engine", lambda: None)
    target = io.BytesIO()
    Image.new("RGB", (200, 200), "white").save(target, "PDF")
    with pytest.raises(UnreadableError, match="扫描"):
        list(findings(target.getvalue(), "scan.pdf"))


@given(st.sampled_from(sorted(attachments.telling())), st.integers(0, 400), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_damaged_attachment_is_read_or_refused(name: str, where: int, damage: bytes) -> None:
    data = attachments.telling()[name]
    broken = data[:where] + damage + data[where + len(damage) :]
    with contextlib.suppress(UnreadableError):
        list(findings(broken, name))


@pytest.mark.parametrize("suffix", sorted(suffixes()))
@given(st.binary(max_size=300))
@settings(max_examples=15, deadline=None)
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    with contextlib.suppress(UnreadableError):
        list(findings(data, f"a.{suffix}"))
