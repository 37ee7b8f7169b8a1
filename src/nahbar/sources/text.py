"""Bytes of unknown encoding as lines and text, with no more in memory than one line."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from nahbar.sources.contract import Readable, first_bytes

LINE_MOST: Final = 1 << 20
"""Bytes that are kept of one line; of a longer one the rest is skipped."""
_CHUNK: Final = 1 << 16
_FIRST: Final = 64
"""Bytes that tell the encoding."""
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_CHARSETS: Final = frozenset(
    ("idna", "punycode", "unicode_escape", "raw-unicode-escape", "undefined", "mbcs", "oem")
)
_KEPT_CONTROLS: Final = "\n\t"
_DIRECTIONS: Final = (0xFEFF, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that turn the direction of writing: phones copied from web pages carry them, and they hide forgeries."""
_NO_CONTROLS: Final = {c: None for c in (*range(32), *range(127, 160), *_DIRECTIONS) if chr(c) not in _KEPT_CONTROLS}


def lines(stream: Readable) -> Iterator[tuple[int, bytes]]:
    """Number and bytes of each line, ended by LF, CRLF or CR; one over LINE_MOST comes cut to LINE_MOST + 1."""
    number, rest = 1, b""
    while chunk := stream.read(_CHUNK):
        data = rest + chunk
        parts = data.splitlines()
        rest = b"" if data.endswith(b"\n") else _unfinished(parts.pop(), data[-1:])
        for part in parts:
            yield number, part if len(part) <= LINE_MOST else part[: LINE_MOST + 1]
            number += 1
    if rest:
        yield number, rest.removesuffix(b"\r")[: LINE_MOST + 1]


def _unfinished(line: bytes, last: bytes) -> bytes:
    """The beginning of a line of which more may come; after CR that may be its LF."""
    return line[: LINE_MOST + 1] + (b"\r" if last == b"\r" else b"")


def is_cut(line: bytes) -> bool:
    """Whether the line was longer than what was kept of it."""
    return len(line) > LINE_MOST


class InUtf8:
    """A stream in UTF-8 whatever the file is in, as far as its first bytes tell; other encodings stay as they are."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        first = first_bytes(stream.read, _FIRST)
        mark, encoding = encoding_of(first)
        self._pending = first[len(mark) :]
        foreign = encoding not in ("", "utf-8")
        self._decoder = codecs.getincrementaldecoder(encoding)("replace") if foreign else None

    def read(self, size: int, /) -> bytes:
        """At most about `size` bytes of UTF-8; none at the end."""
        while True:
            chunk, self._pending = self._pending or self._stream.read(size), b""
            if self._decoder is None:
                return chunk
            text = self._decoder.decode(chunk, final=not chunk)
            if text or not chunk:
                return text.encode("utf-8", "replace")


def encoding_of(head: bytes) -> tuple[bytes, str]:
    """Byte order mark and encoding of a file by its first bytes; empty where they do not tell."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return mark, encoding
    # UTF-16 without a mark: ASCII letters with a zero on one side.
    pairs = head[: len(head) // 2 * 2]
    if len(pairs) >= 8 and b"\x00" not in pairs[::2] and not any(pairs[1::2]):
        return b"", "utf-16-le"
    if len(pairs) >= 8 and b"\x00" not in pairs[1::2] and not any(pairs[::2]):
        return b"", "utf-16-be"
    return b"", ""


def text_head(head: bytes) -> str:
    """The first bytes of a file as text, its lines ended by LF."""
    mark, encoding = encoding_of(head)
    text = head[len(mark) :].decode(encoding, "replace") if encoding else decode(head)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(raw: bytes, charset: str = "") -> str:
    """Bytes as text: in the charset named, else UTF-8, else Windows' western one, which takes anything."""
    for candidate in (_charset(charset), "utf-8") if charset else ("utf-8",):
        try:
            return raw.decode(candidate)
        except (ValueError, AssertionError):  # codecs raise both on hostile bytes
            continue
    return _western(raw)


@lru_cache(maxsize=256)
def _charset(name: str) -> str:
    """The codec of a charset name; UTF-8 for what is none, and for codecs that are slow or no charsets."""
    try:
        codec = codecs.lookup(name.strip().strip("\"'").lower())
    except (LookupError, ValueError):
        return "utf-8"
    # `_is_text_encoding` is what bytes.decode itself asks.
    return codec.name if codec._is_text_encoding and codec.name not in _NO_CHARSETS else "utf-8"


def _western(raw: bytes) -> str:
    # Cut within a character: the rest is UTF-8 all the same.
    text = raw.decode("utf-8", "replace")
    if text.count("\ufffd") <= 1 and text.endswith("\ufffd"):
        return text.rstrip("\ufffd")
    try:
        return raw.decode("cp1252")
    except ValueError:
        return raw.decode("latin-1")


def clean(text: str) -> str:
    """Text without control characters, without marks of direction, and without blanks around it."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_NO_CONTROLS)
        # A lone surrogate cannot be stored or printed.
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.strip()


def one_line(text: str) -> str:
    """Cleaned text with every run of white space as one blank."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(clean(text).split())
