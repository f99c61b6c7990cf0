"""The gate of reviews: what is published was reviewed by three people, and git says it was they."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.content_model.past import PastError
from plugins.content_model.past.settled import Settled
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.review_gate.governance import PEOPLE, SIGNERS
from plugins.review_gate.people import Person, one_and_the_same, people_of
from plugins.review_gate.proof import prove
from plugins.review_gate.sidecar import SUFFIX
from plugins.review_gate.signatures import shared_keys
from plugins.review_gate.verdict import Verdict, verdict

LABEL = "三审三校"


def check(scope: Scope) -> Iterator[Problem]:
    """Every published item; the lists of people and keys; a record without its item."""
    people = people_of(scope.library.portal)
    yield from _doubles(tuple(people.values()))
    yield from _shared_keys(scope)
    yield from _orphans(scope)
    try:
        remembers = scope.whole and scope.proof != "none"
        memory = Settled(scope.root, "review_gate", digests=scope.digests) if remembers else None
        waiting = [path for path in _contents(scope) if not (memory and memory.is_settled(path))]
        verdicts = _verdicts(waiting, scope, people)
        asked = scope.proof != "none" and (verdicts or (memory and memory.known))
        doubts = prove(verdicts, scope) if asked else []
    except PastError as error:
        verdicts, memory, doubts = _verdicts(_contents(scope), scope, people), None, []
        if verdicts:
            yield _no_past(error, scope)
    for one in verdicts:
        yield from one.problems
    yield from doubts
    if memory:
        doubtful = {doubt.path for doubt in doubts}
        fine = [one for one in verdicts if not one.problems and one.sidecar not in doubtful]
        memory.write({one.path: (one.sidecar, *one.files) for one in fine})


def _verdicts(paths: Sequence[Path], scope: Scope, people: Mapping[str, Person]) -> Sequence[Verdict]:
    folders = {path.parent for path in paths}
    names = {folder: frozenset(one.name for one in (scope.root / folder).iterdir()) for folder in folders}
    return [found for path in paths if (found := verdict(path, scope, people, names))]


def _no_past(error: PastError, scope: Scope) -> Problem:
    """What git cannot prove is refused, or told where the portal's settings say so."""
    remedy = "请取得全部历史（git fetch --unshallow；持续集成里 fetch-depth 写 0），在 git 仓库里发布。"
    what = f"{error}，证明不了审核记录是谁提交的。"
    return Problem(path=Path("content"), line=0, what=what, remedy=remedy, warning=scope.proof != "required")


def _contents(scope: Scope) -> Sequence[Path]:
    return [
        path for path in scope.paths if path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    ]


def _doubles(people: Sequence[Person]) -> Iterator[Problem]:
    for first, second, by in one_and_the_same(people):
        what = f"“{second.slug}”和第 {first.line} 行的“{first.slug}”{by}相同，会被当成两个人。"
        remedy = "一个人只登记一次；重名的，在姓名后面注明科室；一人一个工作邮箱。"
        yield Problem(path=PEOPLE, line=second.line, met=second.slug, what=what, remedy=remedy)


def _shared_keys(scope: Scope) -> Iterator[Problem]:
    file = scope.root / SIGNERS
    for line, first, second in shared_keys(file.read_bytes()) if file.is_file() else ():
        what = f"{first} 和 {second} 登记了同一把密钥。"
        yield Problem(path=SIGNERS, line=line, met=second, what=what, remedy="一人一把密钥，请各自生成。")


def _orphans(scope: Scope) -> Iterator[Problem]:
    there = frozenset(scope.paths) if scope.whole else frozenset()
    for path in (path for path in scope.paths if path.name.lower().endswith(SUFFIX)):
        item = path.with_name(f"{path.name[: -len(SUFFIX)]}.md")
        if item not in there and not (scope.root / item).is_file():
            remedy = "内容改了名就要重审；请删去这个文件。"
            yield Problem(path=path, line=0, what="审核记录没有对应的内容。", remedy=remedy)
