"""From a bare machine to a running task, with the standard library only: one step a file, run in order.

Each step looks first and acts only when something is missing, so that a second run costs next to nothing.
"""

import sys
from pathlib import Path

from bootstrap import browser, javascript, packages, python
from bootstrap.step import StepError, handed_over

ROOT = Path(__file__).resolve().parent.parent


def run(arguments: list[str]) -> int:
    """Set up, then run the invoke task named in arguments and return its exit code; 1 when setting up failed."""
    try:
        python.require_version()
        interpreter = python.virtual_environment(ROOT)
        packages.install(ROOT, interpreter)
        javascript.install(ROOT, interpreter)
        browser.provide(ROOT, interpreter)
    except StepError as problem:
        print(problem, file=sys.stderr)
        return 1
    if not arguments:
        arguments = ["--list"]
    return handed_over([interpreter, "-m", "invoke", "--search-root", ROOT, *arguments], cwd=ROOT)
