"""What the record of one item says, before git is asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.content_model.item import Item
from plugins.content_model.portal import Portal
from plugins.content_model.problem import Problem
from plugins.content_model.scope import Scope
from plugins.review_gate.digest import digest, files_with
from plugins.review_gate.judge import AGAIN, judge
from plugins.review_gate.people import Person
from plugins.review_gate.sidecar import Entry, Sidecar, SidecarError, path_of, read_sidecar

Names = Mapping[Path, frozenset[str]]
_SAMPLES = "这是样例，请运行 inv review --sample，把审核记录和内容一起提交。"
_WRITTEN_BY = ("author", "editor")  # fields that may name who wrote an item


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """files: what the item brings along. entries: those recorded, none when the record cannot be read."""

    path: Path
    sidecar: Path
    files: Sequence[Path]
    entries: Sequence[Entry]
    problems: Sequence[Problem]


def verdict(path: Path, scope: Scope, people: Mapping[str, Person], names: Names) -> Verdict | None:
    """None for what is not published: nothing of it goes out. names: what lies in each folder, as it is spelled."""
    item = scope.library.item(f"{path.parts[1]}/{path.name}")
    if item is None or item.status != "published":
        return None
    sidecar = path_of(path)
    entries: Sequence[Entry] = ()
    try:
        record = _read(scope.root, sidecar, names)
    except FileNotFoundError:
        what = f"没有审核记录 {sidecar.name}。"
        remedy = _SAMPLES if is_sample(scope.library.portal) else "请先改回 draft，三审同意以后再写 published。"
        problems = [Problem(path=path, line=0, what=what, remedy=remedy)]
    except SidecarError as error:
        remedy = "请删去这个文件，用 inv review 重新记录，不要手写。"
        problems = [Problem(path=sidecar, line=error.line, what=str(error), remedy=remedy)]
    else:
        entries, problems = record.entries, [*_problems(item, record, scope, people)]
    files = files_with(item, scope.library)
    return Verdict(path=path, sidecar=sidecar, files=files, entries=entries, problems=problems)


def is_sample(portal: Portal) -> bool:
    """Whether sample people review here: a demonstration that does not ask git who did it."""
    setting = next((one for one in portal.gates if one.name == "review_gate"), None)
    return bool(portal.record.demonstration) and getattr(setting and setting.proof, "code", "") == "none"


def authors(item: Item) -> Sequence[str]:
    """As the item names them."""
    named = (item.fields.values.get(field) for field in _WRITTEN_BY)
    return [str(one) for one in named if one]


def _read(root: Path, sidecar: Path, names: Names) -> Sidecar:
    """Raises FileNotFoundError, SidecarError."""
    if sidecar.name not in names[sidecar.parent]:
        raise FileNotFoundError(sidecar)  # the spelling counts on every system
    if (root / sidecar).is_symlink():
        raise SidecarError("审核记录是一个链接，不是文件。")
    return read_sidecar((root / sidecar).read_bytes())


def _problems(item: Item, record: Sidecar, scope: Scope, people: Mapping[str, Person]) -> Iterator[Problem]:
    sidecar = path_of(item.path)
    if (scope.root / item.path).is_symlink():
        what = "内容文件是一个链接，改了别处就改了它，审核不了。"
        yield Problem(path=item.path, line=0, what=what, remedy="请换成真正的文件。")
    doubts = judge(
        record,
        digest=digest(item, scope.library, secrecy=record.secrecy, reason=record.reason),
        authors=authors(item),
        people=people,
        today=scope.now.date(),
        demonstration=bool(scope.library.portal.record.demonstration),
        again=_SAMPLES if is_sample(scope.library.portal) else AGAIN,
    )
    for doubt in doubts:
        yield Problem(path=sidecar, line=doubt.line, what=doubt.what, remedy=doubt.remedy)
