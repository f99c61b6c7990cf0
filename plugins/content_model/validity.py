"""A document that has ended says so by itself: on the day of its repeal, and on the day after its last one."""

from dataclasses import replace
from datetime import date

from plugins.content_model.choice import Choice
from plugins.content_model.declarations import item_type
from plugins.content_model.item import Item

_HOLDS = {"in_force", "amended"}


def in_time(item: Item, today: date) -> Item:
    """The item as it is on that day. Only a policy has a validity."""
    if item.type != "policy" or getattr(item.fields.validity, "code", "") not in _HOLDS:
        return item
    repealed, last = item.fields.repealed_on, item.fields.expires_on
    if isinstance(repealed, date) and repealed <= today:
        return _with(item, "repealed")
    if isinstance(last, date) and last < today:
        return _with(item, "term_over")
    return item


def _with(item: Item, code: str) -> Item:
    choices = item_type("policy").fields["validity"].choices
    word = next(word for word, known in choices.items() if known == code)
    values = {**item.fields.values, "validity": Choice(word, code)}
    return replace(item, fields=replace(item.fields, values=values))
