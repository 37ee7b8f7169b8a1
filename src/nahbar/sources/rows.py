"""Delimited text to rows: with the line each begins on, and with quotes that never close kept within bounds."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, Record
from nahbar.sources.contract import HEAD_BYTES, Readable, problem
from nahbar.sources.streams import Peeked
from nahbar.sources.text import InUtf8, decode, is_cut, lines, one_line, text_head

_DELIMITERS: Final = (",", ";", "\t", "|")
_HEADING_WITHIN: Final = 20
"""Rows in which the headings must come; LinkedIn puts notes before them."""
_FIELD_LINES: Final = 2000
_FIELD_CHARACTERS: Final = 120_000
"""How far a quoted field may go on; csv itself gives up a little later."""
_BROKEN_MOST: Final = 200

Test = Callable[[Sequence[str]], bool]


RecordOf = Callable[[Sequence[str], Sequence[str], Origin], Record]
"""Headings, cells and place of a row → its record."""


class Row(NamedTuple):
    """One row of a table; `broken` says why its cells could not be read."""

    line: int
    cells: list[str]
    broken: str = ""


class Table(NamedTuple):
    """The headings of a table and the rows below them."""

    headings: list[str]
    rows: Iterator[Row]


def read_rows(
    stream: Readable, origin: Origin, are_headings: Test, record_of: RecordOf, without: Problem | None = None
) -> Iterator[Record]:
    """The record of each row below the headings; a row that is broken is a Problem, and so is a file `without` them."""
    table = open_table(stream, are_headings)
    if table is None:
        yield without or problem(
            "no-headings", origin, "there is no row of headings", "the first row must name the columns"
        )
        return
    for row in table.rows:
        here = origin.at(row.line)
        yield problem("broken-row", here, row.broken) if row.broken else record_of(table.headings, row.cells, here)


def open_table(stream: Readable, are_headings: Test) -> Table | None:
    """The table in a stream, from the first row that is one of headings; None if there is none."""
    peeked = Peeked(stream)
    delimiter = delimiter_of(peeked.head, are_headings)
    if delimiter is None:
        return None
    found = rows(lines(InUtf8(peeked)), delimiter)
    for row in found:
        if are_headings(plain(row.cells)):
            return Table(plain(row.cells), found)
    return None


def headings_of(head: bytes, are_headings: Test) -> list[str]:
    """The headings within the first bytes of a file; none if there are none."""
    delimiter = delimiter_of(head, are_headings)
    return next(_candidates(head, delimiter, are_headings), []) if delimiter else []


def delimiter_of(head: bytes, are_headings: Test) -> str | None:
    """The delimiter with which the first bytes hold a row of headings."""
    for delimiter in _DELIMITERS:
        if any(_candidates(head, delimiter, are_headings)):
            return delimiter
    return None


def _candidates(head: bytes, delimiter: str, are_headings: Test) -> Iterator[list[str]]:
    first = text_head(head[:HEAD_BYTES]).splitlines()[: _HEADING_WITHIN * 2]
    numbered = ((number, line.encode("utf-8", "replace")) for number, line in enumerate(first, 1))
    for row, _ in zip(rows(numbered, delimiter), range(_HEADING_WITHIN), strict=False):
        if are_headings(plain(row.cells)):
            yield plain(row.cells)


def plain(cells: Iterable[str]) -> list[str]:
    """Headings without regard to case, blanks and colons."""
    return [one_line(cell).casefold().strip(": ") for cell in cells]


class _Lines:
    """Numbered lines that can be given back."""

    def __init__(self, numbered: Iterable[tuple[int, bytes]]) -> None:
        self._coming = iter(numbered)
        self._waiting: deque[tuple[int, bytes]] = deque()

    def next(self) -> tuple[int, bytes] | None:
        """The next line, or None at the end."""
        return self._waiting.popleft() if self._waiting else next(self._coming, None)

    def give_back(self, taken: Sequence[tuple[int, bytes]]) -> None:
        """Put lines back in front of those to come."""
        self._waiting.extendleft(reversed(taken))


def rows(numbered: Iterable[tuple[int, bytes]], delimiter: str) -> Iterator[Row]:
    """Every row that is not blank; one whose quote never closes is broken, and the next line begins a new one."""
    coming = _Lines(numbered)
    broken = 0
    while (first := coming.next()) is not None:
        row = _row(*first, coming, delimiter)
        if row.cells or row.broken:
            yield row
        broken += bool(row.broken)
        if broken > _BROKEN_MOST:
            yield Row(first[0] + 1, [], "nothing from here on was read: too many rows are broken")
            return


def _row(number: int, raw: bytes, coming: _Lines, delimiter: str) -> Row:
    if is_cut(raw):
        return Row(number, [], "this line is longer than any row of people")
    text = decode(raw)
    if not text.strip():
        return Row(number, [])
    if '"' not in text and len(text) <= _FIELD_CHARACTERS:
        return Row(number, text.split(delimiter))
    if not _is_open([text], delimiter):
        return _parsed(number, [text], delimiter)
    return _long_row(number, text, coming, delimiter)


def _long_row(number: int, text: str, coming: _Lines, delimiter: str) -> Row:
    """A row that goes on over several lines, up to where its quotes close."""
    texts, taken = [text], []
    size, quotes = len(text), text.count('"')
    while size <= _FIELD_CHARACTERS and len(texts) <= _FIELD_LINES:
        more = coming.next()
        if more is None:
            break
        taken.append(more)
        texts.append(decode(more[1]))
        size += len(more[1])
        quotes += texts[-1].count('"')
        if '"' in texts[-1] and quotes % 2 == 0 and not _is_open(texts, delimiter):
            return _parsed(number, texts, delimiter)
    coming.give_back(taken)
    return Row(number, [], "a quotation mark in this row is never closed")


def _is_open(texts: list[str], delimiter: str) -> bool:
    """Whether the text ends within quotes."""
    try:
        for _ in csv.reader([f"{text}\n" for text in texts], delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _parsed(number: int, texts: list[str], delimiter: str) -> Row:
    try:
        cells = next(csv.reader([f"{text}\n" for text in texts], delimiter=delimiter), [])
    except csv.Error:
        return Row(number, [], "this row cannot be read")
    return Row(number, cells)
