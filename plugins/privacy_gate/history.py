"""Search git's past: a list that was deleted is still in every copy of the repository."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plugins.content_model.past import Repository
from plugins.content_model.problem import Problem
from plugins.privacy_gate import past
from plugins.privacy_gate.documents import UnreadableError, suffixes
from plugins.privacy_gate.finding import Finding
from plugins.privacy_gate.look import NAMED, explain, findings, veiled
from plugins.privacy_gate.past import HistoryError, Version
from plugins.privacy_gate.scan import scan

__all__ = ["AFTERWARDS", "HistoryError", "search"]

AFTERWARDS = (
    "删掉文件、再提交一次都没有用，旧版本还在每一个副本里。请停止共享这个仓库，按上面说的用 git filter-repo 清除，"
    "让所有有副本的人重新克隆，并按个人信息泄露事件登记。"
)
_BATCH = 200  # files asked of git at once
_HEAD = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TYPED = re.compile(r"""\b(?:number|phone|address)["']?:\s*["']?([^"'\n,}]+)""")
_NAMES = re.compile(r"named:[^\n]*names:\s*\[([^\]\n]*)\]|\bnames:\s*\[([^\]\n]*)\]")


def search(root: Path) -> Iterator[Problem]:
    """Everything ever committed, on every branch and tag, also what was deleted; messages, names of tags and branches.

    Raises HistoryError.
    """
    repository = past.whole_past(root)
    commits = past.commits(repository)
    for commit in commits.values():
        where = f"历史提交 {commit.short}（{commit.date}）的说明"
        yield from _said(where, commit.message, "提交说明：git filter-repo --replace-message 替换表")
        yield from _said(
            f"历史提交 {commit.short}（{commit.date}）的提交者",
            commit.author,
            "提交者：git filter-repo --mailmap 替换表",
        )
    for name, message in past.labels(repository):
        yield from _said(f"标签或者分支 {veiled(name)}", f"{name}\n{message}", "它：git tag -d 或者 git branch -m")
    for hash_, text in past.notes(repository):
        yield from _said(f"提交 {hash_[:10]} 的 git notes", text, "它：git notes remove")
    yield from _in_files(repository, commits)


def _said(where: str, text: str, how: str) -> Iterator[Problem]:
    for found in scan(text):
        yield replace(explain(Path(".git"), where, found), line=0, remedy=f"清除{how}。")


def _in_files(repository: Repository, commits: dict[str, past.Commit]) -> Iterator[Problem]:
    """One problem for each thing met in a file, whatever number of versions hold it."""
    versions = list(past.versions(repository))
    told: dict[tuple[Path, str, Finding], list[past.Commit]] = {}
    lines: dict[tuple[Path, str, Finding], int] = {}  # in the newest version: git log begins with it
    for start in range(0, len(versions), _BATCH):
        some = versions[start : start + _BATCH]
        for version, data in zip(some, past.contents(repository, [one.blob for one in some]), strict=True):
            for place, found in _in_version(version, data):
                told.setdefault((version.path, place, replace(found, line=0)), []).append(commits[version.commit])
                lines.setdefault((version.path, place, replace(found, line=0)), found.line)
    for (path, place, found), holders in told.items():
        line = lines[path, place, found]
        yield _explained(repository.root, path, place, replace(found, line=line), holders)


def _in_version(version: Version, data: bytes) -> Iterator[tuple[str, Finding]]:
    """Place in the file, and what was met there."""
    path = version.path
    yield from (("文件名", replace(one, line=0)) for one in scan(path.as_posix().removeprefix("content/")))
    try:
        met = sorted(set(findings(data, _readable(path), [*_lawful(path, data)])))
    except UnreadableError as error:
        yield f"：{error}", Finding(line=0, kind="unreadable", value=f"git show {version.blob[:10]}")
        return
    yield from ((where.strip(), found) for where, found in met)


def _explained(root: Path, path: Path, place: str, found: Finding, holders: list[past.Commit]) -> Problem:
    newest, oldest = max(holders, key=_age), min(holders, key=_age)
    span = "" if newest == oldest else f"，从 {oldest.short}（{oldest.date}）起共 {len(holders)} 个版本"
    still = (root / path).exists()
    now = "文件现在还在" if still else "文件现在已经删掉"
    if found.kind == "unreadable":
        what = f"历史提交 {newest.short}（{newest.date}）里的附件读不了{veiled(place)}。"
        shown = Path(veiled(path.as_posix()))
        return Problem(path=shown, line=0, what=what, remedy=f"请取出来人工核对：{found.value}。")
    where = f"历史提交 {newest.short}（{newest.date}）{span}，{now}；{place}".removesuffix("；")
    problem = explain(path, where, found)
    if still:
        return replace(problem, remedy="从历史里清除这段文字：git filter-repo --replace-text 替换表。")
    return replace(problem, remedy=f"从历史里清除这个文件：git filter-repo --invert-paths --path {problem.path}。")


def _age(commit: past.Commit) -> tuple[str, str]:
    return commit.date, commit.hash


def _readable(path: Path) -> str:
    """Outside content/ and portal/ lie files without a suffix, such as LICENSE: texts."""
    if path.parts[0] in {"content", "portal"}:
        return path.name
    return path.name if path.suffix.lower().lstrip(".") in suffixes() else f"{path.name}.txt"


def _lawful(path: Path, data: bytes) -> Iterator[str]:
    """What that version had in its typed fields: a service's phones and places, the people of a publicity."""
    if path.suffix not in {".md", ".yaml"}:
        return
    text = data.decode("utf-8", errors="replace")
    met = _HEAD.match(text)
    head = met[1] if met else text if path.suffix == ".yaml" else ""
    yield from (value.strip() for value in _TYPED.findall(head))
    for pair in _NAMES.findall(head):
        yield from (f"{NAMED}{name.strip()}" for name in "".join(pair).split(","))
