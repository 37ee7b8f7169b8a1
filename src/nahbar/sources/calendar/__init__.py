"""iCalendar: meetings that took place with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.contract import Readable, Settings
from nahbar.sources.text import text_head

ID = "calendar"

_BEGIN: Final = re.compile(r"^\ufeff?\s*BEGIN\s*:\s*(?:VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)


def recognises(_name: str, head: bytes) -> bool:
    """Whether a calendar begins in the first bytes."""
    return bool(_BEGIN.search(text_head(head)))


def read(stream: Readable, origin: Origin, settings: Settings) -> Iterator[Record]:
    """Every meeting as a touchpoint, or why it is none."""
    # icalendar takes longer to load than all other sources together.
    from nahbar.sources.calendar.events import read_calendar

    return read_calendar(stream, origin, settings)
