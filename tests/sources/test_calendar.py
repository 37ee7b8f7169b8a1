"""Which meetings took place with whom."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from nahbar.core.model.records import Handle
from nahbar.sources import calendar
from nahbar.sources.contract import Settings
from tests.sources.reading import SETTINGS, problems, touchpoints

UTC = dt.UTC
WITH = "ORGANIZER;CN=Tom:mailto:tom@example.net\nATTENDEE;CN=Mara;PARTSTAT=ACCEPTED:mailto:Mara@example.org\n"


def event(lines: str, guests: str = WITH, above: str = "") -> bytes:
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\n{above}BEGIN:VEVENT\nUID:1\n{guests}{lines}\nEND:VEVENT\nEND:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def days(content: bytes, settings: Settings = SETTINGS) -> list[str]:
    return [f"{one.at:%m-%d %H:%M}" for one in touchpoints(calendar, content, settings)]


def test_a_meeting_is_one_touchpoint_with_everybody_who_was_there() -> None:
    guests = WITH + (
        "ATTENDEE;CN=Room;CUTYPE=ROOM:mailto:room@example.net\nATTENDEE;PARTSTAT=DECLINED:mailto:i@example.com\n"
        "ATTENDEE:MAILTO:MARA@example.org\nATTENDEE;CN=No Address:invalid:nomail\nATTENDEE:mailto:tom@example.net\n"
    )
    (one,) = touchpoints(calendar, event("DTSTART:20260302T093000Z\nSUMMARY:secret", guests))
    assert (one.key, one.at, one.by) == (
        "1",
        dt.datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
        Handle("email", "tom@example.net", "Tom"),
    )
    assert one.others == (Handle("email", "mara@example.org", "Mara"), Handle("name", "No Address", "No Address"))


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART:20260302T093000Z", "03-02 09:30"),
        ("DTSTART;TZID=Europe/Berlin:20260302T093000", "03-02 08:30"),
        ("DTSTART;TZID=Europe/Berlin:20260702T093000", "07-02 07:30"),
        ("DTSTART;TZID=W. Europe Standard Time:20260302T093000", "03-02 08:30"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260302T093000", "03-02 08:30"),
        ("DTSTART;TZID=Nowhere:20260302T093000", "03-02 09:30"),
        ("DTSTART:20260302T093000", "03-02 09:30"),
        ("DTSTART;VALUE=DATE:20260302", "03-02 12:00"),
    ],
)
def test_times_in_every_zone_and_whole_days(start: str, expected: str) -> None:
    assert days(event(start)) == [expected]


def test_times_without_a_zone_are_of_the_zone_of_the_calendar() -> None:
    assert days(event("DTSTART:20260302T093000", above="X-WR-TIMEZONE:Europe/Berlin\n")) == ["03-02 08:30"]


def test_a_zone_that_only_the_calendar_knows() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Hof\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0300\nTZOFFSETTO:+0300\n"
        "TZNAME:HOF\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    assert days(event("DTSTART;TZID=Hof:20260302T093000", above=zone)) == ["03-02 06:30"]
    endless = zone.replace("TZNAME", "RRULE:FREQ=SECONDLY\nTZNAME")
    assert days(event("DTSTART;TZID=Hof:20260302T093000", above=endless)) == ["03-02 09:30"]


def test_what_repeats_took_place_at_the_same_hour_of_the_clock() -> None:
    weekly = event(
        "DTSTART;TZID=Europe/Berlin:20260316T090000\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;TZID=Europe/Berlin:20260323T090000"
    )
    assert days(weekly) == ["03-16 08:00", "03-30 07:00", "04-06 07:00"]


def test_what_repeats_ends_on_the_last_day_and_keeps_the_latest_so_many() -> None:
    daily = event("DTSTART:20260101T090000Z\nRRULE:FREQ=DAILY")
    assert days(daily, Settings(dt.date(2026, 1, 3))) == ["01-01 09:00", "01-02 09:00", "01-03 09:00"]
    assert days(daily, Settings(dt.date(2026, 2, 9), most_repeats=2)) == ["02-08 09:00", "02-09 09:00"]
    assert days(event("DTSTART:20260101T090000Z\nRRULE:FREQ=DAILY;UNTIL=20260102T235959Z\nRDATE:20260110T090000Z")) == [
        "01-01 09:00", "01-02 09:00", "01-10 09:00",
    ]  # fmt: skip


def test_a_date_that_was_moved_counts_once() -> None:
    moved = f"BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20260302T090000Z\n{WITH}DTSTART:20260303T150000Z\nEND:VEVENT\n"
    series = event("DTSTART:20260301T090000Z\nRRULE:FREQ=DAILY;COUNT=3", above=moved)
    assert sorted(days(series)) == ["03-01 09:00", "03-03 09:00", "03-03 15:00"]
    assert len({one.key for one in touchpoints(calendar, series)}) == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (event("DTSTART:20260302T093000Z\nSTATUS:CANCELLED"), "cancelled"),
        (event("DTSTART:20260302T093000Z", above="METHOD:CANCEL\n"), "cancelled"),
        (event("DTSTART:20260302T093000Z", above="METHOD:REPLY\n"), "not-a-meeting"),
        (event("DTSTART:20260302T093000Z", ""), "alone"),
        (event("DTSTART:20260302T093000Z", "ORGANIZER:mailto:tom@example.net\n"), "alone"),
        (event("DTSTART:20260302T093000Z", WITH.replace("ACCEPTED", "DECLINED")), "declined"),
        (event("DTSTART:20270302T093000Z"), "not-yet"),
        (event("DTSTART:20270302T093000Z\nRRULE:FREQ=DAILY"), "not-yet"),
        (event("DTSTART:soon"), "no-date"),
        (event("SUMMARY:no start"), "no-date"),
        (event("DTSTART;TZID=Europe:20260302T093000"), "broken-event"),  # a folder of zones and no zone
        (event("DTSTART:20260302T093000Z\nRRULE:FREQ=SECONDLY"), "too-often"),
        (event("DTSTART:20260302T093000Z\nRRULE:FREQ=DAILY;INTERVAL=0"), "too-often"),
        (event("DTSTART:20260302T093000Z\nRRULE:FREQ=NEVER"), "broken-event"),
        (event("DTSTART:99991231T235959Z"), "not-yet"),
        (event("DTSTART:20260302T093000Z").replace(b"END:VEVENT\r\n", b""), "truncated"),
        (event("DTSTART:20260302T093000Z").replace(b"VEVENT", b"VTODO"), "not-a-meeting"),
    ],
)
def test_what_did_not_take_place_with_others_is_named(content: bytes, code: str) -> None:
    assert [found for found, _ in problems(calendar, content)] == [code]


@pytest.mark.parametrize(
    ("lines", "channel"),
    [
        ("", "in_person"),
        ("LOCATION:Am Markt 3", "in_person"),
        ("LOCATION:https://example.zoom.us/j/1", "video_calls"),
        ("LOCATION:Microsoft Teams-Besprechung", "video_calls"),
        ("X-GOOGLE-CONFERENCE:https://meet.google.com/a", "video_calls"),
        ("CONFERENCE;VALUE=URI:https://chat.example.org", "video_calls"),
        ("LOCATION:Telefon", "phone"),
        ("LOCATION:+49 6421 12345", "phone"),
    ],
)
def test_on_which_way_people_met(lines: str, channel: str) -> None:
    assert [one.channel for one in touchpoints(calendar, event(f"DTSTART:20260302T093000Z\n{lines}"))] == [channel]


@pytest.mark.parametrize("rule", ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30"])
def test_a_rule_that_never_fits_takes_no_time(rule: str) -> None:
    began = time.perf_counter()
    assert problems(calendar, event(f"DTSTART:20260302T093000Z\nRRULE:{rule}")) == [("not-yet", "file:3")]
    assert time.perf_counter() - began < 1.5


def test_folded_lines_and_broken_parts_leave_the_rest_of_an_event() -> None:
    (one,) = touchpoints(
        calendar,
        event(
            "DTSTART:20260302T093000Z\nEXDATE:never\nRDATE;VALUE=PERIOD:x/y\nDTEND:never\nGEO:x",
            'ORGANIZER;CN=Tom:mailto:tom@exam\n ple.net\nATTENDEE;CN="Kessler\\, \n Mara":mailto:mara@example.org\n',
        ),
    )
    assert (one.by, one.others[0].value) == (Handle("email", "tom@example.net", "Tom"), "mara@example.org")
