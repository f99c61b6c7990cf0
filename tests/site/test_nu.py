"""The Nu validator finds no error in any page, style sheet or drawing; one batch, as Java is slow to start."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.real_build import ROOT
from tests.site.conftest import Built

VNU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"

pytestmark = [
    pytest.mark.nu,
    pytest.mark.skipif(not shutil.which("java") or not VNU.is_file(), reason="Java or vnu-jar is not installed"),
]


def test_nu_finds_no_error(built: Built) -> None:
    files = sorted(path for suffix in ("html", "css", "svg") for path in built.output.rglob(f"*.{suffix}"))
    command = ["java", "-jar", VNU, "--errors-only", "--also-check-css", "--also-check-svg", "--format", "json", *files]
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]
    assert {(Path(one["url"]).name, one.get("lastLine"), one["message"]) for one in said} == set()
