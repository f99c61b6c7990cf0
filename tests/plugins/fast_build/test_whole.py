"""A build in which nothing has changed makes nothing, and is believed only as far as it can be seen."""

from pathlib import Path

import pytest

from tests.little_site import vary
from tests.plugins.fast_build.builds import NOW, build, files, make_portal

SAID = "网站还是上一次的"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    root = tmp_path / "门户"
    make_portal(root)
    return root


def test_an_unchanged_site_is_looked_at_and_one_with_an_item_whose_time_has_come_is_made(
    portal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    vary(portal, "notice/notice.md", "soon", date="2026-09-21 21:00")  # NOW is 22:13 on that day, in Beijing
    output, early = portal / "output", str(int(NOW) - 7200)
    first = files(build(portal, output, fast=True, monkeypatch=monkeypatch, now=early))
    assert SAID not in capsys.readouterr().out and "notice/soon.html" not in first
    assert files(build(portal, output, fast=True, monkeypatch=monkeypatch, now=early)) == first
    assert SAID in capsys.readouterr().out
    later = files(build(portal, output, fast=True, monkeypatch=monkeypatch))
    assert SAID not in capsys.readouterr().out and "notice/soon.html" in later


def test_one_other_byte_in_the_output_is_enough(
    portal: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output = portal / "output"
    first = files(build(portal, output, fast=True, monkeypatch=monkeypatch))
    for name in ("feed.xml", "news/news.html", "search/*/index.json", "another.html"):
        path = next(output.glob(name), output / name)
        path.write_bytes((path.read_bytes() if path.exists() else b"") + b" ")
        assert files(build(portal, output, fast=True, monkeypatch=monkeypatch)) == first
    assert SAID not in capsys.readouterr().out


def test_into_an_empty_folder_the_earlier_files_are_linked(portal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = build(portal, portal / "site", fast=True, monkeypatch=monkeypatch)
    before = first.rename(portal / "before")
    build(portal, portal / "site", fast=True, monkeypatch=monkeypatch, FAST_BUILD_EARLIER=str(before))
    assert files(before) == files(portal / "site")
    assert all((before / name).samefile(portal / "site" / name) for name in files(before))
