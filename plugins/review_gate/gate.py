"""The gate of reviews: what is published was reviewed by three people, and git says it was they."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.content_model.gates import Scope
from plugins.content_model.item import Item
from plugins.content_model.portal import Portal
from plugins.content_model.problem import Problem
from plugins.review_gate.digest import digest
from plugins.review_gate.judge import Doubt, Person, judge
from plugins.review_gate.sidecar import Sidecar, SidecarError, path_of, read_sidecar
from plugins.review_gate.witness import PEOPLE, Witness, WitnessError

LABEL = "三审三校"


def check(scope: Scope) -> Iterator[Problem]:
    """Every published item; a sidecar without an item is told as well."""
    items = [item for path in scope.paths if (item := _item(scope, path)) and item.status == "published"]
    people, signed = people_of(scope.library.portal), bool(scope.setting and scope.setting.require_signed)
    witness: Witness | None = None
    try:
        witness = Witness(scope.root) if items else None
    except WitnessError as error:
        refused = error.refused or signed
        remedy = "请取得全部历史（git fetch --unshallow；持续集成里 fetch-depth 写 0），在 git 仓库里发布。"
        yield Problem(path=Path("content"), line=0, what=f"{error}。", remedy=remedy, warning=not refused)
    if witness:
        for doubt in witness.people_doubts():
            yield Problem(path=Path(PEOPLE), line=doubt.line, what=doubt.what, remedy=doubt.remedy)
    for item in items:
        yield from _of_item(item, scope, people, witness, signed=signed)
    for path in scope.paths:
        if (
            path.name.endswith(".review.yaml")
            and not (scope.root / path).with_name(f"{path.name.removesuffix('.review.yaml')}.md").is_file()
        ):
            yield Problem(
                path=path, line=0, what="审核记录没有对应的内容。", remedy="内容改了名就要重审；请删去这个文件。"
            )


def people_of(portal: Portal) -> Mapping[str, Person]:
    """By slug."""
    return {
        str(one.slug): Person(
            slug=str(one.slug), name=str(one.name), email=str(one.email), roles=tuple(role.code for role in one.roles)
        )
        for one in portal.people
    }


def _of_item(
    item: Item, scope: Scope, people: Mapping[str, Person], witness: Witness | None, *, signed: bool
) -> Iterator[Problem]:
    path = path_of(item.path)
    try:
        record: Sidecar = read_sidecar((scope.root / path).read_bytes())
    except FileNotFoundError:
        what = f"没有审核记录 {path.name}。"
        yield Problem(path=item.path, line=0, what=what, remedy="请先改回 draft，三审通过以后再写 published。")
        return
    except SidecarError as error:
        yield Problem(path=path, line=error.line, what=str(error), remedy="请用 inv review 重新记录，不要手写。")
        return
    author, today = str(item.fields.author or ""), scope.now.date()
    doubts: list[Doubt] = list(
        judge(record, digest=digest(item, scope.library), author=author, people=people, today=today)
    )
    doubts += witness.doubts(item.path, path, record.entries, signed=signed) if witness else []
    yield from (Problem(path=path, line=doubt.line, what=doubt.what, remedy=doubt.remedy) for doubt in doubts)


def _item(scope: Scope, path: Path) -> Item | None:
    in_place = path.suffix == ".md" and len(path.parts) == 3 and path.parts[0] == "content"
    return scope.library.item(f"{path.parts[1]}/{path.name}") if in_place else None
