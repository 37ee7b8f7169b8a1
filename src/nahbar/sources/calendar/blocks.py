"""The lines of a calendar to blocks: one per event or time zone, without descriptions, alarms and attachments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from nahbar.sources.text import decode

_LINE_MOST: Final = 1 << 16
_LINES_MOST: Final = 4000
_KINDS: Final = frozenset(("VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL"))
_KEPT: Final = frozenset(
    "UID DTSTART RRULE RDATE EXDATE RECURRENCE-ID STATUS ORGANIZER ATTENDEE LOCATION URL CONFERENCE "
    "X-GOOGLE-CONFERENCE X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGCONFLINK".split()
)
"""What says who, when and on which way; what a meeting was about is never kept."""
_OF_CALENDAR: Final = ("METHOD", "X-WR-T")
"""How the lines begin that say something on all events: METHOD and X-WR-TIMEZONE."""
_NAME: Final = re.compile(r"([\w-]+)[ \t]*(?=[:;])", re.ASCII)


class Block:
    """The content lines of one component."""

    def __init__(self, line: int, kind: str) -> None:
        self.line = line
        self.kind = kind
        """VEVENT, VTIMEZONE, VTODO, VJOURNAL, or CALENDAR for one line of the calendar itself."""
        self.lines: list[str] = []
        self.flaw = "truncated"
        self._inside: list[str] = []

    def take(self, text: str) -> bool:
        """Take one more line; whether it was the last."""
        word, _, what = text.partition(":")
        if word.upper() == "BEGIN":
            self._inside.append(what.strip().upper())
        elif word.upper() == "END" and not self._inside:
            if what.strip().upper() == self.kind:  # and not the calendar, with the event still open
                self.flaw = "" if len(self.lines) <= _LINES_MOST else "too-long"
            return True
        if self._is_kept(text) and len(self.lines) <= _LINES_MOST:
            self.lines.append(text)
        if word.upper() == "END":
            self._inside.pop()
        return False

    def _is_kept(self, text: str) -> bool:
        if self.kind == "VTIMEZONE":
            return True
        match = _NAME.match(text)
        return not self._inside and match is not None and match[1].upper() in _KEPT

    def is_inside(self) -> bool:
        """Whether a component within this one is still open."""
        return bool(self._inside)


def blocks(numbered: Iterable[tuple[int, bytes]]) -> Iterator[Block]:
    """Every component of a calendar in order, and the lines of the calendar itself."""
    block: Block | None = None
    for number, text in _unfolded(numbered):
        kind = text[6:].strip().upper() if text[:6].upper() == "BEGIN:" else ""
        if kind in _KINDS and not (block is not None and block.is_inside()):
            if block is not None:
                yield block  # the one before never ended
            block = Block(number, kind)
        elif block is None and text[:6].upper() in _OF_CALENDAR:
            one = Block(number, "CALENDAR")
            one.lines.append(text)
            yield one
        elif block is None:
            continue
        elif block.take(text):
            yield block
            block = None
    if block is not None:
        yield block


def _unfolded(numbered: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, str]]:
    """Content lines, each with the lines that continue it; of very long ones only the beginning."""
    at, parts, size = 0, [b""], 0
    for number, line in numbered:
        if line[:1] in (b" ", b"\t"):
            if size < _LINE_MOST:
                parts.append(line[1:])
                size += len(line)
            continue
        if size:
            yield at, decode(b"".join(parts)[:_LINE_MOST])
        at, parts, size = number, [line[:_LINE_MOST]], len(line)
    if size:
        yield at, decode(b"".join(parts)[:_LINE_MOST])
