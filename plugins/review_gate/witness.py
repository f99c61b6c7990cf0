"""What git testifies of reviews: who committed each, when, after what, with which key.

The list of people and keys that counts is the one before the commit: nobody makes himself a reviewer with the review.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.past import Change, Commit, Past
from plugins.review_gate.digest import words
from plugins.review_gate.governance import PEOPLE, SIGNERS, people_in
from plugins.review_gate.judge import Doubt
from plugins.review_gate.people import LEVELS, Person, mailbox
from plugins.review_gate.sidecar import Entry, texts_of
from plugins.review_gate.signatures import signers

_DAYS = 1  # a review may be committed the day after


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a record says of an item. files: what the item brings along."""

    item: Path
    files: Sequence[Path]
    sidecar: Path
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Birth:
    """The commit that brought an entry, and all the entries that stood there then."""

    commit: Commit
    together: frozenset[str]


class Witness:
    """Asked about many claims at once; git is asked a handful of questions for all of them."""

    def __init__(self, past: Past, claims: Sequence[Claim], *, signed: bool) -> None:
        self.past, self.signed = past, signed
        self._births = _births(past, claims)
        self._at_head = _at_head(past, claims)
        commits = {birth.commit for births in self._births.values() for birth in births.values()}
        lists = _before(past, commits, PEOPLE)
        read = {text: people_in(text) for text in {*lists.values()}}
        self._people = {commit: read[text] for commit, text in lists.items()}
        self._signers = signers(past.repository, _before(past, commits, SIGNERS)) if signed else {}

    def doubts(self, claim: Claim) -> Iterator[Doubt]:
        """What is not proved about its entries."""
        births = self._births[claim.sidecar]
        known: list[tuple[Entry, _Birth]] = []
        doubts: list[Doubt] = []
        for entry in claim.entries:
            birth = births.get(entry.text)
            if birth is None or entry.text not in self._at_head[claim.sidecar]:
                what = f"第 {entry.level} 审的记录还没有提交，证明不了是谁写的。"
                doubts.append(Doubt(what=what, remedy="请由审核人自己提交。", line=entry.line))
                continue
            doubts += self._by_the_reviewer(entry, birth.commit, claim)
            known.append((entry, birth))
        yield from doubts or _in_order(known)  # with the first mended the second may be gone

    def _by_the_reviewer(self, entry: Entry, commit: Commit, claim: Claim) -> Iterator[Doubt]:
        person = self._people[commit.hash].get(entry.reviewer)
        if person is None or LEVELS.get(entry.level) not in person.roles:
            what = f"提交第 {entry.level} 审的时候，“{entry.reviewer}”还不是登记的审核人。"
            yield Doubt(what=what, remedy="请先由三审人登记人员，再重新审核。", line=entry.line)
            return
        email = person.email.lower()
        if commit.author != email:
            what = f"第 {entry.level} 审是 {commit.author} 提交的，不是{person.name}（{email}）。"
            remedy = "几次审核合并（squash）成一次提交的，或者别人代交的，请由审核人自己重新审核并提交。"
            yield Doubt(what=what, remedy=remedy, line=entry.line)
        elif commit.committer != email:
            what = f"第 {entry.level} 审的提交被 {commit.committer} 重写过（变基或者改写历史）。"
            remedy = "请由审核人自己重新审核并提交；合并分支用 merge，不用 rebase。"
            yield Doubt(what=what, remedy=remedy, line=entry.line)
        if self._wrote(person, claim):
            what = f"第 {entry.level} 审的{person.name}自己改过这份内容。"
            yield Doubt(what=what, remedy="请由没有写过、改过这份内容的人审。", line=entry.line)
        if not 0 <= (commit.day - entry.on).days <= _DAYS:
            what = f"第 {entry.level} 审写的日期是 {entry.on}，提交是 {commit.day}。"
            yield Doubt(what=what, remedy="请在审核的当天提交。", line=entry.line)
        if self.signed and (signer := self._signers.get(commit.hash, "")) != email:
            met = f"是 {signer} 签的名" if signer else "没有有效的签名"
            what = f"第 {entry.level} 审的提交{met}，要{person.name}的签名。"
            remedy = "请用登记在 portal/allowed_signers 的密钥签名提交（git commit -S）。"
            yield Doubt(what=what, remedy=remedy, line=entry.line)

    def _wrote(self, person: Person, claim: Claim) -> bool:
        """Whether he changed more of the item, or of what it brings along, than whether it is published."""
        mine = [
            change
            for path in (claim.item, *claim.files)
            for change in self.past.with_former_names(path)
            if mailbox(person.email) in {mailbox(one) for one in _hands(change.commit)}
        ]
        return any(self._changed_words(change) for change in mine if change.after)

    def _changed_words(self, change: Change) -> bool:
        if not change.before:
            return True
        texts = self.past.repository.blobs([change.after, *change.before])
        return words(texts[change.after]) not in {words(texts[one]) for one in change.before}


def _in_order(known: Sequence[tuple[Entry, _Birth]]) -> Iterator[Doubt]:
    """Each review was committed on top of those of the levels below, as they stand now."""
    ordered = sorted(known, key=lambda one: one[0].level)
    for number, (entry, birth) in enumerate(ordered):
        lower = ordered[:number]
        late = any(
            before.text not in birth.together or earlier.commit.place >= birth.commit.place for before, earlier in lower
        )
        if late:
            what = f"提交第 {entry.level} 审的时候，前一级的审核还没有提交。"
            remedy = f"请按一审、二审、三审的先后：重新运行 inv review 文件 --level {entry.level} 并提交。"
            yield Doubt(what=what, remedy=remedy, line=entry.line)


def _births(past: Past, claims: Sequence[Claim]) -> Mapping[Path, Mapping[str, _Birth]]:
    """Of each sidecar: every entry ever recorded and the commit that brought it last; put back counts anew."""
    changes = {claim.sidecar: past.changes(claim.sidecar) for claim in claims}
    blobs = {blob for some in changes.values() for one in some for blob in (*one.before, one.after) if blob}
    texts = {blob: texts_of(data) for blob, data in past.repository.blobs(blobs).items()}
    found: dict[Path, dict[str, _Birth]] = {}
    for sidecar, some in changes.items():
        born = found.setdefault(sidecar, {})
        for change in some:
            now = texts.get(change.after, frozenset())
            before = () if change.renamed_from else change.before
            new = now.difference(*(texts[blob] for blob in before))
            born.update(dict.fromkeys(new, _Birth(commit=change.commit, together=now)))
    return found


def _at_head(past: Past, claims: Sequence[Claim]) -> Mapping[Path, frozenset[str]]:
    """Of each sidecar: the entries that the commit that is checked out holds."""
    head = past.repository.head
    names = past.repository.resolve((head, claim.sidecar.as_posix()) for claim in claims)
    texts = past.repository.blobs(name for name in names.values() if name)
    return {Path(path): texts_of(texts[name]) if name else frozenset() for (_, path), name in names.items()}


def _before(past: Past, commits: set[Commit], file: Path) -> Mapping[str, bytes]:
    """Commit → the file as it was before it; the first commit brings its own."""
    places = {commit.hash: ((commit.parents or (commit.hash,))[0], file.as_posix()) for commit in commits}
    names = past.repository.resolve(places.values())
    texts = past.repository.blobs(name for name in names.values() if name)
    return {commit: texts.get(names[place], b"") for commit, place in places.items()}


def _hands(commit: Commit) -> Sequence[str]:
    return (commit.author, commit.committer, *commit.helpers)
