"""A stream of mail to the header block of each message; bodies pass by and are never kept."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final

from nahbar.sources.contract import Readable

HEAD_MOST: Final = 1 << 17
"""Bytes of a header block that are looked at."""
_CHUNK: Final = 1 << 21
_FROM: Final = b"\nFrom "
# A line of a body may begin with "From " too: a separator has a time and a year, and a header comes below.
_SEPARATOR: Final = re.compile(
    rb"\nFrom (?=[^\n]{0,400}\d\d:\d\d)(?=[^\n]{0,400}(?:19|20)\d\d)[^\n]{0,500}\n(?=[!-9;-~]{1,80}:|>From )"
)
_FIRST: Final = re.compile(rb"\nFrom [^\n]{0,500}\n")
_END: Final = re.compile(rb"\n\r?\n")


def messages(stream: Readable) -> Iterator[tuple[int, bytes]]:
    """Line and header block of every message in an mbox, the separating line first."""
    buffer, line = b"\n", 0  # a break before the first line as before every other
    more, separator = True, _FIRST
    while more:
        chunk = stream.read(_CHUNK)
        buffer, more = buffer + chunk, bool(chunk)
        # What may begin in the rest is found in the next round, when all of its head is there.
        limit = len(buffer) - HEAD_MOST if more else len(buffer)
        counted = position = 0
        while (start := buffer.find(_FROM, position, max(limit, 0) + len(_FROM) - 1)) >= 0:
            position = start + 1
            if match := separator.match(buffer, start):
                separator = _SEPARATOR
                line += buffer.count(b"\n", counted, position)
                counted = position
                yield line, _head(buffer, position, match.end())
        if limit > 0:
            line += buffer.count(b"\n", counted, limit)
            buffer = buffer[limit:]


def _head(buffer: bytes, start: int, below: int) -> bytes:
    """The header block that starts below a separating line, up to the blank line or the next message."""
    end = _END.search(buffer, below - 1, start + HEAD_MOST)
    stop = end.start() if end else start + HEAD_MOST
    next_one = buffer.find(_FROM, below, stop)
    while next_one >= 0 and not _SEPARATOR.match(buffer, next_one):
        next_one = buffer.find(_FROM, next_one + 1, stop)
    return buffer[start : stop if next_one < 0 else next_one]


def one_message(stream: Readable) -> bytes:
    """The header block of a file that is one message; the body is not read."""
    head = b""
    while len(head) < HEAD_MOST and (chunk := stream.read(HEAD_MOST)):
        head = (head + chunk).removeprefix(codecs.BOM_UTF8).lstrip()
        if end := _END.search(head):
            return head[: end.start()]
    # Files of old systems end their lines with CR alone.
    return head if b"\n" in head.strip() else head.strip().replace(b"\r", b"\n").partition(b"\n\n")[0]
