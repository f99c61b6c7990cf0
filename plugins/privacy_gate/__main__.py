"""`python -m plugins.privacy_gate history | content`: search git's past, or the content of the folder as it is now.

Exit codes: 0 nothing, 1 could not search, 2 found.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.privacy_gate.history import AFTERWARDS, HistoryError, search


def main(words: Sequence[str], root: Path) -> int:
    """Print what the past, or the present, tells of people."""
    if list(words) == ["content"]:
        return _present(root)
    if list(words) != ["history"]:
        sys.stderr.write("用法：python -m plugins.privacy_gate history | content\n")
        return 1
    try:
        problems = sorted(set(search(root)))
    except HistoryError as error:
        sys.stderr.write(f"✗ 没有查成：{error}。\n")
        return 1
    for problem in problems:
        print(problem)
    if problems:
        print(AFTERWARDS)
    files = len({problem.path for problem in problems})
    print(f"✗ 历史里有 {len(problems)} 处，在 {files} 个文件里。" if problems else "✓ 历史里没有发现个人信息。")
    return 2 if any(not problem.warning for problem in problems) else 0


def _present(root: Path) -> int:
    from plugins.content_model.gates import check_gates  # noqa: PLC0415, the past needs none of it
    from plugins.content_model.library import Library  # noqa: PLC0415
    from plugins.content_model.publication import build_time  # noqa: PLC0415

    problems = sorted(set(check_gates(Library(root), build_time(), only=["privacy_gate"])))
    for problem in problems:
        print(problem)
    return 2 if any(not problem.warning for problem in problems) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
