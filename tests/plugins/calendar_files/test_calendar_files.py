"""Calendars of all makers can take a campaign's events, and know an event again when it changes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from plugins.calendar_files.campaign import calendar_of
from plugins.calendar_files.ics import FOLD_BYTES, Event, fold, write_calendar
from plugins.interface_words.catalogue import read_catalogues
from tests.little_site import REPOSITORY, LittleSite

WORDS = read_catalogues(REPOSITORY / "theme/words")["zh-CN"]
MOMENT = datetime(2026, 5, 17, 9, 0)
EVENT = Event(
    uid="1", changed=MOMENT.replace(tzinfo=UTC), start=MOMENT, end=MOMENT.replace(hour=11), name="主会场", place="广场",
    description="路线：东门", url="https://canlian.example/campaign/a.html",
)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=200)


def properties(calendar: bytes) -> Iterator[tuple[str, str]]:
    """Names and values of all lines, as a reader of RFC 5545 takes them: unfolded, then unescaped."""
    text = calendar.decode("utf-8")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    for line in text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n"):
        name, value = re.split(r":", line, maxsplit=1)
        yield name, re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


@given(TEXT)
def test_no_line_is_longer_than_75_bytes_and_no_character_is_cut(text: str) -> None:
    folded = fold(text.replace("\n", ""))
    lines = folded.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= FOLD_BYTES and line.decode("utf-8") is not None for line in lines)
    assert folded.replace(b"\r\n ", b"").decode("utf-8") == text.replace("\n", "") + "\r\n"


@given(TEXT)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    calendar = write_calendar("名", "https://canlian.example/", [replace(EVENT, name=text, description=text)])
    found = dict(properties(calendar))
    assert (found["SUMMARY"], found["DESCRIPTION"]) == (text, text)


def test_a_campaign_has_its_events_with_place_time_and_the_way_in(little_site: LittleSite) -> None:
    found = dict(properties((little_site.output / "campaign/campaign.ics").read_bytes()))
    assert found["DTSTART;TZID=Asia/Shanghai"] == "20260517T090000"
    assert found["LOCATION"] == "示范市文化广场，示范市示范路 2 号"
    assert "无障碍路线：广场南侧入口无台阶，设轮椅席位\n手语翻译：有\n实时字幕：有" in found["DESCRIPTION"]
    assert found["URL"] == "https://canlian.example/campaign/campaign.html"


def test_the_file_says_what_rfc_5545_asks_for(little_site: LittleSite) -> None:
    lines = list(properties((little_site.output / "campaign/campaign.ics").read_bytes()))
    names = [name for name, _ in lines]
    assert lines[:2] == [("BEGIN", "VCALENDAR"), ("VERSION", "2.0")]
    assert names.count("PRODID") == names.count("TZID") == 1
    for required in ("UID", "DTSTAMP", "DTSTART;TZID=Asia/Shanghai"):
        assert names.count(required) == lines.count(("BEGIN", "VEVENT"))


def test_an_event_keeps_its_identity_when_its_time_changes(little_site: LittleSite) -> None:
    item, portal = little_site.site.items["campaign/campaign.md"], little_site.site.portal
    event = item.fields.events[0]
    moved = replace(event, values={**event.values, "start": event.start.replace(hour=7)})
    changed = replace(item, fields=replace(item.fields, values={**item.fields.values, "events": (moved,)}))
    before, after = (dict(properties(calendar_of(one, portal, WORDS))) for one in (item, changed))
    assert before["UID"] == after["UID"]
    assert before["DTSTART;TZID=Asia/Shanghai"] != after["DTSTART;TZID=Asia/Shanghai"]


def test_two_events_of_one_name_are_two_events(little_site: LittleSite) -> None:
    item = little_site.site.items["campaign/campaign.md"]
    twice = replace(item, fields=replace(item.fields, values={**item.fields.values, "events": item.fields.events * 2}))
    uids = [value for name, value in properties(calendar_of(twice, little_site.site.portal, WORDS)) if name == "UID"]
    assert len(set(uids)) == 2


def test_a_draft_has_no_calendar(little_site: LittleSite) -> None:
    assert [path.name for path in little_site.output.rglob("*.ics")] == ["campaign.ics"]
