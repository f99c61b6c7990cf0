"""Write an iCalendar file (RFC 5545, RFC 7986), all times in the one time zone of the portal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

TIME_ZONE = "Asia/Shanghai"  # +08:00 all year since 1991
FOLD_BYTES = 75  # RFC 5545, 3.1: octets in a line, line break not counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something with a beginning and an end. `uid` never changes, or calendars show the event twice."""

    uid: str
    changed: datetime
    start: datetime
    end: datetime
    name: str
    place: str
    description: str
    url: str


def write_calendar(name: str, url: str, events: Sequence[Event]) -> bytes:
    """The file, UTF-8."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Podao//calendar_files//ZH",
        "CALSCALE:GREGORIAN",
        _text("NAME", name),
        _text("X-WR-CALNAME", name),
        f"URL:{url}",
        "BEGIN:VTIMEZONE",
        f"TZID:{TIME_ZONE}",
        "BEGIN:STANDARD",
        "DTSTART:19910915T000000",
        "TZOFFSETFROM:+0800",
        "TZOFFSETTO:+0800",
        "TZNAME:CST",
        "END:STANDARD",
        "END:VTIMEZONE",
        *(line for event in events for line in _event(event)),
        "END:VCALENDAR",
    ]
    return b"".join(fold(line) for line in lines)


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{event.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"LAST-MODIFIED:{event.changed.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;TZID={TIME_ZONE}:{event.start:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={TIME_ZONE}:{event.end:%Y%m%dT%H%M%S}"
    yield _text("SUMMARY", event.name)
    yield _text("LOCATION", event.place)
    yield _text("DESCRIPTION", event.description)
    yield f"URL:{event.url}"
    yield "END:VEVENT"


def _text(name: str, value: str) -> str:
    """A TEXT property (RFC 5545, 3.3.11)."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    return f"{name}:{escaped}"


def fold(line: str) -> bytes:
    """A line with its break, folded between characters so that no piece is longer than FOLD_BYTES."""
    pieces = [b""]
    for character in line:
        encoded = character.encode("utf-8")
        if len(pieces[-1]) + len(encoded) > FOLD_BYTES:
            pieces.append(b" ")
        pieces[-1] += encoded
    return b"\r\n".join(pieces) + b"\r\n"
