"""The gate against everything that runs."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.script_gate.fault import Fault

LABEL = "脚本和宏检查"
EACH_FILE_ALONE = True
EACH_FILE_ALONE = True


def check(scope: Scope) -> Iterator[Problem]:
    """Every file beside the texts."""
    paths = [path for path in scope.paths if path.parts[0] == "content" and path.suffix not in {".md", ".yaml"}]
    if not paths:
        return
    from plugins.script_gate.attachments import faults_of  # noqa: PLC0415, slow to load, and texts need none of it

    for path in paths:
        yield from _told(path, faults_of(path.name, (scope.root / path).read_bytes()))


def check_output(scope: Scope, output: Path) -> Iterator[Problem]:
    """Every page and every picture that was built."""
    from plugins.script_gate.drawings import drawing_faults  # noqa: PLC0415
    from plugins.script_gate.pages import page_faults  # noqa: PLC0415

    for path in sorted(path for path in output.rglob("*") if path.suffix in {".html", ".svg"}):
        look = page_faults if path.suffix == ".html" else drawing_faults
        yield from _told(path.relative_to(output), look(path.read_bytes()))


def _told(path: Path, faults: Iterable[Fault]) -> Iterator[Problem]:
    for fault in sorted(set(faults)):
        what = f"“{path.name}”里有{fault.what}，{fault.risk}。"
        yield Problem(path=path, line=fault.line, met=fault.met, what=what, remedy=fault.remedy)
