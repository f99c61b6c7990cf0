"""What the documents say is there, is there."""

import re
from pathlib import Path

import pytest

from plugins.content_model.declarations import item_types
from tests.real_build import ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
HANDBOOK = (ROOT / "docs/handbook.zh-CN.md").read_text(encoding="utf-8")
WORDS = (ROOT / "accessibility/reports/words.json").read_text(encoding="utf-8")


def prose(path: Path) -> str:
    """Without code, whose links are examples."""
    return re.sub(r"^```.*?^```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", prose(path))
    assert [target for target in targets if "://" not in target and not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_verb_that_is_named_exists(path: Path) -> None:
    tasks = (ROOT / "tasks.py").read_text(encoding="utf-8")
    verbs = set(re.findall(r"(?:python3 tasks\.py|`inv) ([a-z]+)", path.read_text(encoding="utf-8")))
    assert {verb for verb in verbs if f"\ndef {verb}(" not in tasks} == set()


def test_the_handbook_lists_every_type_of_content() -> None:
    listed = re.findall(r"^\| ([a-z]+) \|", HANDBOOK, re.MULTILINE)
    assert sorted(listed) == sorted(item_types())


def test_the_handbook_explains_the_parts_of_a_report_by_their_names() -> None:
    explained = re.findall(r"^- \*\*(.+?)\*\*：", HANDBOOK, re.MULTILINE)
    assert len(explained) == 5 and [name for name in explained if f'"{name}"' not in WORDS] == []
