"""A rule of repetition to the times on which it fell, with bounds on what a rule can cost."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, takewhile
from typing import Any, Final

from dateutil.rrule import rrulestr

_FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_STEPS: Final = 50_000
_YEARS: Final = range(1900, 2400)
# The Gregorian calendar repeats every 400 years. A rule that never fits is tried until the year 9999: 7600 years
# later that is a matter of a tenth of a second and not of several.
_SHIFT: Final = 19 * 400


class RuleError(ValueError):
    """A rule that is not followed; says why."""


def repeats(rule: Mapping[str, Any], first: dt.datetime, until: dt.datetime, most: int) -> list[dt.datetime]:
    """The latest `most` starts of a meeting by its rule, from `first` to `until`, at the same local time."""
    if str(*rule.get("FREQ", ("",))[:1]).upper() not in _FREQUENCIES:
        raise RuleError("this meeting repeats more often than people meet")
    if first.year not in _YEARS or min(map(int, rule.get("INTERVAL", (1,)))) < 1:
        raise RuleError("the rule by which this meeting repeats makes no sense")
    ends = [_local(end, first.tzinfo) for end in (until, *rule.get("UNTIL", ()))]
    found = islice(_starts(rule, _local(first, first.tzinfo), min(ends)), _STEPS)
    return [start.replace(tzinfo=first.tzinfo) for start in deque(found, maxlen=most)]


def _starts(rule: Mapping[str, Any], first: dt.datetime, last: dt.datetime) -> Iterator[dt.datetime]:
    """Local times without zone: a meeting at nine stays at nine when the clocks change."""
    if last < first:
        return
    parts = [f"{key}={_written(values)}" for key, values in rule.items() if key != "UNTIL"]
    if "COUNT" not in rule:
        parts.append(f"UNTIL={_later(last):%Y%m%dT%H%M%S}")
    starts = rrulestr(";".join(parts), dtstart=_later(first))
    for start in takewhile(lambda start: start <= _later(last), starts):
        yield start.replace(year=start.year - _SHIFT)


def _written(values: Iterable[Any]) -> str:
    return ",".join(str(value) for value in values)


def _later(moment: dt.datetime) -> dt.datetime:
    return moment.replace(year=min(moment.year + _SHIFT, dt.MAXYEAR))


def _local(moment: dt.date, zone: dt.tzinfo | None) -> dt.datetime:
    """A moment by the clock of a zone, without naming the zone; a day counts to its end."""
    if not isinstance(moment, dt.datetime):
        return dt.datetime(moment.year, moment.month, moment.day, 23, 59, 59)  # noqa: DTZ001
    return (moment if moment.tzinfo is None else moment.astimezone(zone)).replace(tzinfo=None)
