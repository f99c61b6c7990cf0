"""What git testifies: who committed each review, when, with which key, and who changed the list of people.

The list that counts is the one before the commit: nobody makes himself a reviewer with the review.
"""

import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

import yaml

from plugins.content_model.kinds.moment import BEIJING
from plugins.review_gate.judge import LEVELS, Doubt, Person
from plugins.review_gate.sidecar import Entry, SidecarError, read_sidecar

PEOPLE, SIGNERS = "portal/people.yaml", "portal/allowed_signers"
_ROLES = {"编辑": "editor", "一审": "first_review", "二审": "second_review", "三审": "third_review"}
_DAYS = 1  # a review may be committed the day after


class WitnessError(Exception):
    """Git cannot testify. `refused`: its past is cut short, which could hide something."""

    def __init__(self, why: str, *, refused: bool) -> None:
        super().__init__(why)
        self.refused = refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """Beijing day."""

    hash: str
    parent: str
    author: str
    committer: str
    day: date


class Witness:
    """One repository, asked about many items."""

    def __init__(self, root: Path) -> None:
        self.root = root
        if self._git("rev-parse", "--is-shallow-repository").strip() == "true":
            raise WitnessError("这是浅克隆，看不到审核记录是谁提交的", refused=True)
        self._git("rev-parse", "HEAD")

    def doubts(self, item: Path, sidecar: Path, entries: tuple[Entry, ...], *, signed: bool) -> Iterator[Doubt]:
        """What is not proved about these entries."""
        writers = {commit.author for commit in self._history(item)}
        births = self._births(sidecar)
        places: list[int] = []
        for entry in entries:
            commit = births.get(entry.identity)
            if commit is None:
                what = f"第 {entry.level} 审的记录还没有提交，证明不了是谁写的。"
                yield Doubt(what=what, remedy="请由审核人自己提交。", line=entry.line)
                continue
            places.append(self._order[commit.hash])
            yield from self._by_the_reviewer(entry, commit, writers, signed=signed)
        if places != sorted(places):
            yield Doubt(what="三次审核提交的先后不对。", remedy="请按一审、二审、三审的先后提交。")

    def people_doubts(self) -> Iterator[Doubt]:
        """Changes of the list of people, or of keys, by someone who may not."""
        for file in (PEOPLE, SIGNERS):
            for commit in self._history(Path(file)):
                before = self._people(commit.parent)
                heads = {one.email for one in before.values() if "third_review" in one.roles}
                if before and heads and not {commit.author, commit.committer} <= heads:
                    what = f"{file} 在提交 {commit.hash[:10]} 里被 {commit.author} 改过，他没有三审职责。"
                    yield Doubt(what=what, remedy="人员和密钥只能由三审人改；请由三审人核对后重新提交。")

    def last_reviewed(self, sidecar: Path) -> str:
        """The commit that last changed the record, "" when there is none."""
        history = self._history(sidecar)
        return history[-1].hash if history else ""

    def difference(self, item: Path, since: str) -> str:
        """What changed in the item's file since a commit."""
        return self._git("diff", "--no-ext-diff", since, "--", item.as_posix()) if since else ""

    def email(self) -> str:
        """Who sits here."""
        return self._git("config", "user.email").strip()

    def _by_the_reviewer(self, entry: Entry, commit: Commit, writers: set[str], *, signed: bool) -> Iterator[Doubt]:
        person = self._people(commit.parent or commit.hash).get(entry.reviewer)
        if person is None or LEVELS.get(entry.level) not in person.roles:
            what = f"提交第 {entry.level} 审的时候，“{entry.reviewer}”还不是登记的审核人。"
            yield Doubt(what=what, remedy="请先由三审人登记人员，再重新审核。", line=entry.line)
            return
        if commit.author != person.email:
            what = f"第 {entry.level} 审是 {commit.author} 提交的，不是{person.name}（{person.email}）。"
            remedy = "几次审核合并（squash）成一次提交的，或者别人代交的，请由审核人自己重新审核并提交。"
            yield Doubt(what=what, remedy=remedy, line=entry.line)
        elif commit.committer != person.email:
            what = f"第 {entry.level} 审的提交被 {commit.committer} 重写过（变基或者改写历史）。"
            yield Doubt(
                what=what, remedy="请由审核人自己重新审核并提交；合并分支用 merge，不用 rebase。", line=entry.line
            )
        if person.email in writers:
            what = f"第 {entry.level} 审的{person.name}自己改过这份内容。"
            yield Doubt(what=what, remedy="请由没有写过、改过这份内容的人审。", line=entry.line)
        if not 0 <= (commit.day - entry.on).days <= _DAYS:
            what = f"第 {entry.level} 审写的日期是 {entry.on}，提交是 {commit.day}。"
            yield Doubt(what=what, remedy="请在审核的当天提交。", line=entry.line)
        if signed and (signer := self._signer(commit)) != person.email:
            met = f"是 {signer} 签的名" if signer else "没有有效的签名"
            what = f"第 {entry.level} 审的提交{met}，要{person.name}的签名。"
            yield Doubt(
                what=what, remedy="请用登记在 portal/allowed_signers 的密钥签名提交（git commit -S）。", line=entry.line
            )

    def _births(self, sidecar: Path) -> Mapping[tuple[int, str, str, str], Commit]:
        """Each review that was ever recorded, and the commit that brought it last; put back counts anew."""
        births: dict[tuple[int, str, str, str], Commit] = {}
        before: set[tuple[int, str, str, str]] = set()
        for commit in self._history(sidecar):
            try:
                record = read_sidecar(self._git("show", f"{commit.hash}:./{sidecar.as_posix()}").encode())
                now = {entry.identity for entry in record.entries}
            except (WitnessError, SidecarError):
                now = set()
            births.update(dict.fromkeys(now - before, commit))
            before = now
        return births

    def _history(self, path: Path) -> list[Commit]:
        """The commits that changed a file, oldest first."""
        log = self._git(
            "log", "--topo-order", "--reverse", "--format=%H %P%x00%ae%x00%ce%x00%ct", "--", path.as_posix()
        )
        found = []
        for line in log.splitlines():
            hashes, author, committer, seconds = line.split("\0")
            own, *parents = hashes.split()
            day = datetime.fromtimestamp(int(seconds), UTC).astimezone(BEIJING).date()
            parent = parents[0] if parents else ""
            found.append(Commit(hash=own, parent=parent, author=author, committer=committer, day=day))
        return found

    @cached_property
    def _order(self) -> Mapping[str, int]:
        listed = self._git("log", "--topo-order", "--reverse", "--format=%H", "HEAD").split()
        return {commit: number for number, commit in enumerate(listed)}

    def _people(self, commit: str) -> dict[str, Person]:
        """The list as a commit left it; empty where there was none."""
        try:
            listed = yaml.safe_load(self._git("show", f"{commit}:./{PEOPLE}")) if commit else None
            return {
                str(one["slug"]): Person(
                    slug=str(one["slug"]),
                    name=str(one["name"]),
                    email=str(one["email"]),
                    roles=tuple(_ROLES.get(role, "") for role in one["roles"]),
                )
                for one in (listed or {}).get("people", [])
            }
        except (WitnessError, yaml.YAMLError, KeyError, TypeError, AttributeError):
            return {}

    def _signer(self, commit: Commit) -> str:
        """The e-mail address whose key signed, by the list before the commit; "" without a good signature."""
        try:
            keys = self._git("show", f"{commit.parent or commit.hash}:./{SIGNERS}")
        except WitnessError:
            return ""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "allowed_signers"
            file.write_text(keys, encoding="utf-8")
            said = self._git(
                "-c", f"gpg.ssh.allowedSignersFile={file}", "log", "-1", "--format=%G?%x00%GS", commit.hash
            )
        good, _, signer = said.strip().partition("\0")
        return signer if good == "G" else ""

    def _git(self, *words: str) -> str:
        try:
            done = subprocess.run(["git", *words], cwd=self.root, capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            raise WitnessError("这里没有 git 仓库或者没有提交，证明不了审核是谁做的", refused=False) from error
        return done.stdout.decode("utf-8", "replace")
