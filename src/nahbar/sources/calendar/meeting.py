"""One event to a meeting: who was asked, when it began, and on which way people met."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from icalendar import Component, Event

from nahbar.core.model.frozen import frozen
from nahbar.core.model.records import Handle
from nahbar.sources.calendar.zones import FAILS, Zones
from nahbar.sources.keys import key_of
from nahbar.sources.points import email_of
from nahbar.sources.text import one_line

_VIDEO: Final = re.compile(
    r"^X-(?:GOOGLE-CONFERENCE|MICROSOFT)|^CONFERENCE|zoom\.us|teams\.microsoft|teams\.live|meet\.google|webex\.com|"
    r"meet\.jit\.si|bigbluebutton|/b/\w+-\w+-\w+|whereby\.com|gotomeet|skype|microsoft teams|\bzoom\b|\bvideo",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"^LOCATION[^:]*:\s*(?:tel:|telefon|phone|anruf|call\b|\+?[\d ()/-]{6,}$)", re.IGNORECASE)
_NO_PERSON: Final = frozenset(("ROOM", "RESOURCE", "GROUP"))
_MOST: Final = 500
"""Guests that are taken of one meeting."""


@frozen
class Meeting:
    """An event with its first start, before it is asked whether it took place."""

    uid: str
    starts: dt.datetime
    rule: Mapping[str, Any] | None
    further: tuple[dt.datetime, ...]
    except_on: tuple[dt.datetime, ...]
    instead_of: dt.datetime | None
    """Of a repeating meeting, the start that this one replaces."""
    cancelled: bool
    by: Handle | None
    others: tuple[Handle, ...]
    declined: int
    channel: str


def read_meeting(lines: list[str], zones: Zones) -> Meeting | None:
    """The meeting that the lines of an event describe; None without a start."""
    with warnings.catch_warnings():
        # The library warns of zones that it has to guess; there is nobody to read that.
        warnings.simplefilter("ignore")
        event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", "")))
    starts = next(iter(_moments(event, "DTSTART", zones)), None)
    if starts is None:
        return None
    by = next(iter(_handles(_list(event.get("ORGANIZER")))), None)
    guests = _list(event.get("ATTENDEE"))
    coming = [guest for guest in guests if _parameter(guest, "PARTSTAT") != "DECLINED"]
    others = tuple(handle for handle in _handles(coming[:_MOST]) if by is None or handle.value != by.value)
    return Meeting(
        str(event.get("UID", "")) or key_of(lines),
        starts,
        _rule(event),
        tuple(_moments(event, "RDATE", zones)),
        tuple(_moments(event, "EXDATE", zones)),
        next(iter(_moments(event, "RECURRENCE-ID", zones)), None),
        str(event.get("STATUS", "")).upper() == "CANCELLED",
        by,
        others,
        len(guests) - len(coming),
        _channel(lines),
    )


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _rule(event: Component) -> Mapping[str, Any] | None:
    """The first rule of repetition; one that cannot be read makes the event one that cannot be read."""
    rules = _list(event.get("RRULE"))
    if rules and not isinstance(rules[0], Mapping):
        raise ValueError("its rule of repetition makes no sense")
    return rules[0] if rules else None


def _moments(event: Component, name: str, zones: Zones) -> Iterator[dt.datetime]:
    for value in _list(event.get(name)):
        zone = _parameter(value, "TZID", upper=False)
        for moment in _written_moments(value):
            yield zones.aware(moment, zone)


def _written_moments(value: Any) -> list[dt.date]:
    """The dates of a property, of periods the start; none if it makes no sense, which leaves the rest of the event."""
    try:
        found = [each.dt for each in value.dts]
    except FAILS:
        return []
    starts = [moment[0] if isinstance(moment, tuple) else moment for moment in found]
    return [start for start in starts if isinstance(start, dt.date)]


def _parameter(value: Any, name: str, *, upper: bool = True) -> str:
    text = str(getattr(value, "params", {}).get(name, ""))
    return text.upper() if upper else text


def _handles(people: Iterable[Any]) -> Iterator[Handle]:
    """Each person once, by address, else by name; rooms and lists are nobody."""
    seen: set[str] = set()
    for value in people:
        if _parameter(value, "CUTYPE") in _NO_PERSON:
            continue
        name = one_line(_parameter(value, "CN", upper=False)).strip("'\" ")
        address = email_of(re.sub("(?i)^mailto:", "", str(value))) or email_of(_parameter(value, "EMAIL", upper=False))
        known = address or name
        if known and known not in seen:
            seen.add(known)
            shown = "" if email_of(name) == address else name
            yield Handle("email", address, shown) if address else Handle("name", name, name)


def _channel(lines: list[str]) -> str:
    """On video or by phone if the event says so; else people met."""
    if any(_VIDEO.search(line) for line in lines if line[:3].upper() in ("LOC", "URL", "CON", "X-G", "X-M")):
        return "video_calls"
    return "phone" if any(_PHONE.match(line) for line in lines) else "in_person"
