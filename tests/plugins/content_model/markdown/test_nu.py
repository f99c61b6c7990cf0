"""The Nu validator finds no error in what Markdown becomes."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.plugins.content_model.markdown.test_cases import CASES, rendered
from tests.plugins.content_model.markdown.test_handbook import GOOD, rendered_example

VNU = Path(__file__).parents[4] / "node_modules/vnu-jar/build/dist/vnu.jar"

pytestmark = [
    pytest.mark.nu,
    pytest.mark.skipif(not shutil.which("java") or not VNU.is_file(), reason="Java or vnu-jar is not installed"),
]
PAGE = '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>例</title></head><body>\n<h1>例</h1>\n{}'
REFUSED = {"table_without_header"}  # rows of different length: the page is never published


def test_all_cases_and_examples_in_one_run(tmp_path):
    bodies = {case.stem: rendered(case) for case in CASES if case.stem not in REFUSED}
    bodies |= {f"example-{number}": rendered_example(example) for number, example in enumerate(GOOD, start=1)}
    for name, body in bodies.items():
        (tmp_path / f"{name}.html").write_text(PAGE.format(body), encoding="utf-8")
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]
    assert {(Path(one["url"]).stem, one.get("lastLine"), one["message"]) for one in said} == set()
