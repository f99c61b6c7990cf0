"""`python -m plugins.privacy_gate history`: search git's past. Exit codes: 0 nothing, 1 could not search, 2 found."""

import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.privacy_gate.history import AFTERWARDS, HistoryError, search


def main(words: Sequence[str], root: Path) -> int:
    """Print what the past tells of people."""
    if list(words) != ["history"]:
        sys.stderr.write("用法：python -m plugins.privacy_gate history\n")
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
