"""Writes decisions.yaml: who decided what, when, about what. Each decision is on the disk before the next."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import yaml

from accessibility.retrofit import atomic
from accessibility.retrofit.folder import Work
from accessibility.retrofit.triage.task import Task

HEAD = """\
# 人作出的决定，由 inv triage 写入，请存进 git。按问题的标识记录，重新抓取、重新转换以后照样有效。
# did: accepted 采纳建议 · written 自己写的 · dropped 不要
"""
DECORATIVE = "装饰"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    did: str  # "accepted", "written" or "dropped"
    answer: str
    by: str
    on: date


def accepted(task: Task, by: str, on: date) -> Decision:
    return Decision(did="accepted", answer=task.doubt.proposal, by=by, on=on)


def dropped(task: Task, by: str, on: date) -> Decision:
    """Of a picture: it says nothing. Of anything else: it, or its page, is not taken over."""
    answer = DECORATIVE if task.doubt.kind == "alternative" else ""
    return Decision(did="dropped", answer=answer, by=by, on=on)


def slip(task: Task, answer: str) -> str:
    """What is wrong with an answer, or ""."""
    if task.kind.pattern and not re.search(task.kind.pattern, answer):
        return task.kind.slip
    if task.kind.pattern and task.doubt.kind == "date":
        try:
            date.fromisoformat(answer[:10])
        except ValueError:
            return "没有这一天"
    return "" if answer.strip() else "不能是空的"


def keep(work: Work, decisions: Iterable[tuple[Task, Decision]]) -> None:
    """Adds to the file as it is now, so that nobody's edit of it is lost."""
    said = _read(work)
    made = said.setdefault("decisions", {})
    for task, decision in decisions:
        made[task.doubt.identity] = _told(task, decision)
    said["decisions"] = dict(sorted(made.items()))
    text = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10**6)
    atomic.write(work.decisions, HEAD + text)


def _told(task: Task, decision: Decision) -> dict[str, str]:
    about = " ".join(filter(None, (task.item or task.url, task.doubt.place)))
    when = decision.on.isoformat()
    return {
        "kind": task.doubt.kind, "did": decision.did, "answer": decision.answer, "by": decision.by, "when": when,
        "about": about,
    }  # fmt: skip


def stale(work: Work, tasks: Iterable[Task]) -> list[tuple[str, Mapping[str, str]]]:
    """Decisions about what the site no longer has. They stay in the file: the page may come back."""
    known = {task.doubt.identity for task in tasks}
    made: Mapping[str, Mapping[str, str]] = _read(work).get("decisions") or {}
    return [(name, said) for name, said in sorted(made.items()) if name not in known]


def decided(work: Work) -> frozenset[str]:
    return frozenset(_read(work).get("decisions") or {})


def _read(work: Work) -> dict[str, dict[str, dict[str, str]]]:
    from accessibility.retrofit.decisions import read_decisions  # noqa: PLC0415  its rooms read pages

    read_decisions(work.decisions)  # says what is wrong with it
    if not work.decisions.is_file():
        return {}
    said: dict[str, dict[str, dict[str, str]]] = yaml.load(work.decisions.read_text(encoding="utf-8"), yaml.BaseLoader)
    return said or {}
