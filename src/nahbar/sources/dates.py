"""Dates in the forms in which address books and exports write them, German and English."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from nahbar.core.model.records import PartialDate

_MONTHS: Final = {
    "jan": 1, "feb": 2, "mar": 3, "mär": 3, "mrz": 3, "mae": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12, "jän": 1,
}  # fmt: skip
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_YEARLESS: Final = re.compile(r"--(\d{2})-?(\d{2})(?!\d)")
_DOTTED: Final = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)")
_SLASHED: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})\.?[\s-]*([^\W\d_]{3,9})\.?,?[\s-]*(\d{4}|\d{2})(?!\d)")
_MONTH_FIRST: Final = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
_MONTH: Final = re.compile(r"(?:([^\W\d_]{3,9})\.?\s+|(\d{1,2})[/.])?(\d{4})$")
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(\d{2})$")
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?")
_EARLIEST_YEAR: Final = 1800
_APPLE_NO_YEAR: Final = 1604
"""Apple writes this year where none is known."""


def read_date(text: str, *, month_first: bool | None = None) -> PartialDate | None:
    """A date as written; 3/4/2024 only if it is known whether the month stands first."""
    text = text.strip()
    for pattern, order in (
        (_ISO, "ymd"),
        (_COMPACT, "ymd"),
        (_DOTTED, "dmy"),
        (_DAY_FIRST, "dmy"),
        (_MONTH_FIRST, "mdy"),
    ):
        if match := pattern.match(text):
            return _date(dict(zip(order, match.groups(), strict=True)))
    if match := _YEARLESS.match(text):
        return _date({"m": match[1], "d": match[2]})
    if match := _SLASHED.match(text):
        return _slashed(match, month_first=month_first)
    return _month(text)


def _slashed(match: re.Match[str], *, month_first: bool | None) -> PartialDate | None:
    first, second = int(match[1]), int(match[2])
    if month_first is None:
        if first <= 12 and second <= 12 and first != second:
            return None  # a wrong birthday is worse than none
        month_first = second > 12
    order = "mdy" if month_first else "dmy"
    return _date(dict(zip(order, match.groups(), strict=True)))


def _month(text: str) -> PartialDate | None:
    if match := _YEAR_MONTH.match(text):
        return _date({"y": match[1], "m": match[2]})
    if match := _MONTH.match(text):
        return _date({"y": match[3], "m": match[1] or match[2] or ""})
    return None


def _date(parts: dict[str, str]) -> PartialDate | None:
    """The date of its parts, if there is such a day."""
    month = _month_number(parts.get("m", ""))
    day = int(parts["d"]) if "d" in parts else None
    year = _full_year(parts["y"]) if "y" in parts else None
    if ("d" in parts or parts.get("m")) and month is None:
        return None
    try:
        dt.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    if day == 0 or (year is not None and year < _EARLIEST_YEAR and year != _APPLE_NO_YEAR):
        return None
    return PartialDate(None if year == _APPLE_NO_YEAR else year, month, day)


def _month_number(word: str) -> int | None:
    if word.isdecimal():
        return int(word) or None
    return _MONTHS.get(word[:3].lower())


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= 68 else 1900)  # as POSIX does


def as_date(value: PartialDate | None) -> dt.date | None:
    """The day, if all of it is known."""
    if value is None or value.year is None or value.month is None or value.day is None:
        return None
    return dt.date(value.year, value.month, value.day)


def read_instant(text: str, *, month_first: bool | None = None) -> dt.datetime | None:
    """Day and time as written, taken as UTC; noon where no time is said, so that the day is the same everywhere."""
    day = as_date(read_date(text, month_first=month_first))
    if day is None:
        return None
    match = _TIME.search(text)
    if match is None:
        return dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
    hour, half = int(match[1]), (match[4] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or int(match[2]) > 59 or int(match[3] or 0) > 59:
        return None
    return dt.datetime(day.year, day.month, day.day, hour, int(match[2]), int(match[3] or 0), tzinfo=dt.UTC)
