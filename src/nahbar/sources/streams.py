"""Streams that give back what was peeked at, and that stop what unpacks to more than it should."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.sources.contract import HEAD_BYTES, Readable, first_bytes

_MEBI: Final = 1 << 20


@frozen
class Limits:
    """How much may come out of one archive."""

    total: int = 64 << 30
    """Bytes, unpacked."""
    ratio: int = 200
    """Bytes unpacked for each packed one; mail packs at most about 20 to 1, a bomb at 1000 to 1."""
    ratio_from: int = 32 * _MEBI
    """Bytes below which the ratio does not matter."""
    members: int = 100_000
    depth: int = 1
    """How many archives within an archive."""


LIMITS: Final = Limits()

UNREADABLE: Final = (
    OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, struct.error, NotImplementedError,
    RuntimeError,
)  # fmt: skip
"""What the libraries raise on files that are damaged, locked or packed in an unknown way."""


class TooLargeError(Exception):
    """More came out of an archive than may."""


class DamagedError(Exception):
    """A file cannot be read on; says what the library said."""


class Budget:
    """What may still come out of one archive, however its parts are nested."""

    def __init__(self, limits: Limits, packed: int) -> None:
        self.limits = limits
        self._packed = max(packed, 1)
        self._taken = 0

    def take(self, size: int) -> None:
        """Count bytes that came out; TooLargeError if they are too many."""
        self._taken += size
        if self._exceeds(self._taken):
            raise TooLargeError

    def spent(self) -> bool:
        """Whether nothing more may come out."""
        return self._exceeds(self._taken)

    def allows(self, size: int) -> bool:
        """Whether so many more bytes may come out."""
        return not self._exceeds(self._taken + size)

    def _exceeds(self, size: int) -> bool:
        most = max(self.limits.ratio_from, self._packed * self.limits.ratio)
        return size > min(most, self.limits.total)


class Unpacked:
    """The stream of an archive's part, counted against a budget."""

    def __init__(self, stream: Readable, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; TooLargeError when the budget is spent."""
        chunk = self._stream.read(size)
        self._budget.take(len(chunk))
        return chunk


class Peeked:
    """A stream whose first bytes have been looked at; it starts from the beginning all the same."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.head = first_bytes(self._next, HEAD_BYTES)
        self._pending = self.head
        self.taken = 0
        """Bytes read so far, for a progress bar."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, the peeked ones first."""
        if self._pending:
            chunk, self._pending = self._pending[:size], self._pending[size:]
        else:
            chunk = self._next(size)
        self.taken += len(chunk)
        return chunk

    def _next(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except UNREADABLE as error:
            raise DamagedError(str(error)) from error
