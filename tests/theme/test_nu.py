"""The Nu validator finds no error in any page, nor in any example of the pattern library."""

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment

from tests.theme.pattern_library import pattern_library

VNU = Path(__file__).parents[2] / "node_modules/vnu-jar/build/dist/vnu.jar"

pytestmark = [
    pytest.mark.nu,
    pytest.mark.skipif(not shutil.which("java") or not VNU.is_file(), reason="Java or vnu-jar is not installed"),
]


def test_pages_and_examples(
    site: Path, tmp_path: Path, environment: Environment, words: Mapping[str, Mapping[str, Any]]
) -> None:
    """In one batch: starting Java costs more than the checking."""
    for name, page in pattern_library(environment, words["zh-CN"]).items():
        (tmp_path / name).write_text(page, encoding="utf-8")
    command = ["java", "-jar", VNU, "--errors-only", "--skip-non-html", "--format", "json", site, tmp_path]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]
    assert {(Path(one["url"]).name, one.get("lastLine"), one["message"]) for one in said} == set()
