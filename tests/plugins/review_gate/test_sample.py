"""The demonstration ships fully reviewed by sample people, and says that nobody did it."""

import shutil
from pathlib import Path

import pytest

from plugins.content_model.gates import switched_off
from plugins.content_model.library import Library
from plugins.review_gate.__main__ import main
from plugins.review_gate.people import people_of
from plugins.review_gate.sample import REMARK, record_samples
from plugins.review_gate.sidecar import path_of, read_sidecar
from tests.little_site import REPOSITORY

pytestmark = pytest.mark.skipif(
    not Library(REPOSITORY).portal.record.demonstration, reason="a real portal has no sample people"
)


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what the repository holds, without git."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for name in ("content", "portal"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    return tmp_path


def test_every_record_of_the_shipped_content_holds(shipped: Path) -> None:
    stale = [path.as_posix() for path in record_samples(Library(shipped), [])]
    assert stale == [], "这些内容改过，审核记录作废。请运行 inv review --sample，把记录和内容一起提交。"


def test_every_record_says_that_nobody_real_reviewed(shipped: Path) -> None:
    library = Library(shipped)
    people = people_of(library.portal)
    for item in library.items():
        for entry in read_sidecar((shipped / path_of(item.path)).read_bytes()).entries:
            assert (entry.remark, people[entry.reviewer].sample) == (REMARK, True)


def test_sample_people_are_plainly_so(shipped: Path) -> None:
    for person in people_of(Library(shipped).portal).values():
        assert person.sample
        assert person.email.endswith("@example.org")
        assert person.name.startswith(("样例", "演示"))


def test_the_statement_names_what_is_not_proved(shipped: Path) -> None:
    told = dict(switched_off(Library(shipped).portal.gates))
    assert "没有真人审核" in told["三审三校（不和 git 提交核对）"]
    assert "发布日期核对（有完整的 git 历史才和提交核对）" in told


def test_an_edited_sample_is_renewed_by_one_command(shipped: Path) -> None:
    item = next(iter(sorted((shipped / "content/news").glob("*.md"))))
    item.write_text(item.read_text("utf-8") + "\n再加一句。\n", encoding="utf-8")
    assert main(["--sample"], shipped) == 0
    assert list(record_samples(Library(shipped), [])) == []


def test_the_same_content_gives_the_same_records(shipped: Path) -> None:
    before = {path: path.read_bytes() for path in sorted(shipped.glob("content/*/*.review.yaml"))}
    for path in before:
        path.unlink()
    assert main(["--sample"], shipped) == 0
    assert {path: path.read_bytes() for path in sorted(shipped.glob("content/*/*.review.yaml"))} == before


@pytest.mark.parametrize("change", [("portal.yaml", "demonstration:", "# "), ("gates.yaml", "proof: 不核对", "# ")])
def test_a_real_portal_has_no_sample_records(
    change: tuple[str, str, str], shipped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, old, new = change
    path = shipped / "portal" / name
    path.write_text(path.read_text("utf-8").replace(old, new + old), encoding="utf-8")
    assert main(["--sample"], shipped) == 2
    assert "审核要由真人做" in capsys.readouterr().err
