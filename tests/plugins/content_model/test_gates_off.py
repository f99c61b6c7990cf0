"""A gate that is off, or asks for less than it could, is named in the statement with its reason."""

from pathlib import Path

import pytest

from plugins.content_model.gates import switched_off
from plugins.content_model.read_portal import read_portal


@pytest.mark.parametrize(
    ("setting", "named"),
    [
        ("state: 开", ()),
        ("state: 开, proof: 必须核对", ()),
        ("state: 关, reason: 试用", (("三审三校", "试用"),)),
        ("state: 开, proof: 不核对, reason: 样例", (("三审三校（不和 git 提交核对）", "样例"),)),
        ("state: 开, proof: 能核对就核对, reason: 样例", (("三审三校（有完整的 git 历史才和提交核对）", "样例"),)),
    ],
)
def test_the_statement_names_what_is_not_done(
    setting: str, named: tuple[tuple[str, str], ...], portal_only: Path
) -> None:
    text = f"gates:\n  - {{name: review_gate, {setting}}}\n"
    (portal_only / "portal/gates.yaml").write_text(text, encoding="utf-8")
    portal, problems = read_portal(portal_only)
    assert problems == []
    assert switched_off(portal.gates) == named
