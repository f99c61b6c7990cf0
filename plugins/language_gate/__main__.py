"""`python -m plugins.language_gate [FILE…] [--yes]`: mend what is certain, as a difference that is read first.

Exit codes: 0 nothing to mend, or mended; 1 could not run; 2 shown and not written.
"""

import difflib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from plugins.language_gate.mend import mended


def main(words: Sequence[str], root: Path, ask: Callable[[str], str] = input) -> int:
    """Show every change; write them after a yes."""
    yes, names = "--yes" in words, [word for word in words if word != "--yes"]
    files = [Path(name) for name in names] or sorted((root / "content").glob("*/*.md"))
    if lost := [file for file in files if not file.is_file()]:
        sys.stderr.write(f"✗ 没有找到 {lost[0]}。请写 content/ 里的文件。\n")
        return 1
    changes = {file: change for file in files if (change := _change(file))}
    if not changes:
        print("✓ 没有可以自动改的。")
        return 0
    for file, (before, after) in changes.items():
        shown = file.resolve().relative_to(root.resolve()) if file.resolve().is_relative_to(root.resolve()) else file
        sys.stdout.writelines(_difference(before, after, shown.as_posix()))
    if not yes and not _agreed(ask, len(changes)):
        print("没有改。")
        return 2
    for file, (_, after) in changes.items():
        file.write_bytes(after.encode("utf-8"))
    print(f"✓ 改好了 {len(changes)} 个文件。审核过的内容改了要重新审核。")
    return 0


def _change(file: Path) -> tuple[str, str] | None:
    """Before and after, None when they are the same. Line ends and a byte order mark stay as they are."""
    before = file.read_bytes().decode("utf-8")
    after = mended(before)
    return (before, after) if before != after else None


def _difference(before: str, after: str, name: str) -> list[str]:
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    lines = difflib.unified_diff(old, new, name, f"{name}（改后）", n=0)
    return [line if line.endswith("\n") else f"{line}\n" for line in lines]


def _agreed(ask: Callable[[str], str], count: int) -> bool:
    try:
        return ask(f"以上 {count} 个文件照这样改？输入 y 写入：").strip().lower() in {"y", "yes", "是"}
    except EOFError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
