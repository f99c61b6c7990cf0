"""A publicity that named people is over: its address stays, the list goes, on the day after its last one."""

from dataclasses import replace
from datetime import date

from plugins.content_model.item import Item
from plugins.content_model.markdown import parse_body

NOTE = "公示期已满，名单已经撤下。对公示的事项有意见的，可以按上面的联系方式反映。"
_GONE = {"attachments", "image", "named"}


def is_over(item: Item, today: date) -> bool:
    """Whether the item named people and its last day has passed."""
    if item.type != "notice" or not item.fields.named:
        return False
    end = item.fields.period.end if item.fields.period else None
    return not isinstance(end, date) or end < today


def taken_down(item: Item, today: date) -> Item:
    """The item as the public may see it on that day."""
    if not is_over(item, today):
        return item
    values = {key: value for key, value in item.fields.values.items() if key not in _GONE}
    body = parse_body(NOTE, first_line=item.body_first_line, path=item.path, language=item.lang)
    return replace(item, fields=replace(item.fields, values=values), body=body)
