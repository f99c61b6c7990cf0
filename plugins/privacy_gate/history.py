"""Search git's past: a list that was deleted is still in every copy of the repository."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from plugins.content_model.problem import Problem
from plugins.privacy_gate.documents import UnreadableError
from plugins.privacy_gate.gate import explain, findings

_FOLDERS = ("content", "portal")
PURGE = (
    "历史里的内容删不掉文件就还在：请先停止共享这个仓库，用 git filter-repo 清除，通知所有有副本的人重新克隆，"
    "并按个人信息泄露事件登记。"
)


class HistoryError(Exception):
    """Git cannot be asked, or does not hold the whole past."""


def search(root: Path) -> Iterator[Problem]:
    """Everything ever committed below content/ and portal/, on every branch, and what commit messages say.

    Raises HistoryError.
    """
    if _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        raise HistoryError("这是浅克隆，没有全部历史；请先运行 git fetch --unshallow")
    for path, commit, blob in _versions(root):
        try:
            found = sorted(set(findings(_git(root, "cat-file", "blob", blob), path.name)))
        except UnreadableError as error:
            what = f"历史提交 {commit[:10]} 里的附件读不了：{error}。"
            yield Problem(path=path, line=0, what=what, remedy="请人工打开核对。", warning=True)
            continue
        for where, one in found:
            problem = explain(path, f"历史提交 {commit[:10]} {where}", one)
            yield Problem(path=path, line=one.line, met=problem.met, what=problem.what, remedy=PURGE)


def _versions(root: Path) -> Iterator[tuple[Path, str, str]]:
    """Path, the commit that brought it, and blob: each blob once."""
    log = _git(
        root, "log", "--all", "--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--format=%x01%H", "--", *_FOLDERS
    )
    commit, seen, fields = "", set(), iter(log.decode("utf-8", "surrogateescape").split("\0"))
    for field in fields:
        text = field.strip("\n")
        if text.startswith("\x01"):
            commit = text[1:41]
            text = text[41:].strip("\n")
        if not text.startswith(":"):
            continue
        _, _, _, blob, status = text.split(" ")
        path = next(fields)
        if status != "D" and (blob, path) not in seen:
            seen.add((blob, path))
            yield Path(path), commit, blob


def _git(root: Path, *words: str) -> bytes:
    try:
        return subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise HistoryError("这里没有 git 仓库，或者没有安装 git") from error
