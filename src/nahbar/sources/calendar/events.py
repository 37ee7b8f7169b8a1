"""A calendar to touchpoints: one for each meeting with others that took place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final, NamedTuple

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, Record, TouchpointRecord
from nahbar.sources.calendar.blocks import Block, blocks
from nahbar.sources.calendar.meeting import Meeting, read_meeting
from nahbar.sources.calendar.repeats import RuleError, repeats
from nahbar.sources.calendar.zones import FAILS, Zones
from nahbar.sources.contract import Readable, Settings, problem
from nahbar.sources.text import InUtf8, lines

_ANSWERS: Final = ("REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER")
_REPEATING_MOST: Final = 20_000
"""Repeating meetings that are kept to the end of a file, where it is known which of their dates were moved."""
_FLAWS: Final = {
    "truncated": "the file ends, or the next event begins, within this one",
    "too-long": "this event has more lines than any meeting",
}


class _Repeating(NamedTuple):
    origin: Origin
    meeting: Meeting


def read_calendar(stream: Readable, origin: Origin, settings: Settings) -> Iterator[Record]:
    """Every event as a touchpoint, or why it is none; those that repeat come last."""
    calendar = _Calendar(settings)
    for block in blocks(lines(InUtf8(stream))):
        yield from calendar.records(block, origin.at(block.line))
    yield from calendar.repeating()


class _Calendar:
    """What is known of one calendar while it is read."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._zones = Zones()
        self._method = ""
        self._repeating: list[_Repeating] = []
        self._moved: set[tuple[str, dt.datetime]] = set()

    def records(self, block: Block, here: Origin) -> Iterator[Record]:
        """What is said of a block at once: nothing of zones, and of meetings that repeat only if there are too many."""
        if block.kind == "CALENDAR":
            self._method = _method(block.lines[0]) or self._method
            self._zones.take_calendar_line(block.lines[0])
        elif block.kind == "VTIMEZONE":
            self._zones.take_component(block.lines)
        else:
            found = _meeting(block, here, self._method, self._zones)
            yield from [found] if isinstance(found, Problem) else self._met(found, here)

    def _met(self, meeting: Meeting, here: Origin) -> Iterator[Record]:
        if meeting.instead_of is not None and len(self._moved) < _REPEATING_MOST:
            self._moved.add((meeting.uid, meeting.instead_of))
        if meeting.rule is None and not meeting.further:
            yield _touchpoint(meeting, here, meeting.starts, self._settings)
        elif len(self._repeating) < _REPEATING_MOST:
            self._repeating.append(_Repeating(here, meeting))
        else:
            yield problem("too-many-repeats", here, "the calendar holds too many meetings that repeat")

    def repeating(self) -> Iterator[Record]:
        """The meetings that repeat, now that it is known which of their dates were moved."""
        for each in self._repeating:
            yield from _each_time(each, self._moved, self._settings)


def _method(line: str) -> str:
    name, _, value = line.partition(":")
    return value.strip().upper() if name.upper() == "METHOD" else ""


def _meeting(block: Block, origin: Origin, method: str, zones: Zones) -> Meeting | Problem:
    if block.kind != "VEVENT":
        return problem("not-a-meeting", origin, "this is a task or a journal entry and no meeting")
    if block.flaw:
        return problem(block.flaw, origin, _FLAWS[block.flaw])
    if method in _ANSWERS:
        return problem("not-a-meeting", origin, "this is an answer to an invitation")
    try:
        meeting = read_meeting(block.lines, zones)
    except FAILS:  # what the library says may quote the event, which is nobody's business
        return problem("broken-event", origin, "this event cannot be read", "export the calendar again")
    if meeting is None:
        return problem("no-date", origin, "this event has no start that can be read")
    return _why_none(meeting, method, origin) or meeting


def _why_none(meeting: Meeting, method: str, origin: Origin) -> Problem | None:
    """Why a meeting is no touchpoint, whenever it is."""
    if meeting.cancelled or method == "CANCEL":
        return problem("cancelled", origin, "this meeting was cancelled")
    if not meeting.others:
        if meeting.declined:
            return problem("declined", origin, "everybody who was asked declined")
        return problem("alone", origin, "nobody else was asked to come")
    return None


def _each_time(each: _Repeating, moved: set[tuple[str, dt.datetime]], settings: Settings) -> Iterator[Record]:
    """The touchpoints of a meeting that repeats, up to the last day that counts."""
    meeting, origin = each.meeting, each.origin
    try:
        starts = _starts(meeting, settings)
    except RuleError as error:
        yield problem("too-often", origin, str(error))
        return
    except FAILS:
        yield problem("broken-event", origin, "the rule by which this meeting repeats cannot be read")
        return
    without = set(meeting.except_on)
    # An exception that names a day and no time is kept as its noon (see Zones.aware).
    days = {moment.date() for moment in without if moment.hour == 12 and moment.tzinfo is dt.UTC}
    kept = [s for s in starts if s not in without and s.date() not in days and (meeting.uid, s) not in moved]
    if not kept:
        yield problem("not-yet", origin, "no meeting of this series has taken place")
    for start in kept:
        yield _touchpoint(meeting, origin, start, settings)


def _starts(meeting: Meeting, settings: Settings) -> list[dt.datetime]:
    until = _end_of(settings.until)
    by_rule = repeats(meeting.rule, meeting.starts, until, settings.most_repeats) if meeting.rule else [meeting.starts]
    further = [moment for moment in meeting.further if moment <= until]
    return sorted({*by_rule, *further})[-settings.most_repeats :]


def _end_of(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=dt.UTC)


def _touchpoint(meeting: Meeting, origin: Origin, start: dt.datetime, settings: Settings) -> Record:
    """The meeting as it took place at one time, or that it has not yet."""
    try:
        at = start.astimezone(dt.UTC)
    except (ValueError, OverflowError):  # the first and last day of the calendar
        return problem("no-date", origin, "this meeting has no date that could be true")
    if at > _end_of(settings.until):
        return problem("not-yet", origin, "this meeting has not taken place yet")
    original = meeting.instead_of or (at if meeting.rule or meeting.further else None)
    key = f"{meeting.uid}@{original.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}" if original else meeting.uid
    return TouchpointRecord(origin, key, at, meeting.channel, meeting.by, meeting.others)
