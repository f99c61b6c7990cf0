"""The examples for build servers fit the schemas of GitHub and GitLab, and what they run tells every report."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest
import yaml

from tests.little_site import REPOSITORY

DEPLOY, SCHEMAS = REPOSITORY / "deploy", Path(__file__).parent / "schemas"
BAD = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>甲</title><main><h1>甲</h1><img src=x.png></main>"


@pytest.mark.parametrize(
    ("file", "schema"),
    [
        ("github-action/action.yml", "github-actions.json"),
        ("github-audit.yml", "github-workflows.json"),
        ("gitlab-audit.yml", "gitlab-ci.json"),
        ("gitlab-ci.yml", "gitlab-ci.json"),
    ],
)
def test_an_example_fits_the_schema(file, schema):
    read = yaml.safe_load((DEPLOY / file).read_text(encoding="utf-8"))
    content = {"on" if name is True else name: value for name, value in read.items()}  # YAML 1.1 reads on as true
    kind = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(kind)(kind).validate(content)


def test_what_an_input_says_never_becomes_a_command():
    action = yaml.safe_load((DEPLOY / "github-action/action.yml").read_text(encoding="utf-8"))
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])


def test_every_input_reaches_the_script():
    action = yaml.safe_load((DEPLOY / "github-action/action.yml").read_text(encoding="utf-8"))
    given = {value for step in action["runs"]["steps"] for value in step.get("env", {}).values()}
    assert {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]} <= given


@pytest.mark.browser
def test_the_script_tells_every_report_and_with_a_baseline_only_new_barriers(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/a*.html").write_text(BAD, encoding="utf-8")
    first = audit(tmp_path, GITHUB_ACTIONS="true", GITHUB_OUTPUT=str(tmp_path / "said"))
    assert first.returncode == 2 and "::error " in first.stdout
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "audit.html",
        "audit.json",
        "audit.sarif",
        "gl-code-quality-report.json",
        "junit.xml",
    ]
    assert (tmp_path / "said").read_text(encoding="utf-8") == "sarif=out/audit.sarif\n"
    again = audit(tmp_path, BASELINE="out/audit.json")
    assert again.returncode == 0 and "::" not in again.stdout
    assert json.loads((tmp_path / "out/audit.json").read_text(encoding="utf-8"))["earlier"]


def audit(folder, **environment):
    return subprocess.run(
        [str(DEPLOY / "audit.sh")],
        cwd=folder,
        env={
            **{name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")},
            "PODAO": str(REPOSITORY),
            "TARGET": "site",
            "ARGUMENTS": "--only image-alt --include /a* --quick",
            "REPORTS": "out",
            "HISTORY": "history",
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
