"""The time zones of one calendar: those that everybody knows, and those that it brings along."""

from __future__ import annotations

import datetime as dt
import warnings
from typing import Final

from icalendar import Timezone
from icalendar.timezone import tzp

FAILS: Final = (
    ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, AssertionError, OSError,
)  # fmt: skip
"""What the library raises on what makes no sense; OSError on zones that are folders of the system, like "Europe"."""
_RULES_MOST: Final = 20
_MOST: Final = 200
_TZID: Final = "TZID:of this file alone"


class Zones:
    """Time zone by name; times without one are of the calendar's own zone, else of UTC."""

    def __init__(self) -> None:
        self._own: dict[str, dt.tzinfo] = {}
        self._of_calendar: dt.tzinfo = dt.UTC

    def take_calendar_line(self, text: str) -> None:
        """Take the zone of the whole calendar, where a line names it."""
        name, _, value = text.partition(":")
        if name.upper() == "X-WR-TIMEZONE":
            self._of_calendar = _known(value.strip()) or dt.UTC

    def take_component(self, lines: list[str]) -> None:
        """Take a zone that the calendar describes, if nobody knows it by its name."""
        name = next((line.partition(":")[2].strip() for line in lines if line[:4].upper() == "TZID"), "")
        rules = [line for line in lines if line[:6].upper() == "RRULE:"]
        # Rules that fire every second would keep the library busy for hours.
        if len(self._own) >= _MOST or len(rules) > _RULES_MOST or any("FREQ=YEARLY" not in r.upper() for r in rules):
            return
        # The library remembers zones by name for all files to come; this name nobody uses.
        renamed = [_TZID, *(line for line in lines if line[:4].upper() != "TZID")]
        try:
            component = Timezone.from_ical("\r\n".join(("BEGIN:VTIMEZONE", *renamed, "END:VTIMEZONE", "")))
            if isinstance(component, Timezone):
                self._own[name] = _known(name) or component.to_tz(lookup_tzid=False)
        except FAILS:
            return

    def aware(self, moment: dt.date, name: str = "") -> dt.datetime:
        """A moment in its zone; of a whole day its noon in UTC, which is the same day nearly everywhere."""
        if not isinstance(moment, dt.datetime):
            return dt.datetime(moment.year, moment.month, moment.day, 12, tzinfo=dt.UTC)
        if moment.tzinfo is not None:
            return moment
        return moment.replace(tzinfo=self._own.get(name) or _known(name) or self._of_calendar)


def _known(name: str) -> dt.tzinfo | None:
    """A zone by a name of the IANA or of Windows, as far as the system knows it."""
    if not name or len(name) > 100:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library says when it guesses
            return tzp.timezone(name)
    except FAILS:
        return None
