"""A portal in which only the gates under test stand."""

from pathlib import Path

from tests.little_site import REPOSITORY


def leave_on(root: Path, *names: str) -> None:
    """Write portal/gates.yaml: every other gate is off."""
    others = sorted(path.parent.name for path in (REPOSITORY / "plugins").glob("*/gate.py"))
    entries = [f"  - {{name: {name}, state: {'开' if name in names else '关'}, reason: 测试}}\n" for name in others]
    (root / "portal/gates.yaml").write_text("gates:\n" + "".join(entries), encoding="utf-8")
