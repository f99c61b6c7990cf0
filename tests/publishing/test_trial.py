"""A converted site can be looked at before all is decided: what the gates refuse is set aside and listed."""

import shutil
from pathlib import Path

import pytest

from publishing.trial import Trial, try_out
from tests.little_site import REPOSITORY

REFUSED = "\n\n![](files/nothing.png)\n"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped portal with a refused item and a draft, as a conversion leaves them."""
    work = tmp_path_factory.mktemp("work")
    for name in ("content", "portal"):
        shutil.copytree(REPOSITORY / name, work / name)
    text = (work / "content/news/job-fair.md").read_text(encoding="utf-8")
    (work / "content/news/refused.md").write_text(text + REFUSED, encoding="utf-8")
    (work / "content/news/draft.md").write_text(text.replace("published", "draft", 1), encoding="utf-8")
    return work


@pytest.fixture(scope="module")
def trial(work: Path) -> Trial:
    return try_out(REPOSITORY, work)


def test_what_is_in_order_is_built(trial: Trial) -> None:
    assert (trial.site / "news/job-fair.html").is_file()


def test_what_is_refused_or_a_draft_is_not_built(trial: Trial) -> None:
    assert not (trial.site / "news/refused.html").exists()
    assert not (trial.site / "news/draft.html").exists()


def test_it_says_what_was_set_aside_and_why(trial: Trial, work: Path) -> None:
    assert "替代文字" in "".join(trial.aside["content/news/refused.md"])
    assert "content/news/refused.md" in (work / "aside.csv").read_text(encoding="utf-8-sig")


def test_the_content_itself_stays_as_it_is(trial: Trial, work: Path) -> None:
    assert (work / "content/news/refused.md").read_text(encoding="utf-8").endswith(REFUSED)
    assert (work / "content/news/draft.md").is_file()
