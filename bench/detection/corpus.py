"""A folder of test pages with a testcases.json in the shape of the W3C's ACT test cases.

Pages refer to their assets by /WAI/content-assets/wcag-act-rules/…, so the folder is served under that path.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from accessibility.browser.serve import serving
from accessibility.standards.wcag22 import LEVELS

MOUNT = "WAI/content-assets/wcag-act-rules"
CRITERION = re.compile(r"^wcag2\d:(\d\.\d\.\d+)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One page of the corpus."""

    rule: str
    rule_name: str
    criteria: frozenset[str]  # A and AA criteria that a failed case does not satisfy; empty: not scored
    expected: str  # "failed", "passed" or "inapplicable"
    path: str
    title: str


def read_cases(folder: Path) -> list[Case]:
    cases = json.loads((folder / "testcases.json").read_text(encoding="utf-8"))["testcases"]
    return [
        Case(
            rule=case["ruleId"],
            rule_name=case["ruleName"],
            criteria=_criteria(case["ruleAccessibilityRequirements"] or {}),
            expected=case["expected"],
            path=case["relativePath"],
            title=case["testcaseTitle"],
        )
        for case in cases
    ]


def _criteria(requirements: dict[str, dict[str, str]]) -> frozenset[str]:
    """Those marked as not satisfied by a failed case; the secondary ones are not."""
    found = (
        (CRITERION.match(key), value) for key, value in requirements.items() if value.get("failed") == "not satisfied"
    )
    return frozenset(match[1] for match, _ in found if match and LEVELS.get(match[1]) in ("A", "AA"))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address under which Case.path is found."""
    with TemporaryDirectory(prefix="podao-corpus-") as root:
        mount = Path(root) / MOUNT
        mount.parent.mkdir(parents=True)
        mount.symlink_to(folder.resolve(), target_is_directory=True)
        with serving(Path(root), charset="utf-8") as address:  # as www.w3.org does; few of the pages tell themselves
            yield f"{address}/{MOUNT}"
