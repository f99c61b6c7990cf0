"""Every check judges its own cases, and finds nothing wrong with the good pages of the others.

Cases are files: <check>/{passed,failed,cant-tell,inapplicable}-<what is special>.html. A file that does not begin
with "<!" or "<html" is the content of <main> in an otherwise good Chinese page (frame.html). A check that compares
pages has folders in place of files, with one page or more in each. A check that looks at every HTML page is
inapplicable to an .svg.
"""

import importlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from accessibility.browser.serve import serving
from accessibility.browser.tab import Tab
from accessibility.browser.visit import visit
from accessibility.capture import capture
from accessibility.checks import all_checks
from accessibility.judge import SHOWN, compare, judge
from accessibility.model import Outcome
from accessibility.observation import Observation

HERE = Path(__file__).parent
WORDS = {"passed": "passed", "failed": "failed", "cant-tell": "cantTell", "inapplicable": "inapplicable"}
CASES = sorted(path for path in HERE.glob("*/*-*") if path.is_dir() or path.suffix in (".html", ".svg"))
NEEDED = ("inapplicable",)


def expected(case: Path) -> str:
    return next(outcome for word, outcome in WORDS.items() if case.name.startswith(f"{word}-"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """All case folders served, fragments set into the frame."""
    folder = tmp_path_factory.mktemp("cases") / "checks"
    shutil.copytree(HERE, folder)
    frame = (HERE / "frame.html").read_text(encoding="utf-8")
    for page in folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if not text.lstrip().lower().startswith(("<!", "<html")):
            page.write_text(frame.replace("<!-- case -->", text), encoding="utf-8")
    with serving(folder) as address:
        yield address


@pytest.fixture(scope="module")
def quiet_tab(shared_browser) -> Tab:
    """One tab for all pages; each visit loads its page anew."""
    return shared_browser.new_tab()


def look(tab: Tab, address: str, needs: tuple[type, ...]) -> Observation:
    """Visit and capture, then run the probes that the check asks for."""
    visit(tab, address)
    snapshot = capture(tab)
    names = [kind.__module__.rsplit(".", 1)[-1] for kind in needs]
    probes = {
        kind: importlib.import_module(f"accessibility.probes.{name}").probe(tab, snapshot)
        for kind, name in zip(needs, names, strict=True)
    }
    return Observation(snapshot=snapshot, probes=probes)


@pytest.mark.browser
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_a_case_has_the_outcome_its_name_says(case: Path, site: str, quiet_tab: Tab):
    name = case.parent.name
    module = all_checks()[name]
    needs = module.CHECK.needs
    pages = sorted(case.glob("*.html")) if case.is_dir() else [case]
    seen = [look(quiet_tab, f"{site}/{page.relative_to(HERE)}", needs) for page in pages]
    judged = (
        compare(seen, checks={name: module}, shown=frozenset(Outcome))
        if case.is_dir()
        else [judge(seen[0], checks={name: module}, shown=frozenset(Outcome))]
    )
    assert not [left for one in judged for left in one.not_checked]
    found = {finding.outcome.value for one in judged for finding in one.findings}
    said = [finding.message.en for one in judged for finding in one.findings]
    assert verdict_of(found) == expected(case), said
    if expected(case) == "passed":
        assert not failures(seen), "another check finds something wrong with this good page"


def verdict_of(found: set[str]) -> str:
    """One word for a page, the worst that was said of it."""
    return next((word for word in ("failed", "cantTell", "passed") if word in found), "inapplicable")


def failures(pages: list[Observation]) -> list[str]:
    """What any check finds wrong up to level AA; also tells when one of them broke."""
    judged = [judge(page, shown=SHOWN) for page in pages]
    broken = [left.why.en for one in judged for left in one.not_checked if "broke" in left.why.en]
    return broken + [
        f"{finding.check}: {finding.selector}: {finding.message.en}"
        for one in judged
        for finding in one.findings
        if finding.outcome is Outcome.FAILED and finding.level != "AAA"
    ]


@pytest.mark.parametrize("name", all_checks())
def test_a_check_has_cases_of_every_kind(name: str):
    has = {expected(case) for case in CASES if case.parent.name == name}
    assert set(NEEDED) <= has, f"{name} lacks {set(NEEDED) - has}"
    assert has & {"passed", "cantTell"}, f"{name} has no page that it does not fail"
    assert has & {"failed", "cantTell"}, f"{name} has no page on which it speaks up"


def test_every_case_belongs_to_a_check():
    assert {case.parent.name for case in CASES} <= set(all_checks())
