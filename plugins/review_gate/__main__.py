"""`python -m plugins.review_gate FILE… --level N`: show what is to be reviewed, and record the review.

The reviewer is the one whose work e-mail git is set to. `--sample` records the reviews of sample people instead, where
the portal is a demonstration; see sample.py. Exit codes: 0 recorded, 1 could not, 2 not allowed or not sure.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.content_model.library import Library
from plugins.content_model.past import PastError, Repository
from plugins.content_model.publication import build_time
from plugins.review_gate.digest import digest
from plugins.review_gate.judge import NAMES
from plugins.review_gate.people import LEVELS, Person, folded, is_named, mailbox, people_of
from plugins.review_gate.sample import SampleError, record_samples
from plugins.review_gate.show import show
from plugins.review_gate.sidecar import (
    PASSED,
    RESULTS,
    SECRECY,
    Entry,
    Sidecar,
    SidecarError,
    path_of,
    read_sidecar,
    write_sidecar,
)
from plugins.review_gate.verdict import authors


class CannotError(Exception):
    """Why nothing was recorded. code: 1 could not, 2 not allowed."""

    def __init__(self, why: str, code: int = 2) -> None:
        super().__init__(why)
        self.code = code


def main(words: Sequence[str], root: Path) -> int:
    """Run once."""
    asked = _parser().parse_args(words)
    library = Library(root)
    try:
        if asked.sample:
            for path in record_samples(library, asked.files):
                print(f"✓ {path.as_posix()}")
            return 0
        if not asked.files or asked.level is None:
            raise CannotError("请写要审核的文件和审级，例如 inv review content/notice/a.md --level 1", 1)
        person = _reviewer(library, asked.level)
        for file in asked.files:
            _review(file, asked, person, library)
    except (CannotError, SampleError) as problem:
        sys.stderr.write(f"✗ {problem}。\n")
        return getattr(problem, "code", 2)
    print("审核记录要用自己的名义提交，签名写 -S，例如：git commit -S -m 一审 -- content")
    return 0


def _reviewer(library: Library, level: int) -> Person:
    """The person who sits here."""
    try:
        email = Repository(library.root).ask("config", "user.email").decode().strip()
    except PastError as error:
        raise CannotError(f"不知道您是谁：{error}。请先运行 git config user.email 您的工作邮箱", 1) from error
    person = next((one for one in people_of(library.portal).values() if mailbox(one.email) == mailbox(email)), None)
    if person is None or LEVELS[level] not in person.roles:
        raise CannotError(f"git 里的邮箱 {email} 没有第 {level} 审的职责，见 portal/people.yaml")
    return person


def _review(file: Path, asked: argparse.Namespace, person: Person, library: Library) -> None:
    """Show one item and record what was decided. Raises CannotError."""
    item = library.item(f"{file.parent.name}/{file.name}")
    if item is None or library.problems(item.key):
        raise CannotError(f"{file} 不是能读的内容文件，请先运行 inv check {file}", 1)
    if any(is_named(person, author) for author in authors(item)):
        raise CannotError(f"{item.path.as_posix()} 的作者就是{person.name}，请由别的人审")
    sidecar = library.root / path_of(item.path)
    record = _record(sidecar)
    secrecy = asked.secrecy or record.secrecy or SECRECY[0]
    reason = asked.reason if asked.reason or secrecy != record.secrecy else record.reason
    if secrecy != SECRECY[0] and not reason:
        raise CannotError(f"公开属性是“{secrecy}”，请用 --reason 写明理由", 1)
    if asked.result != PASSED and not asked.remark:
        raise CannotError("退回要写明意见：--remark 哪里要改", 1)
    whole = digest(item, library, secrecy=secrecy, reason=reason)
    below = [one for one in record.entries if one.level < asked.level and one.sha256 == whole and one.result == PASSED]
    if asked.result == PASSED and len(below) < asked.level - 1:
        missing = min({*range(1, asked.level)} - {one.level for one in below})
        raise CannotError(f"{item.path.as_posix()} 的这一稿还没有{NAMES[missing]}，请按一审、二审、三审的先后做")
    if person.slug in {one.reviewer for one in below}:
        raise CannotError(f"{person.name}已经审过这一稿，三审要由三个不同的人做")
    print(
        "\n".join(
            show(
                item,
                Sidecar(secrecy=secrecy, reason=reason, entries=record.entries),
                whole,
                library,
                people_of(library.portal),
            )
        )
    )
    if not asked.yes and not _agreed(f"{person.name}：以上内容{NAMES[asked.level]}{asked.result}？输入 y 记下："):
        raise CannotError("没有记录")
    entry = Entry(
        level=asked.level,
        reviewer=person.slug,
        on=build_time().date(),
        result=asked.result,
        remark=" ".join(asked.remark.split()),
        sha256=whole,
    )
    write_sidecar(sidecar, secrecy=secrecy, reason=reason, entries=[*below, entry])
    print(f"✓ 记在 {path_of(item.path).as_posix()}。")


def _record(sidecar: Path) -> Sidecar:
    try:
        return read_sidecar(sidecar.read_bytes())
    except FileNotFoundError:
        return Sidecar(secrecy="", reason="", entries=())
    except SidecarError as error:
        raise CannotError(f"{sidecar.name} 读不懂（{error}）请删去它，重新审核", 1) from error


def _agreed(question: str) -> bool:
    try:
        return folded(input(question)) in {"y", "yes", "是"}
    except EOFError:
        return False


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="inv review", description="审核内容并记录。")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--level", type=int, choices=sorted(LEVELS))
    parser.add_argument("--result", choices=RESULTS, default=PASSED)
    parser.add_argument("--remark", default="", help="意见；退回时必须写")
    parser.add_argument("--secrecy", choices=SECRECY, default="", help="公开属性，不写就是主动公开")
    parser.add_argument("--reason", default="", help="不是主动公开的理由")
    parser.add_argument("--yes", action="store_true", help="不再询问")
    parser.add_argument("--sample", action="store_true", help="演示网站用：由程序代样例人员记录三审")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path.cwd()))
