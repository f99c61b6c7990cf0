"""`python -m plugins.content_model check [FILE…] | new TYPE TITLE [--column SLUG] | fields | output FOLDER`.

Exit codes: 0 fine, 1 could not run, 2 content is refused.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.content_model.refusal import RefusalError


def main(words: Sequence[str] | None = None, root: Path | None = None) -> int:
    """Run one verb below root, the current folder if not given."""
    asked, root = _parser().parse_args(words), root or Path.cwd()
    run = {"check": _check, "new": _new, "fields": _fields, "output": _output}[asked.verb]
    return run(asked, root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.content_model", description="检查和新建内容。")
    verbs = parser.add_subparsers(dest="verb", required=True)
    check = verbs.add_parser("check", help="检查内容和门户文件，不生成网站")
    check.add_argument("files", nargs="*", type=Path, help="要检查的文件或文件夹；不写就检查全部")
    new = verbs.add_parser("new", help="新建一个带说明的草稿")
    new.add_argument("type", help="内容类型，例如 guide、notice")
    new.add_argument("title", help="标题")
    new.add_argument("--column", help="栏目代号；不写就用第一个能放这种类型的栏目")
    output = verbs.add_parser("output", help="让各道闸门再查一遍生成的网站")
    output.add_argument("folder", type=Path)
    verbs.add_parser("fields", help="重写 docs/fields.zh-CN.md")
    return parser


def _check(asked: argparse.Namespace, root: Path) -> int:
    from plugins.content_model.check import check_paths  # noqa: PLC0415, each verb loads its own half

    try:
        problems = check_paths(asked.files, root)
    except FileNotFoundError as error:
        return _say_no(f"✗ 没有找到要检查的文件：{error}。请核对路径，写 content/ 或 portal/ 里的文件。")
    for problem in problems:
        print(problem)
    refused = [problem for problem in problems if not problem.warning]
    files = len({problem.path for problem in refused})
    fine = f"✓ 没有要改的，有 {len(problems)} 处提醒。" if problems else "✓ 没有发现问题。"
    print(f"✗ {files} 个文件有 {len(refused)} 处要改。" if refused else fine)
    return 2 if refused else 0


def _output(asked: argparse.Namespace, root: Path) -> int:
    """Ask the gates once more about what was really built."""
    from plugins.content_model.gates import check_output  # noqa: PLC0415
    from plugins.content_model.library import Library  # noqa: PLC0415
    from plugins.content_model.publication import build_time  # noqa: PLC0415

    if not asked.folder.is_dir():
        return _say_no(f"✗ 没有找到生成的网站：{asked.folder}。")
    problems = sorted(set(check_output(Library(root), build_time(), asked.folder)))
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    return 2 if any(not problem.warning for problem in problems) else 0


def _new(asked: argparse.Namespace, root: Path) -> int:
    from plugins.content_model.new import new_item  # noqa: PLC0415

    try:
        path = new_item(asked.type, asked.title, root, asked.column)
    except RefusalError as refusal:
        return _say_no(f"✗ {refusal.what}{refusal.remedy}")
    print(f"✓ 新建了草稿 {path.relative_to(root).as_posix()}，每个字段上面有说明。")
    return 0


def _fields(asked: argparse.Namespace, root: Path) -> int:
    from plugins.content_model.field_guide import field_guide  # noqa: PLC0415

    path = root / "docs" / "fields.zh-CN.md"
    path.write_text(field_guide(), encoding="utf-8", newline="\n")
    print(f"✓ 写好了 {path.relative_to(root).as_posix()}。")
    return 0


def _say_no(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
