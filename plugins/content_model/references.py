"""What an item points at exists, and readers can see it as soon as they see the item."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content_model.declarations import Field, item_type
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.problem import Problem
from plugins.content_model.publication import is_public
from plugins.content_model.refusal import RefusalError
from plugins.content_model.targets import target_of


def check_references(item: Item, library: Library, now: datetime) -> Iterator[Problem]:
    """Everything the item points at and its readers would not find."""
    for field, value, line in item.fields.walk():
        if field.kind == "item":
            yield from _field_problems(str(value), field, item, library, now, line)
    for link in (*item.body.links, *item.body.images):
        yield from _link_problems(link.target, item, library, now, link.line)
    yield from _translation_problems(item, library)


def _field_problems(
    key: str, field: Field, item: Item, library: Library, now: datetime, line: int
) -> Iterator[Problem]:
    def problem(what: str, remedy: str) -> Problem:
        return Problem(path=item.path, line=line, met=key, what=f"{field.label}“{key}”{what}", remedy=remedy)

    if key == item.key:
        yield problem("就是本文件。", "请写另一个文件，或者删去这一项。")
    elif not library.exists(key):
        yield problem("没有找到。", "请核对栏目名和文件名，例如 guide/apply.md。")
    elif (found := library.item(key)) and field.of and found.type not in field.of:
        wanted = "、".join(item_type(name).label for name in field.of)
        yield problem(f"是“{item_type(found.type).label}”，这里要的是“{wanted}”。", "请核对文件。")
    elif found and (why := _unseen(found, item, now)):
        yield problem(why, "请先发布它，或者删去这一项。")


def _link_problems(written: str, item: Item, library: Library, now: datetime, line: int) -> Iterator[Problem]:
    def problem(what: str, remedy: str) -> Problem:
        return Problem(path=item.path, line=line, met=written, what=f"链接“{written}”{what}", remedy=remedy)

    try:
        target = target_of(written, item, library)
    except RefusalError as refusal:
        yield problem(refusal.what, refusal.remedy)
        return
    found = library.item(target.key) if target.key else None
    if found is None:
        return
    if why := _unseen(found, item, now):
        yield problem(why, "请先发布它，或者删去链接。")
    if target.fragment and target.fragment not in found.body.anchors:
        yield problem("指向的小标题不存在。", f"{found.path.as_posix()} 的正文里没有“#{target.fragment}”，请核对。")


def _unseen(found: Item, item: Item, now: datetime) -> str:
    """Why readers of the item would not find `found` yet; "" when they would, or when the item is a draft itself."""
    if item.status != "published":
        return ""
    if found.status != "published":
        return "还是草稿，读者打不开。"
    if not is_public(found, max(now, item.published_at or now)):
        return (
            f"到 {found.published_at:%Y-%m-%d %H:%M} 才公开，比本文件晚。" if found.published_at else "没有发布日期。"
        )
    return ""


def _translation_problems(item: Item, library: Library) -> Iterator[Problem]:
    key, line = item.fields.translation_of, item.line_of("translation_of")
    original = library.item(key) if key and library.exists(key) else None
    if original is None:
        return
    if original.type != item.type:
        label = item_type(original.type).label
        yield Problem(
            path=item.path,
            line=line,
            met=key,
            what=f"原文是“{label}”，类型与译文不同。",
            remedy=f"请把 type 改成 {original.type}。",
        )
    if original.lang == item.lang:
        remedy = "请在 lang 写译文的语言，例如 en。"
        yield Problem(
            path=item.path, line=line, met=item.lang, what=f"译文和原文的语言都是 {item.lang}。", remedy=remedy
        )
    if original.fields.translation_of:
        remedy = f"请改成 {original.fields.translation_of}。"
        yield Problem(path=item.path, line=line, met=key, what=f"原文“{key}”自己也是译文。", remedy=remedy)
