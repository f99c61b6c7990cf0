"""`python -m plugins.fast_build ROOT OUTPUT SETTINGS`: a Resident in a process of its own, asked line by line.

Standard input has one request a line, `{"do": "saved", "paths": ["content/news/a.md"]}`, where "do" is a method of
Resident; each is answered with one line of JSON on standard output. What Pelican says goes to standard error.
"""

import json
import sys
from pathlib import Path
from typing import Any, TextIO

from plugins.fast_build.resident import Changed, Resident


def main(root: Path, output: Path, settings: Path, asked: TextIO, answers: TextIO) -> None:
    """Until the other end closes standard input."""
    resident = Resident(root, output, settings)
    asking = {"build": resident.build, "settle": resident.settle, "check": resident.check}
    for line in asked:
        request: dict[str, Any] = json.loads(line)
        if request["do"] == "saved":
            changed = resident.saved([Path(path) for path in request["paths"]])
        else:
            changed = asking[request["do"]]()
        answers.write(json.dumps(_told(changed), ensure_ascii=False) + "\n")
        answers.flush()
    resident.close()


def _told(changed: Changed) -> dict[str, Any]:
    problems = [
        {"path": problem.path.as_posix(), "told": str(problem), "warning": problem.warning}
        for problem in changed.problems
    ]
    return {
        "addresses": changed.addresses,
        "problems": problems,
        "trouble": changed.trouble,
        "is_complete": changed.is_complete,
        "seconds": changed.seconds,
    }


if __name__ == "__main__":
    spoken, sys.stdout = sys.stdout, sys.stderr
    root, output, settings = (Path(word).resolve() for word in sys.argv[1:4])
    main(root, output, settings, sys.stdin, spoken)
