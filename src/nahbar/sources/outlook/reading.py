"""A table of Outlook to people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.columns import Value, person_of, values_of
from nahbar.sources.contract import Readable, Settings
from nahbar.sources.outlook.headings import HEADINGS
from nahbar.sources.rows import headings_of, read_rows

_NAMES: Final = ({"first name", "last name"}, {"vorname", "nachname"})
_OWN: Final = frozenset((
    "e-mail address", "e-mail display name", "e-mail 2 address", "business phone", "business street",
    "e-mail-adresse", "e-mail: angezeigter name", "telefon geschäftlich", "telefon (geschäftlich)",
    "weitere vornamen", "straße geschäftlich",
))  # fmt: skip
_ENOUGH: Final = 2
"""So many headings that only Outlook uses make a table one of Outlook."""


def recognises(_name: str, head: bytes) -> bool:
    """Whether the headings are those of Outlook."""
    return bool(headings_of(head, _are_headings))


def _are_headings(cells: Sequence[str]) -> bool:
    found = set(cells)
    return any(names <= found for names in _NAMES) and len(found & _OWN) >= _ENOUGH


def read(stream: Readable, origin: Origin, _settings: Settings) -> Iterator[Record]:
    """Every row as a person, or why it is none."""
    return read_rows(stream, origin, _are_headings, _person)


def _person(headings: Sequence[str], cells: Sequence[str], origin: Origin) -> Record:
    values, left_out = values_of(headings, cells, HEADINGS)
    return person_of([one for value in values for one in _split(value)], origin, left_out)


def _split(value: Value) -> Iterator[Value]:
    """Categories stand in one cell, with semicolons between them."""
    if value.field != "group":
        yield value
        return
    yield from (Value(value.field, value.label, text) for text in value.text.split(";") if text.strip())
