"""What an item points at exists, and readers can see it as soon as they see the item."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content_model.declarations import Field, item_type
from plugins.content_model.item import Item
from plugins.content_model.library import Library
from plugins.content_model.markdown import Image
from plugins.content_model.problem import Problem
from plugins.content_model.publication import is_public
from plugins.content_model.refusal import RefusalError
from plugins.content_model.targets import paths_of, target_of


def check_references(item: Item, library: Library, now: datetime) -> Iterator[Problem]:
    """Everything the item points at and its readers would not find."""
    for field, value, line in item.fields.walk("item"):
        yield from _field_problems(str(value), field, item, library, now, line)
    yield from _link_problems(item, library, now)
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


def _link_problems(item: Item, library: Library, now: datetime) -> Iterator[Problem]:
    for reference, address in paths_of(item):
        image = isinstance(reference, Image)
        try:
            target = target_of(address.url, item, library, image=image)
        except RefusalError as refusal:
            what, remedy = refusal.what, refusal.remedy
        else:
            found = library.item(target.key) if target.key else None
            what, remedy = _reached(found, address.fragment, item, now) if found else ("", "")
        if what:
            what = f"{'图片' if image else '链接'}“{reference.target}”{what}"
            yield Problem(path=item.path, line=reference.line, met=reference.target, what=what, remedy=remedy)


def _reached(found: Item, fragment: str, item: Item, now: datetime) -> tuple[str, str]:
    """What is wrong with a link to an item that exists, and the remedy; two empty texts when nothing is."""
    if why := _unseen(found, item, now):
        return why, "请先发布它，或者删去链接。"
    if fragment and fragment not in found.body.anchors:
        place = found.path.as_posix()
        return (
            f"要去的小标题不存在：{place} 里没有“#{fragment}”。",
            "请打开那一页核对；标题后面写 {#名称} 可以固定它的地址。",
        )
    return "", ""


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
