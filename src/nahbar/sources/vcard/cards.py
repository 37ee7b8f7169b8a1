"""Lines to cards: unfolding, quoted-printable soft breaks, nested cards, pictures dropped on the way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.sources.text import is_cut

BINARY: Final = {"PHOTO": "photo", "LOGO": "logo", "SOUND": "sound", "KEY": "key"}
"""Properties whose content is never kept, by what they hold."""
_CARD_MOST: Final = 1 << 20
"""Bytes and properties that one card may have, pictures not counted."""
_PROPERTIES_MOST: Final = 2000
_BINARY_MOST: Final = 200
"""Bytes kept of a picture: enough to see that there is one."""
_BLANKS: Final = (b" ", b"\t")
_SOFT_BREAK: Final = b"\r\n"
"""Stands for a soft line break until the line is joined; no line holds it otherwise."""
_BEGIN: Final = re.compile(rb"BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
_END: Final = re.compile(rb"END\s*:\s*VCARD\s*$", re.IGNORECASE)
_BINARY: Final = re.compile(rb"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
_BASE64: Final = re.compile(rb"[A-Za-z0-9+/=]+$")
_SOFT: Final = re.compile(rb";(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)


@frozen
class Card:
    """The unfolded lines of one card, and how it ended."""

    line: int
    lines: tuple[tuple[int, bytes], ...]
    end: str
    """Of complete, open (another card began), truncated (the file ended), too-long."""


@frozen
class Stray:
    """A line between cards that belongs to none."""

    line: int


def cards(lines: Iterable[tuple[int, bytes]]) -> Iterator[Card | Stray]:
    """Every card of a file in order; of lines outside of cards, the first of each stretch."""
    card: _Open | None = None
    quiet = False
    for number, line in lines:
        begins = line[:1] in (b"B", b"b") and _BEGIN.match(line)
        if card is None:
            if begins:
                card, quiet = _Open(number), False
            elif line.strip() and not quiet:
                yield Stray(number)
                quiet = True
        elif begins and not card.begins_agent():
            yield card.closed("open")
            card = _Open(number)
        elif card.ends_with(number, line):
            yield card.closed("complete")
            card = None
    if card is not None:
        yield card.closed("truncated")


class _Open:
    """A card that is being read."""

    def __init__(self, line: int) -> None:
        self._line = line
        self._lines: list[tuple[int, bytes]] = []
        self._folds: list[bytes] = []
        self._soft = self._too_long = False
        self._inside = 0
        self._size = 0

    def begins_agent(self) -> bool:
        """Whether a BEGIN here opens the card of an agent within this card, and not the next card."""
        if self._inside or (self._lines and self._lines[-1][1][:5].upper() == b"AGENT"):
            self._inside += 1
        return bool(self._inside)

    def ends_with(self, number: int, line: bytes) -> bool:
        """Take one more line; whether it was the end of the card."""
        first = line[:1]
        if self._soft and not _END.match(line):
            self._continue(line)
        elif first in _BLANKS and self._lines:
            self._continue(line[1:])
        elif first in (b"E", b"e") and _END.match(line):
            self._soft = False
            self._inside -= 1
            return self._inside < 0
        elif line and not self._inside and (b":" in line or not self._goes_on(line)):
            self._start(number, line)
        return False

    def _goes_on(self, line: bytes) -> bool:
        """Whether it is the content of a picture, written without the blank that would say so."""
        return bool(_BASE64.match(line) and self._lines and _BINARY.match(self._lines[-1][1]))

    def _start(self, number: int, line: bytes) -> None:
        if self._folds:
            self._unfold()
        if len(line) > _BINARY_MOST:
            if _BINARY.match(line):
                line = line[:_BINARY_MOST]
            elif is_cut(line):
                self._too_long = True
        if self._size > _CARD_MOST or len(self._lines) >= _PROPERTIES_MOST:
            self._too_long = True
            return
        self._lines.append((number, line))
        self._size += len(line)
        self._soft = line[-1:] == b"=" and bool(_SOFT.search(line) and not _BINARY.match(line))

    def _continue(self, part: bytes) -> None:
        if self._soft:
            self._soft = part.endswith(b"=")
            part = _SOFT_BREAK + part
        if not self._inside and self._size <= _CARD_MOST:
            self._folds.append(part)
            self._size += len(part)
            if _BINARY.match(self._lines[-1][1]):
                self._unfold()

    def _unfold(self) -> None:
        """Join the last line with those that continue it; of a picture the start is enough."""
        number, line = self._lines[-1]
        whole = b"".join((line, *self._folds)).replace(b"=" + _SOFT_BREAK, b"")
        if _BINARY.match(whole):
            whole = whole[:_BINARY_MOST]
            self._size -= sum(map(len, self._folds))
        self._lines[-1] = (number, whole)
        self._folds = []

    def closed(self, end: str) -> Card:
        """The card as far as it was read."""
        if self._folds:
            self._unfold()
        large = self._too_long or self._size > _CARD_MOST
        return Card(self._line, tuple(self._lines), "too-long" if large else end)
