"""What other tools read is right by their own schemas, and tells the same run."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from lxml import etree
from pyld import jsonld

from accessibility.model import Outcome
from accessibility.reports import formats
from accessibility.standards.wcag22 import CRITERIA
from tests.accessibility.findings import finding, page, report
from tests.accessibility.reports.runs import CLEAN, FULL, RUNS

SCHEMAS = Path(__file__).parent / "schemas"
EARL = "http://www.w3.org/ns/earl#"
every_run = pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)


def schema(name):
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def rendered(name, run):
    return formats()[name](run)


@every_run
def test_sarif_fits_the_schema_of_oasis(run):
    jsonschema.Draft202012Validator(schema("sarif-2.1.0.json")).validate(json.loads(rendered("sarif", run)))


def test_sarif_names_file_and_line_and_keeps_what_people_said():
    (run,) = json.loads(rendered("sarif", FULL))["runs"]
    first, question, _, known, _ = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]) == ("content/a.md", {"startLine": 3})
    assert (first["kind"], first["baselineState"]) == ("fail", "new")
    assert (question["kind"], question["level"]) == ("review", "none")
    assert known["suppressions"][0]["justification"].startswith("王：旧图")
    assert all(run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert run["invocations"][0]["executionSuccessful"] is False
    assert json.loads(rendered("sarif", CLEAN))["runs"][0]["invocations"][0]["executionSuccessful"] is True


@every_run
def test_junit_fits_the_schema_of_jenkins(run):
    text = rendered("junit", run)
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(etree.fromstring(text.encode("utf-8")))


def test_junit_fails_for_barriers_skips_what_is_known_and_errs_for_what_was_not_checked():
    suites = etree.fromstring(rendered("junit", FULL).encode("utf-8"))
    numbers = {
        suite.get("name"): tuple(int(suite.get(it)) for it in ("failures", "skipped", "errors")) for suite in suites
    }
    assert numbers == {
        "Podao": (0, 1, 0),  # what finding the pages left out
        "/index.html": (1, 1, 0),
        "/b.html": (0, 1, 0),
        "/c.html": (0, 0, 1),
        "https://example.org/d,e.html": (1, 0, 0),
    }
    assert (suites.get("failures"), suites.get("errors")) == ("2", "1")


def test_junit_counts_a_clean_page_as_passed():
    suites = etree.fromstring(rendered("junit", CLEAN).encode("utf-8"))
    assert [(suite.get("tests"), suite.get("failures")) for suite in suites] == [("1", "0"), ("1", "0")]


def test_github_gets_one_line_a_cause_with_file_and_line_and_nothing_that_breaks_out():
    lines = rendered("github", FULL).splitlines()
    assert lines[0].startswith("::error file=content/a.md,line=3,title=没有做到%3A 图像必须有替代文本::")
    assert [line.split(" ")[0] for line in lines] == [
        "::error",
        "::error",
        "::error",
        "::warning",
        "::error",
        "::notice",
        "::notice",
    ]
    trap = report(page(finding(source="a,b::c.md:1", help="x", selector="a\n::error::b")))
    assert len(rendered("github", trap).splitlines()) == 2 and "file=a%2Cb%3A%3Ac.md,line=1" in rendered("github", trap)


def test_gitlab_gets_a_place_an_entry_and_each_its_own_fingerprint():
    twice = report(page(finding(), finding(selector="b > img")), *FULL.pages)
    entries = json.loads(rendered("gitlab", twice))
    assert {tuple(entry) for entry in entries} == {("description", "check_name", "fingerprint", "severity", "location")}
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 6
    assert {"path": "content/a.md", "lines": {"begin": 3}} in [entry["location"] for entry in entries]
    assert all(not entry["location"]["path"].startswith(("/", ".")) for entry in entries)


@every_run
def test_earl_expands_to_an_evaluation_with_an_outcome_for_every_criterion(run):
    (evaluation,) = jsonld.expand(json.loads(rendered("earl", run)))
    wcagem = "http://www.w3.org/TR/WCAG-EM/#"
    assert evaluation["@type"] == [f"{wcagem}procedure"]
    audited = evaluation[f"{wcagem}step4"]
    whole = [one for one in audited if one[f"{EARL}subject"][0]["@id"] == "_:site"]
    assert len(whole) == sum(level != "AAA" for level, _, _ in CRITERIA.values())
    for one in audited:
        assert one["@type"] == [f"{EARL}Assertion"]
        assert one[f"{EARL}test"][0]["@id"].startswith("http://www.w3.org/TR/WCAG22/#")
        assert one[f"{EARL}mode"][0]["@id"].startswith(EARL)
        outcome = one[f"{EARL}result"][0][f"{EARL}outcome"][0]["@id"].removeprefix(EARL)
        assert outcome in ("failed", "cantTell", "untested")


@every_run
def test_no_property_of_earl_is_lost_in_the_expansion(run):
    """A key the context does not know is dropped by JSON-LD without a word."""
    document = json.loads(rendered("earl", run))
    assert unknown(document, set(document["@context"])) == set()


def unknown(value, known):
    if isinstance(value, list):
        return set().union(*(unknown(one, known) for one in value)) if value else set()
    if not isinstance(value, dict):
        return set()
    below = {name: it for name, it in value.items() if name != "@context"}
    return (set(below) - known).union(*(unknown(it, known) for it in below.values()))


def test_a_machine_never_passes_a_criterion():
    clean = jsonld.expand(json.loads(rendered("earl", CLEAN)))
    assert f"{EARL}passed" not in json.dumps(clean)
    assert "supports" not in {
        part["adherence"]["level"] for one in criteria_of(rendered("openacr", CLEAN)) for part in one["components"]
    }


@every_run
def test_openacr_fits_the_schema_of_gsa_and_the_criteria_of_its_catalog(run):
    document = yaml.safe_load(rendered("openacr", run))
    jsonschema.Draft7Validator(schema("openacr-0.1.0.json")).validate(document)
    catalog = yaml.safe_load((SCHEMAS / "openacr-catalog-2.4-wcag-2.1.yaml").read_text(encoding="utf-8"))
    for chapter in catalog["chapters"]:
        its = document["chapters"][chapter["id"]]
        wanted = {one["id"] for one in chapter["criteria"]} - {"4.1.1"}
        assert its.get("disabled") or wanted <= {one["num"] for one in its["criteria"]}
        asked = {one["id"]: set(one["components"]) for one in chapter["criteria"]}
        for part, its_own in parts_of(its, asked, {one["id"] for one in catalog["components"]}):
            assert part["name"] in its_own
            assert part["adherence"]["level"] in {term["id"] for term in catalog["terms"]}


def parts_of(chapter, asked, others):
    """Each component of each criterion, with those it may have: the catalog does not know what WCAG 2.2 added."""
    for one in chapter.get("criteria", ()):
        yield from ((part, asked.get(one["num"], others)) for part in one["components"])


def criteria_of(text):
    return [one for chapter in yaml.safe_load(text)["chapters"].values() for one in chapter.get("criteria", ())]


@pytest.mark.parametrize(
    ("failed", "pages", "level"),
    [(0, 3, "not-evaluated"), (1, 3, "partially-supports"), (2, 3, "does-not-support")],
)
def test_openacr_says_as_much_as_was_found(failed, pages, level):
    run = report(*(page(*[finding()][: number < failed], url=f"/{number}.html") for number in range(pages)))
    levels = {one["num"]: one["components"][0]["adherence"]["level"] for one in criteria_of(rendered("openacr", run))}
    assert levels["1.1.1"] == level
    assert {it for number, it in levels.items() if number != "1.1.1"} == {"not-evaluated"}


def test_questions_that_a_person_answered_stand_open_nowhere():
    run = report(page(finding(outcome=Outcome.CANT_TELL, standing="answered")))
    assert json.loads(rendered("gitlab", run)) == []
    assert "cantTell" not in json.dumps(json.loads(rendered("earl", run))["auditSample"])
