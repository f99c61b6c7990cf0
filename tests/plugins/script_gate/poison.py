"""A portal whose every field of free text holds an attack, built with the shipped theme and settings."""

import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from pelican import Pelican
from pelican.settings import read_settings

from plugins.content_model.check import check_paths
from plugins.content_model.declarations import Declaration, item_type
from tests.little_site import REPOSITORY, write_content
from tests.plugins.only_gates import leave_on

ESCAPES = {"\\n": "\n", "\\t": "\t", "\\0": "\0"}


def vectors() -> list[str]:
    """The lines of owasp.txt with their escapes undone."""
    lines = Path(__file__).with_name("owasp.txt").read_text(encoding="utf-8").splitlines()
    found = [line for line in lines if not line.startswith("# ")]
    for written, meant in ESCAPES.items():
        found = [line.replace(written, meant) for line in found]
    return found


def build_poisoned(root: Path) -> tuple[Path, int]:
    """The output, and how many fields hold an attack. Fields whose attack is refused keep the sample's text."""
    shutil.copytree(REPOSITORY / "portal", root / "portal")
    leave_on(root, "link_gate", "script_gate")
    write_content(root)
    attacks = cycle(attack for attack in vectors() if attack.isprintable())
    count = sum(_poison(path, root, attacks) for path in sorted((root / "content").glob("*/*.md")))
    paths = {"PATH": str(root / "content"), "OUTPUT_PATH": str(root / "output")}
    Pelican(read_settings(str(REPOSITORY / "pelicanconf.py"), override=paths)).run()
    return root / "output", count


def _poison(path: Path, root: Path, attacks: Iterator[str]) -> int:
    """Attack one field after another; keep what the gates let through."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields: dict[str, Any] = yaml.load(front, Loader=yaml.BaseLoader)
    count = 0
    for key in [key for key in fields if _is_text(item_type(fields["type"]), key)]:
        before = path.read_text(encoding="utf-8")
        trial = {**fields, key: _with(fields[key], next(attacks))}
        dumped = yaml.safe_dump(trial, allow_unicode=True, sort_keys=False, width=10**6, default_style='"')
        path.write_text(f"---\n{dumped}---\n{body}", encoding="utf-8")
        if any(not problem.warning for problem in check_paths([path.relative_to(root)], root)):
            path.write_text(before, encoding="utf-8")
        else:
            fields, count = trial, count + 1
    return count


def _is_text(declaration: Declaration, key: str) -> bool:
    return declaration.fields[key].kind in {"text", "paragraph"}


def _with(value: Any, attack: str) -> Any:
    return [f"{one}{attack}" for one in value] if isinstance(value, list) else f"{value}{attack}"
