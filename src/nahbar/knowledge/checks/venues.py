"""Pages that claims were seen on: each has an address and a day that has been."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Day, Leaf, Link

_ADDRESS: Final = re.compile(r"https?://[^\s/]+\.[^\s]+")
_FRESH: Final = dt.timedelta(days=365)


def check(base: Base) -> Iterator[Problem]:
    """Sources that are no address, and days that are none or lie ahead."""
    for leaf in base.leaves:
        if isinstance(leaf.shape, Link) and not _ADDRESS.fullmatch(leaf.value):
            yield leaf.wrong("source", f"'{leaf.value}' is no address", "https://…")
        elif isinstance(leaf.shape, Day):
            yield from _day(leaf, base.on)


def _day(leaf: Leaf, today: dt.date) -> Iterator[Problem]:
    day = day_of(leaf.value)
    if day is None:
        yield leaf.wrong("day", f"'{leaf.value}' is no day", "YYYY-MM-DD")
    elif day > today:
        yield leaf.wrong("day", f"{leaf.value} has not come yet", f"today is {today.isoformat()}")


def stale(base: Base) -> Iterator[Problem]:
    """Venues whose page was last seen more than a year ago."""
    for leaf in base.leaves:
        if isinstance(leaf.shape, Day):
            day = day_of(leaf.value)
            if day is not None and base.on - day > _FRESH:
                yield leaf.wrong("stale", f"was last seen on {leaf.value}", "look at the page again")


def day_of(text: str) -> dt.date | None:
    """The date, or None where the text is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
