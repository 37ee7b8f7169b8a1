"""What every source promises, and a source in memory that stands in for any of them."""

from __future__ import annotations

import datetime as dt
import io
import tracemalloc
from collections.abc import Iterator, Sequence
from typing import Final, Protocol

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import (
    AUTOMATIC,
    CONTACT_KINDS,
    HANDLE_KINDS,
    OWN_SIGNS,
    Name,
    Origin,
    OwnRecord,
    PersonRecord,
    Record,
    TouchpointRecord,
)
from nahbar.core.model.vocabulary import CHANNELS
from nahbar.sources.contract import Readable, Settings, Source
from nahbar.sources.text import clean, lines
from tests.sources.reading import SETTINGS, Endless, Pieces

SECRET: Final = "HUSHHUSH"
"""Stands in each example where something is written that nobody may keep."""
_MEBI: Final = 1 << 20
_LIMITS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors]
)


class InMemory:
    """A source of lines that begin with "+": each names a person; a stand-in for tests of what uses sources."""

    ID: Final = "in-memory"

    def recognises(self, _name: str, head: bytes, /) -> bool:
        return head.startswith(b"+")

    def read(self, stream: Readable, origin: Origin, _settings: Settings, /) -> Iterator[Record]:
        for number, line in lines(stream):
            text = clean(line.decode("utf-8", "replace"))
            here = origin.at(number)
            if text.startswith("+") and len(text) < 100:
                yield PersonRecord(here, text, Name(text[1:]))
            else:
                yield Problem("no-plus", str(here), "this line does not begin with +")


class HasExample(Protocol):
    """What a test class of a source brings."""

    source: Source
    name: str
    example: bytes
    yields: Sequence[type]


class SourceContract:
    """The tests that every source passes; a subclass brings the source and a small file of it."""

    source: Source
    name: str
    example: bytes
    yields: Sequence[type]

    def read(self, stream: Readable) -> list[Record]:
        return list(self.source.read(stream, Origin("file"), SETTINGS))

    def test_it_recognises_its_own_file(self) -> None:
        assert self.source.recognises(self.name, self.example)

    def test_it_does_not_recognise_what_is_none_of_its_own(self) -> None:
        for head in (b"", b"\x00" * 100, b"%PDF-1.4", b"hello\n", bytes(range(256))):
            assert not self.source.recognises(self.name, head)

    def test_it_reads_what_is_in_the_file(self) -> None:
        found = {type(record) for record in self.read(io.BytesIO(self.example))}
        assert set(self.yields) <= found

    def test_the_same_file_gives_the_same_records(self) -> None:
        assert self.read(io.BytesIO(self.example)) == self.read(io.BytesIO(self.example))

    @pytest.mark.parametrize("size", [1, 7, 4096])
    def test_it_does_not_matter_in_what_pieces_the_bytes_come(self, size: int) -> None:
        assert self.read(Pieces(self.example, size)) == self.read(io.BytesIO(self.example))

    def test_every_record_says_where_it_stands(self) -> None:
        for record in self.read(io.BytesIO(self.example)):
            where = record.where if isinstance(record, Problem) else str(record.origin)
            assert where.startswith("file")

    def test_records_keep_to_the_vocabulary(self) -> None:
        for record in self.read(io.BytesIO(self.example)):
            keeps_to_vocabulary(record)

    def test_what_nobody_may_keep_is_not_kept(self) -> None:
        assert SECRET not in repr(self.read(io.BytesIO(self.example)))

    def test_a_file_cut_off_anywhere_is_read_as_far_as_it_goes(self) -> None:
        for end in range(0, len(self.example), max(1, len(self.example) // 80)):
            self.read(io.BytesIO(self.example[:end]))

    def test_nul_bytes_do_no_harm(self) -> None:
        for record in self.read(io.BytesIO(self.example.replace(b" ", b"\x00").replace(b"e", b"\x00e"))):
            assert "\\x00" not in repr(record)

    @_LIMITS
    @given(st.binary(max_size=2000))
    def test_any_bytes_give_records_or_problems(self, content: bytes) -> None:
        self.source.recognises(self.name, content)
        for record in self.read(io.BytesIO(content)):
            keeps_to_vocabulary(record)

    @_LIMITS
    @given(st.data())
    def test_any_damage_to_a_file_gives_records_or_problems(self, data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(self.example)))
        gone = data.draw(st.integers(0, 40))
        put = data.draw(
            st.binary(max_size=60) | st.sampled_from([b'"', b"=", b"\\", b";;", b"\r", b"\n \n", b"=?", b":"])
        )
        damaged = self.example[:at] + put * data.draw(st.integers(1, 50)) + self.example[at + gone :]
        for record in self.read(io.BytesIO(damaged)):
            keeps_to_vocabulary(record)

    @pytest.mark.parametrize("piece", [b"x", b'"', b"a,b;c\t"])
    def test_memory_stays_flat_on_a_line_that_never_ends(self, piece: bytes) -> None:
        assert self.peak(Endless(self.example, piece, 48 * _MEBI)) < 16 * _MEBI

    @pytest.mark.parametrize(
        "piece",
        [b'"never, closed; at all, anywhere\n', b"SOME: line, with; commas and blanks\n", b"\n \t   \t    \t  "],
    )
    def test_memory_does_not_grow_with_lines_that_say_nothing(self, piece: bytes) -> None:
        short, long = (self.peak(Endless(self.example, piece, size)) for size in (70_000, 150_000))
        assert long < short + _MEBI

    def peak(self, stream: Readable) -> int:
        """Bytes in use at most while a stream is read."""
        tracemalloc.start()
        try:
            for _ in self.source.read(stream, Origin("file"), SETTINGS):
                pass
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def keeps_to_vocabulary(record: Record) -> None:
    """That a record holds only words, kinds and times that the rest of nahbar knows."""
    if isinstance(record, Problem):
        assert record.code
        assert record.what
        return
    assert record.key
    if isinstance(record, TouchpointRecord):
        assert record.channel in CHANNELS
        assert record.automatic in ("", *AUTOMATIC)
        assert record.at.utcoffset() == dt.timedelta(0)
        everybody = (*((record.by,) if record.by else ()), *record.others)
        assert all(handle.kind in HANDLE_KINDS and handle.value for handle in everybody)
        return
    for point in record.contact_points:
        assert point.kind in CONTACT_KINDS
        assert point.value
        assert point.kind != "email" or point.value == point.value.lower()
    if isinstance(record, OwnRecord):
        assert record.sign in OWN_SIGNS
