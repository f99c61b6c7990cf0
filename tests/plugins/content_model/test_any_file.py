"""Whatever stands in a content file is read as it was meant, or told: never a crash, never a field lost in silence."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.front_matter import read_source
from plugins.content_model.portal import Portal
from plugins.content_model.read_item import read_item
from plugins.content_model.read_portal import read_portal

HERE = Path(__file__).parent
SAMPLE = (HERE / "content/news.md").read_text(encoding="utf-8")
FRONT = SAMPLE.split("---\n")[1].splitlines()
PIECES = [
    "---",
    "--- ",
    "...",
    "status: draft",
    "status: published",
    "  status: draft",
    "status： draft",
    "status:draft",
]
PIECES += [
    "tags:",
    "  - 甲",
    "- 乙",
    "title: |",
    "  两行",
    "title: >",
    "a: &x 1",
    "b: *x",
    "<<: *x",
    "? a",
    ": b",
    "# 注释",
]
PIECES += [
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    "\t",
    "\x85",
    "\u2028",
    "\ufeff",
    "\0",
    "date: 2026-05-11",
    "%YAML 1.2",
    "!!x y",
    "",
]
PATH = Path("content/news/a.md")


@pytest.fixture(scope="module")
def portal() -> Portal:
    return read_portal(HERE)[0]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("any")
    (folder / "content/news").mkdir(parents=True)
    return folder


@settings(max_examples=200)
@given(
    data=st.binary(max_size=300)
    | st.text(max_size=300).map(str.encode)
    | st.binary(max_size=60).map(SAMPLE.encode().__add__)
)
def test_any_bytes_give_an_item_or_a_reason(data: bytes, root: Path, portal: Portal) -> None:
    (root / PATH).write_bytes(data)
    item, problems = read_item(PATH, root=root, portal=portal)
    assert item or problems
    assert all(problem.what and problem.remedy for problem in problems)


@settings(max_examples=250)
@given(
    at=st.lists(st.tuples(st.integers(0, len(FRONT)), st.sampled_from(PIECES)), min_size=1, max_size=4),
    drop=st.sets(st.integers(0, len(FRONT) - 1), max_size=2),
)
def test_what_yaml_reads_is_read_or_told(at: list[tuple[int, str]], drop: set[int], root: Path, portal: Portal) -> None:
    """No key is lost, and nothing that says draft anywhere is published without a word."""
    lines = [line for number, line in enumerate(FRONT) if number not in drop]
    for place, piece in at:
        lines.insert(min(place, len(lines)), piece)
    text = "\n".join(["---", *lines, "---", "正文。", ""])
    (root / PATH).write_bytes(text.encode())
    item, problems = read_item(PATH, root=root, portal=portal)
    if problems or item is None:
        assert problems
        return
    front = text.split("\n---", 1)[0].removeprefix("---\n")
    meant = yaml.safe_load(front)
    given_values = {key for key, value in meant.items() if value is not None and value != []}
    assert given_values <= item.fields.values.keys() | {"type", "status", "lang", "slug"}
    assert item.status == meant["status"]
    assert item.status == "draft" or "draft" not in front.replace("# ", "")


@settings(max_examples=200)
@given(text=st.text(alphabet="-— \n:：abc甲#'\"[]{}|>", max_size=80))
def test_the_two_parts_of_a_file_are_never_mixed(text: str) -> None:
    source, problems = read_source(f"---\ntitle: 甲\n---\n{text}".encode(), path=PATH)
    assert source and source.body == text and not problems
    assert [entry.key for entry in source.tree.entries] == ["title"]


@pytest.mark.parametrize("first", PIECES)
def test_every_pair_of_odd_lines_gives_an_item_or_a_reason(first: str, root: Path, portal: Portal) -> None:
    """At the end of the fields: an empty value may stand after the last line."""
    for second in PIECES:
        (root / PATH).write_bytes("\n".join(["---", *FRONT, first, second, "---", "正文。", ""]).encode())
        item, problems = read_item(PATH, root=root, portal=portal)
        assert item or problems


VALUES = [*"甲乙 a1:：#'\"-[]{}|>&*!%@`,，=~", "no", "0x1f", "1e3", "2026-05-11", ": ", " #"]


@settings(max_examples=250)
@given(text=st.lists(st.sampled_from(VALUES), max_size=8).map("".join))
def test_a_value_is_what_yaml_says_or_is_told(text: str, root: Path, portal: Portal) -> None:
    front = "\n".join(f"title: {text}" if line.startswith("title:") else line for line in FRONT)
    (root / PATH).write_bytes(f"---\n{front}\n---\n正文。\n".encode())
    item, problems = read_item(PATH, root=root, portal=portal)
    if not problems:
        assert item and item.fields.title == yaml.load(front, Loader=yaml.BaseLoader)["title"].strip()
