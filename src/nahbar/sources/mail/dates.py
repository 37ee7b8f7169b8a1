"""When a message was sent: the Date header in all its forms, else when it was received."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate_tz
from typing import Final

from nahbar.sources.dates import read_instant
from nahbar.sources.mail.headers import Headers

_USUAL: Final = re.compile(
    r"(?:[A-Za-z]{3},?\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4})?(?![\d:])"
)
_MONTHS: Final = {name: nth for nth, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_FIRST_YEAR: Final = 1970
_SLACK: Final = dt.timedelta(days=2)
"""By how much a clock may be ahead."""
_LONGEST: Final = 200


def sent_at(headers: Headers, separator: str, until: dt.date) -> dt.datetime | None:
    """When a message was sent, in UTC; the first date that can be true."""
    latest = dt.datetime(until.year, until.month, until.day, tzinfo=dt.UTC) + _SLACK
    for text in _candidates(headers, separator):
        at = read_date(text[:_LONGEST])
        if at is not None and at <= latest:
            return at
    return None


def _candidates(headers: Headers, separator: str) -> Iterator[str]:
    yield from headers.get("date", ())
    for received in headers.get("received", ()):
        yield received.rpartition(";")[2]
    yield separator.partition(" ")[2].lstrip().partition(" ")[2]


def read_date(text: str) -> dt.datetime | None:
    """A date of RFC 5322 or what programs make of it, in UTC; None if it is none or before there was mail."""
    match = _USUAL.match(text)
    if match is None or not match[7]:
        return _unusual(text)
    day, month, year, hour, minute, second, zone = match.groups()
    offset = int(zone[1:3]) * 3600 + int(zone[3:5]) * 60
    number = _MONTHS.get(month.lower(), 0)
    return _moment(
        int(year), number, int(day), int(hour), int(minute), int(second or 0), -offset if zone[0] == "-" else offset
    )


def _unusual(text: str) -> dt.datetime | None:
    try:
        parts = parsedate_tz(text)
    except (ValueError, IndexError, TypeError, AttributeError):  # the library trips over some hostile dates
        return None
    if parts is None:
        return read_instant(text)
    return _moment(*parts[:6], parts[9] or 0)


def _moment(year: int, month: int, day: int, hour: int, minute: int, second: int, offset: int) -> dt.datetime | None:
    if year < _FIRST_YEAR or abs(offset) > 86_400:
        return None
    try:
        local = dt.datetime(year, month, day, hour, minute, min(second, 59), tzinfo=dt.UTC)
        return local - dt.timedelta(seconds=offset)
    except (ValueError, OverflowError):
        return None
