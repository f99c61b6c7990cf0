"""Nothing hides in an attachment, and what nobody can read does not pass."""

import pytest

from plugins.privacy_gate.documents import UnreadableError
from plugins.privacy_gate.gate import findings
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
    assert len(attachments.telling()) >= 40


def test_a_hidden_sheet_is_named() -> None:
    places = [where for where, _ in findings(attachments.telling()["hidden.xlsx"], "hidden.xlsx")]
    assert any("名单（隐藏）" in where for where in places)
