"""What people have said of findings: known_issues.yaml and answers.yaml. It survives rescans, and it runs out.

known_issues.yaml: page, check, reason, owner, since, review, and identity where one place is meant.
answers.yaml:      page, check, outcome (passed or failed), reason, who, when, until, and identity.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

from accessibility.errors import SettingError
from accessibility.model import Finding, Outcome, PageResult, Words

KNOWN_FIELDS = {"page": str, "check": str, "reason": str, "owner": str, "since": date, "review": date}
ANSWER_FIELDS = {"page": str, "check": str, "outcome": str, "reason": str, "who": str, "when": date, "until": date}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One entry of either file."""

    page: str  # pattern of a path or URL
    check: str
    identity: str  # "" for every place
    outcome: Outcome | None  # what the answer says; None for a known issue
    reason: str
    who: str
    until: date  # the last day it holds
    where: str  # "accessibility/answers.yaml, entry 2"

    def fits(self, page: str, finding: Finding) -> bool:
        asked = Outcome.CANT_TELL if self.outcome else Outcome.FAILED
        return (
            self.check == finding.check
            and asked == finding.outcome
            and self.identity in ("", finding.identity)
            and fnmatchcase(page, self.page)
        )

    def means(self, pages: Iterable[str]) -> bool:
        return any(fnmatchcase(page, self.page) for page in pages)

    @property
    def note(self) -> Words:
        return Words(
            zh=f"{self.who}：{self.reason}（有效到 {self.until}）", en=f"{self.who}: {self.reason} (until {self.until})"
        )


def read_known(path: Path) -> tuple[Said, ...]:
    """SettingError names the entry and what is wrong with it."""
    return tuple(
        Said(
            page=entry["page"],
            check=entry["check"],
            identity=str(entry.get("identity", "")),
            outcome=None,
            reason=entry["reason"],
            who=f"{entry['owner']} {entry['since']}",
            until=entry["review"],
            where=where,
        )
        for where, entry in _entries(path, KNOWN_FIELDS)
    )


def read_answers(path: Path) -> tuple[Said, ...]:
    """As read_known."""
    return tuple(
        Said(
            page=entry["page"],
            check=entry["check"],
            identity=str(entry.get("identity", "")),
            outcome=_outcome(where, entry["outcome"]),
            reason=entry["reason"],
            who=f"{entry['who']} {entry['when']}",
            until=entry["until"],
            where=where,
        )
        for where, entry in _entries(path, ANSWER_FIELDS)
    )


def applied(
    pages: Sequence[PageResult], said: Sequence[Said], today: date, ran: Collection[str]
) -> tuple[tuple[PageResult, ...], tuple[Words, ...]]:
    """The pages with what people said of their findings, and the entries that are over or fit nothing.

    ran: the checks that were run. An entry about another check, or about no page of this run, is left in peace.
    """
    used: set[Said] = set()
    marked = []
    for page in pages:
        findings = []
        for finding in page.findings:
            fitting = [entry for entry in said if entry.fits(page.url, finding)]
            used.update(fitting)
            holding = next((entry for entry in fitting if entry.until >= today), None)
            findings.append(_marked(finding, holding) if holding else finding)
        marked.append(replace(page, findings=tuple(findings)))
    looked_at = [page.url for page in pages if not page.not_checked]
    met = [entry for entry in said if entry in used or (entry.check in ran and entry.means(looked_at))]
    return tuple(marked), tuple(
        _stale(entry, entry in used) for entry in met if entry.until < today or entry not in used
    )


def _marked(finding: Finding, entry: Said) -> Finding:
    if entry.outcome is Outcome.FAILED:
        return replace(finding, outcome=Outcome.FAILED, standing_note=entry.note)
    standing = "answered" if entry.outcome else "known"
    return replace(finding, standing=standing, standing_note=entry.note)


def _stale(entry: Said, used: bool) -> Words:
    what = f"{entry.where}: {entry.page} {entry.check}"
    if not used:
        return Words(
            zh=f"{what}：这次没有遇到，可以删掉这一条。", en=f"{what}: met nowhere this time; the entry can go."
        )
    return Words(
        zh=f"{what}：{entry.until} 已过期，重新算作没有解决（负责人：{entry.who}）。",
        en=f"{what}: ran out on {entry.until} and counts again (owner: {entry.who}).",
    )


def _entries(path: Path, fields: Mapping[str, type]) -> Iterable[tuple[str, Mapping[str, Any]]]:
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (OSError, yaml.YAMLError) as problem:
        raise SettingError(f"读不了 {path.name}：{problem}。 {path.name} cannot be read.") from problem
    if not isinstance(content, list):
        raise SettingError(f"{path.name} 应当是一个列表（每条以“- ”开头）。 {path.name} has to be a list.")
    for number, entry in enumerate(content, 1):
        where = f"{path.name} 第 {number} 条"
        if not isinstance(entry, dict):
            raise SettingError(f"{where}：应当写成“字段: 值”。 Entry {number} has to be a mapping.")
        _check_entry(where, entry, fields)
        yield where, entry


def _check_entry(where: str, entry: Mapping[str, Any], fields: Mapping[str, type]) -> None:
    if missing := [name for name in fields if not entry.get(name)]:
        raise SettingError(f"{where}：缺 {'、'.join(missing)}。 Missing: {', '.join(missing)}.")
    if unknown := [str(name) for name in entry if name not in fields and name != "identity"]:
        raise SettingError(f"{where}：不认识 {'、'.join(unknown)}。 Unknown: {', '.join(unknown)}.")
    first, last = entry.get("since", entry.get("when")), entry.get("review", entry.get("until"))
    if isinstance(first, date) and isinstance(last, date) and last < first:
        raise SettingError(f"{where}：{last} 早于 {first}，结束日期写反了。 It ends before it begins.")
    for name, kind in fields.items():
        if not isinstance(entry[name], kind):
            shape = "日期（2027-03-31）" if kind is date else "文字"
            raise SettingError(
                f"{where}：{name} 应当是{shape}，现在是“{entry[name]}”。 {name} is not a {kind.__name__}."
            )


def _outcome(where: str, word: str) -> Outcome:
    if word not in ("passed", "failed"):
        raise SettingError(f"{where}：outcome 只能是 passed 或 failed，现在是“{word}”。 Not an answer: {word}.")
    return Outcome(word)
