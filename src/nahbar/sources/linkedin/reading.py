"""The tables of a LinkedIn export to records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.contract import Readable, Settings, problem
from nahbar.sources.linkedin.contact import invitation, message
from nahbar.sources.linkedin.headings import Cells, english, is_of_no_people, kind_of
from nahbar.sources.linkedin.people import connection, own_address, own_phone, position, profile
from nahbar.sources.rows import headings_of, read_rows

_RECORDS: Final[Mapping[str, Callable[[Cells, Origin], Record]]] = {
    "connections": connection,
    "messages": message,
    "invitations": invitation,
    "profile": profile,
    "positions": position,
    "addresses": own_address,
    "phones": own_phone,
}
_FEWEST: Final = 3
"""Cells below which a row of a longer table is a remnant of something else."""


def recognises(name: str, head: bytes) -> bool:
    """Whether the headings are those of a file of the export."""
    return bool(headings_of(head, _has_kind)) or bool(headings_of(head, lambda cells: is_of_no_people(name, cells)))


def _has_kind(cells: Sequence[str]) -> bool:
    return bool(kind_of(cells))


def read(stream: Readable, origin: Origin, _settings: Settings) -> Iterator[Record]:
    """Every row as a person, a touchpoint or a word on ego, or why it is none."""
    without = problem("not-of-people", origin, "this part of the export says nothing on people you know")
    return read_rows(stream, origin, _has_kind, _record, without)


def _record(headings: Sequence[str], row: Sequence[str], origin: Origin) -> Record:
    if len(row) < min(_FEWEST, len(headings)):
        return problem("broken-row", origin, "this row has {} of {} cells", "", len(row), len(headings))
    named = english(headings)
    return _RECORDS[kind_of(headings)](dict(zip(named, (cell.strip() for cell in row), strict=False)), origin)
