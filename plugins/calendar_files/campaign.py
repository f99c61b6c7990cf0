"""The calendar of one campaign."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from plugins.calendar_files.ics import Event, write_calendar
from plugins.content_model.item import Item
from plugins.content_model.portal import Portal
from plugins.content_model.record import Record

Words = Mapping[str, Any]


def calendar_of(item: Item, portal: Portal, words: Words) -> bytes:
    """The file with all its events, in the order of the page."""
    url = f"{portal.url}{item.url}"
    changed = item.updated if isinstance(item.updated, datetime) else item.published_at
    assert changed  # public items have a date
    return write_calendar(str(item.title), url, tuple(_events(item, url, changed, words)))


def _events(item: Item, url: str, changed: datetime, words: Words) -> Iterator[Event]:
    seen: Counter[str] = Counter()
    for event in item.fields.events:
        seen[event.name] += 1
        yield Event(
            # By name, so that an event keeps its identity when its time or place changes
            uid=str(uuid5(NAMESPACE_URL, f"{url}#{event.name}#{seen[event.name]}")),
            changed=changed,
            start=event.start,
            end=event.end,
            name=event.name,
            place=words["list_separator"].join(filter(None, (event.place, event.address))),
            description="\n".join(_description(event, item, words)),
            url=url,
        )


def _description(event: Record, item: Item, words: Words) -> Iterator[str]:
    """What the page says of the event, a line each; first how one gets in and takes part."""
    texts = words["event_list"]
    answer = {True: texts["yes"], False: texts["no"]}
    facts = (
        (texts["step_free"], event.step_free),
        (texts["sign_language"], answer[event.sign_language]),
        (texts["captioning"], answer[event.captioning]),
        (texts["support"], words["list_separator"].join(event.support)),
        (texts["booking"], event.booking),
        (texts["online_term"], event.online_url),
    )
    colon = texts["colon"]
    yield from (f"{term}{colon}{value}" for term, value in facts if value)
    for phone in item.fields.phones:
        yield f"{words['phone_kind'][phone.kind.code]}{colon}{phone.number}"
    yield from item.fields.other_ways
    if item.fields.sample:
        yield words["notice_banner"]["sample_text"]
