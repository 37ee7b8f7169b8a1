"""ZIP and gzip: their parts as streams, with nothing written outside and nothing unpacked without a limit."""

from __future__ import annotations

import gzip
import re
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from typing import IO, Final, NamedTuple, cast

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin
from nahbar.sources.contract import problem
from nahbar.sources.streams import UNREADABLE, Budget, DamagedError, Limits, Peeked, TooLargeError, Unpacked
from nahbar.sources.unknown import OFFICE_SUFFIXES

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_GZIP: Final = b"\x1f\x8b"
_OUTSIDE: Final = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")
_SPOOL: Final = 8 << 20
_CHUNK: Final = 1 << 18
_DIRECTORY_MOST: Final = 32 << 20
"""Bytes that the table of contents of a ZIP may have."""
_TAIL: Final = 66_000


class Part(NamedTuple):
    """One file, plain or out of an archive."""

    name: str
    origin: Origin
    stream: Peeked


def is_archive(name: str, head: bytes) -> bool:
    """Whether a file is to be opened to get at the files within."""
    return head.startswith((*_ZIP, _GZIP)) and not name.lower().endswith(OFFICE_SUFFIXES)


def too_large(origin: Origin) -> Problem:
    """What is said of an archive that would fill the disk or the memory."""
    return problem("too-large", origin, "this unpacks to far more than it should", "unpack it yourself if you trust it")


def parts_of(stream: IO[bytes], origin: Origin, size: int, limits: Limits) -> Iterator[Part | Problem]:
    """Every file within an archive on disk, in its order; the stream of a part ends with the next part."""
    return _parts(stream, origin, Budget(limits, size), limits.depth)


def _parts(stream: IO[bytes], origin: Origin, budget: Budget, depth: int) -> Iterator[Part | Problem]:
    is_gzip = stream.read(2) == _GZIP
    stream.seek(0)
    yield from _gzip(stream, origin, budget, depth) if is_gzip else _zip(stream, origin, budget, depth)


def _gzip(stream: IO[bytes], origin: Origin, budget: Budget, depth: int) -> Iterator[Part | Problem]:
    name = re.split(r"[/\\]", origin.path)[-1].removesuffix(".gz")
    with gzip.GzipFile(fileobj=stream, mode="rb") as unpacked:
        yield from _part(name, origin, unpacked, budget, depth)


def _zip(stream: IO[bytes], origin: Origin, budget: Budget, depth: int) -> Iterator[Part | Problem]:
    if _directory_size(stream) > _DIRECTORY_MOST:
        yield problem("too-large", origin, "the table of contents of this ZIP is far too long")
        return
    with zipfile.ZipFile(stream) as archive:
        members = archive.infolist()
        if len(members) > budget.limits.members:
            yield problem("too-large", origin, "there are {} files in this ZIP", "unpack it yourself", len(members))
            return
        for member in members:
            if not member.is_dir():
                yield from _member(archive, member, origin, budget, depth)
            if budget.spent():
                yield problem("too-large", origin, "the rest of this ZIP was not read", "unpack it yourself")
                return


def _directory_size(stream: IO[bytes]) -> int:
    """How long a ZIP says its table of contents is; it is read into memory as a whole."""
    stream.seek(0, 2)
    stream.seek(max(0, stream.tell() - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    large, end = tail.rfind(b"PK\x06\x06"), tail.rfind(b"PK\x05\x06")
    sizes = [int.from_bytes(tail[large + 40 : large + 48], "little")] if large >= 0 else []
    if end >= 0 and not (sizes and tail[end + 12 : end + 16] == b"\xff" * 4):
        sizes.append(int.from_bytes(tail[end + 12 : end + 16], "little"))
    return max(sizes, default=0)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, outer: Origin, budget: Budget, depth: int
) -> Iterator[Part | Problem]:
    shown = member.filename.replace("\x00", "")
    origin = Origin(f"{outer.path}/{shown}")
    refusal = _refusal(member, origin, budget)
    if refusal is not None:
        yield refusal
        return
    try:
        with archive.open(member) as stream:
            yield from _part(re.split(r"[/\\]", shown)[-1], origin, stream, budget, depth)
    except TooLargeError:
        yield too_large(origin)
    except (DamagedError, *UNREADABLE) as error:
        yield problem("damaged", origin, "this file in the ZIP cannot be read: {}", "get the ZIP again", str(error))


def _refusal(member: zipfile.ZipInfo, origin: Origin, budget: Budget) -> Problem | None:
    """Why a file in a ZIP is not opened at all."""
    if _OUTSIDE.search(member.orig_filename):
        return problem("outside-path", origin, "the name of this file leads out of the ZIP", "do not trust this ZIP")
    if stat.S_ISLNK(member.external_attr >> 16):
        return problem("link", origin, "links are not followed")
    if member.flag_bits & 1:
        return problem("locked", origin, "this file is locked with a password", "unpack it and name the folder")
    ratio = member.file_size / max(member.compress_size, 1)
    is_bomb = ratio > budget.limits.ratio and member.file_size > budget.limits.ratio_from
    if is_bomb or not budget.allows(member.file_size):
        return too_large(origin)
    return None


def _part(
    name: str, origin: Origin, stream: IO[bytes] | gzip.GzipFile, budget: Budget, depth: int
) -> Iterator[Part | Problem]:
    part = Part(name, origin, Peeked(Unpacked(stream, budget)))
    if not is_archive(name, part.stream.head):
        yield part
    elif depth < 1:
        yield problem("nested", origin, "this archive stands in an archive in an archive", "unpack the outer one")
    else:
        with tempfile.SpooledTemporaryFile(_SPOOL) as copy:
            while chunk := part.stream.read(_CHUNK):
                copy.write(chunk)
            copy.seek(0)
            yield from _parts(cast("IO[bytes]", copy), origin, budget, depth - 1)
