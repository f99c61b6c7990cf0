"""One Lighthouse run: an address in, scores and the audits that fell short out."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Category → the least score, of 100
TARGETS = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 99}
RUN_S = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Scores of 100 by category; `short` names the audits that cost points."""

    scores: Mapping[str, int]
    short: Sequence[str]

    def reaches(self, targets: Mapping[str, int]) -> bool:
        return all(self.scores[category] >= least for category, least in targets.items())


def find_lighthouse(root: Path) -> Path | None:
    """LIGHTHOUSE from the environment, else what npm installed here or for the whole machine."""
    named = os.environ.get("LIGHTHOUSE", "")
    here = root / "node_modules" / ".bin" / "lighthouse"
    found = named or (str(here) if here.exists() else "") or shutil.which("lighthouse")
    return Path(found) if found else None


def run(lighthouse: Path, address: str, chrome: str) -> Result:
    """Raises CalledProcessError or TimeoutExpired when Lighthouse could not look at the page."""
    command = [
        str(lighthouse),
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(TARGETS)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    environment = {**os.environ, "CHROME_PATH": chrome}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=RUN_S)
    return read(json.loads(done.stdout))


def read(report: Mapping[str, Any]) -> Result:
    """What matters of Lighthouse's JSON."""
    categories = report["categories"]
    scores = {category: round(100 * (categories[category]["score"] or 0)) for category in TARGETS}
    short = [
        f"{category}: {audit['title']} {audit.get('displayValue', '')}".strip()
        for category in TARGETS
        for reference in categories[category]["auditRefs"]
        if reference["weight"]
        for audit in [report["audits"][reference["id"]]]
        if audit["score"] is not None and audit["score"] < 1
    ]
    return Result(scores=scores, short=short)
