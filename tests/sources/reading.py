"""Small invented files to records, as a page of the manual needs them."""

from __future__ import annotations

import datetime as dt
import io
import textwrap
from collections.abc import Iterable

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, OwnRecord, PersonRecord, Record, TouchpointRecord
from nahbar.sources.contract import Settings, Source

DAY = dt.date(2026, 11, 24)
SETTINGS = Settings(DAY)


def records(source: Source, content: str | bytes, settings: Settings = SETTINGS) -> list[Record]:
    """What a source says of a file; text is dedented and in UTF-8."""
    raw = content if isinstance(content, bytes) else textwrap.dedent(content).lstrip("\n").encode()
    return list(source.read(io.BytesIO(raw), Origin("file"), settings))


def people(source: Source, content: str | bytes) -> list[PersonRecord]:
    return [record for record in records(source, content) if isinstance(record, PersonRecord)]


def person(source: Source, content: str | bytes) -> PersonRecord:
    """The one person of a file that holds nothing else."""
    (only,) = records(source, content)
    assert isinstance(only, PersonRecord), only
    return only


def touchpoints(source: Source, content: str | bytes, settings: Settings = SETTINGS) -> list[TouchpointRecord]:
    return [record for record in records(source, content, settings) if isinstance(record, TouchpointRecord)]


def own(source: Source, content: str | bytes) -> list[OwnRecord]:
    return [record for record in records(source, content) if isinstance(record, OwnRecord)]


def problems(source: Source, content: str | bytes, settings: Settings = SETTINGS) -> list[tuple[str, str]]:
    """Code and place of everything that was not taken."""
    found = records(source, content, settings)
    return [(one.code, one.where) for one in found if isinstance(one, Problem)]


def points(record: PersonRecord | OwnRecord, kind: str) -> list[str]:
    return [one.value for one in record.contact_points if one.kind == kind]


def labels(record: PersonRecord, kind: str) -> list[str]:
    return [one.label for one in record.contact_points if one.kind == kind]


class Pieces:
    """A stream that gives its bytes in pieces of one size, as a network or a packed file may."""

    def __init__(self, content: bytes, size: int) -> None:
        self._rest = io.BytesIO(content)
        self._size = size

    def read(self, size: int, /) -> bytes:
        return self._rest.read(min(size, self._size))


class Endless:
    """A stream that begins like a file and then repeats one piece up to a size, without holding it."""

    def __init__(self, begin: bytes, piece: bytes, size: int) -> None:
        self._begin = begin
        self._piece = piece * max(1, 65_536 // len(piece))
        self._left = size

    def read(self, size: int, /) -> bytes:
        if self._begin:
            chunk, self._begin = self._begin[:size], self._begin[size:]
            return chunk
        chunk = self._piece[: min(size, self._left)]
        self._left -= len(chunk)
        return chunk


def in_memory_zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    import zipfile

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return packed.getvalue()
