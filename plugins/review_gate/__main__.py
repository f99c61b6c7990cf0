"""`python -m plugins.review_gate FILE --level N`: show what is to be reviewed, and record the review.

The reviewer is the one whose work e-mail git is set to. Exit codes: 0 recorded, 1 could not, 2 not allowed or not sure.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.content_model.library import Library
from plugins.content_model.publication import build_time
from plugins.review_gate.digest import digest
from plugins.review_gate.gate import people_of
from plugins.review_gate.judge import LEVELS
from plugins.review_gate.sidecar import (
    RESULTS,
    SECRECY,
    Entry,
    Sidecar,
    SidecarError,
    path_of,
    read_sidecar,
    write_sidecar,
)
from plugins.review_gate.witness import Witness, WitnessError


def main(words: Sequence[str], root: Path) -> int:
    """Run once."""
    asked = _parser().parse_args(words)
    library = Library(root)
    path = Path(asked.file)
    item = library.item(f"{path.parent.name}/{path.name}")
    if item is None or library.problems(item.key):
        return _say_no(1, f"{asked.file} 不是能读的内容文件，请先运行 inv check {asked.file}。")
    try:
        witness = Witness(root)
        email = witness.email()
    except WitnessError as error:
        return _say_no(1, f"{error}。")
    person = next((one for one in people_of(library.portal).values() if one.email == email), None)
    if person is None or LEVELS[asked.level] not in person.roles:
        return _say_no(2, f"git 里的邮箱 {email} 没有第 {asked.level} 审的职责，见 portal/people.yaml。")
    file = root / path_of(item.path)
    try:
        record = read_sidecar(file.read_bytes()) if file.exists() else Sidecar(secrecy="", reason="", entries=())
    except SidecarError as error:
        return _say_no(1, f"{file.name} 读不懂：{error}")
    changed = witness.difference(item.path, witness.last_reviewed(path_of(item.path)))
    print((root / item.path).read_text(encoding="utf-8-sig"))
    print(f"—— 上次审核以来的改动 ——\n{changed}" if changed else "—— 上次审核以来没有改动，或者还没有审过 ——")
    if (
        not asked.yes
        and input(f"{person.name}：以上内容第 {asked.level} 审{asked.result}？输入 y 记下：").strip() != "y"
    ):
        return _say_no(2, "没有记录。")
    whole = digest(item, library)
    kept = [one for one in record.entries if one.level != asked.level and one.sha256 == whole]
    entry = Entry(
        level=asked.level,
        reviewer=person.slug,
        on=build_time().date(),
        result=asked.result,
        remark=asked.remark,
        sha256=whole,
    )
    write_sidecar(
        file,
        secrecy=asked.secrecy or record.secrecy or SECRECY[0],
        reason=asked.reason or record.reason,
        entries=[*kept, entry],
    )
    print(f"✓ 记在 {path_of(item.path).as_posix()}，请用自己的名义提交：git commit -S。")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.review_gate", description="审核一份内容并记录。")
    parser.add_argument("file")
    parser.add_argument("--level", type=int, choices=sorted(LEVELS), required=True)
    parser.add_argument("--result", choices=RESULTS, default=RESULTS[0])
    parser.add_argument("--remark", default="")
    parser.add_argument("--secrecy", choices=SECRECY, default="")
    parser.add_argument("--reason", default="")
    parser.add_argument("--yes", action="store_true", help="不再询问")
    return parser


def _say_no(code: int, text: str) -> int:
    sys.stderr.write(f"✗ {text}\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
