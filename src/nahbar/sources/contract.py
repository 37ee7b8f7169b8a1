"""What a source is: it recognises its files by name and first bytes, and reads them as a stream of records.

Terms: a *source* is a kind of file (vCard, mbox). Its *head* is the first bytes of a file. `read` takes
any stream of bytes that goes forward only, and never holds more of it than a line or a card.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Final, Protocol

from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, Record

HEAD_BYTES: Final = 16_384
"""How much of a file a source sees before it is asked whether the file is its own."""


class Readable(Protocol):
    """A stream of bytes that goes forward only."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


@frozen
class Settings:
    """What the person decides about reading."""

    until: dt.date
    """Meetings after this day have not taken place yet."""
    most_repeats: int = 1000
    """Of a meeting that repeats, at most so many, the latest ones."""


class Source(Protocol):
    """One kind of file; a module or an object with these three names."""

    @property
    def ID(self) -> str:  # noqa: N802 - a constant of the modules that are sources
        """The name of the source, the same as its folder's."""
        ...

    def recognises(self, name: str, head: bytes, /) -> bool:
        """Whether a file with this name and these first bytes is one of this source."""
        ...

    def read(self, stream: Readable, origin: Origin, settings: Settings, /) -> Iterator[Record]:
        """Every record of the file in order; whatever is not taken is a Problem that says where and why."""
        ...


def first_bytes(read: Callable[[int], bytes], size: int) -> bytes:
    """The first bytes of a stream, however small the pieces in which it gives them; fewer only at its end."""
    parts: list[bytes] = []
    while size > 0 and (part := read(size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def problem(code: str, origin: Origin, what: str, hint: str = "", *values: object) -> Problem:
    """A Problem at a place in a file; `values` stand at the braces of `what`."""
    return Problem(code, str(origin), what, hint, values)
