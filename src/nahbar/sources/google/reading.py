"""The columns of Google Contacts: numbered pairs of what a value is for and the value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.columns import Value, person_of
from nahbar.sources.contract import Readable, Settings
from nahbar.sources.rows import headings_of, read_rows

_SEVERAL: Final = " ::: "
"""What stands between the values of one cell."""
_NUMBERED: Final = re.compile(r"(.+?) (\d+) - (.+)")
_SIMPLE: Final = {
    "name": "full", "given name": "given", "first name": "given", "family name": "family", "last name": "family",
    "additional name": "additional", "middle name": "additional", "name prefix": "prefix", "name suffix": "suffix",
    "nickname": "nickname", "maiden name": "former", "birthday": "birthday", "notes": "note",
    "organization name": "organisation", "organization title": "title", "organization department": "unit",
    "group membership": "group", "labels": "group", "photo": "", "file as": "",
}  # fmt: skip
_PARTS: Final = {
    ("e-mail", "value"): "email", ("phone", "value"): "phone", ("website", "value"): "url", ("im", "value"): "profile",
    ("organization", "name"): "organisation", ("organization", "title"): "title",
    ("organization", "department"): "unit", ("address", "street"): "street", ("address", "city"): "city",
    ("address", "po box"): "box", ("address", "region"): "region", ("address", "postal code"): "code",
    ("address", "country"): "country", ("address", "extended address"): "extended",
}  # fmt: skip
_LABELS: Final = ("type", "label", "service")
_NO_GROUPS: Final = frozenset(("mycontacts", "my contacts", "starred", ""))


def recognises(_name: str, head: bytes) -> bool:
    """Whether the headings are those of Google."""
    return bool(headings_of(head, _are_headings))


def _are_headings(cells: Sequence[str]) -> bool:
    named = {"given name", "first name", "name"} & set(cells)
    return bool(named) and any(cell in ("e-mail 1 - value", "phone 1 - value") for cell in cells)


def read(stream: Readable, origin: Origin, _settings: Settings) -> Iterator[Record]:
    """Every row as a person, or why it is none."""
    return read_rows(stream, origin, _are_headings, _person)


def _person(headings: Sequence[str], row: Sequence[str], origin: Origin) -> Record:
    cells = {heading: cell for heading, cell in zip(headings, row, strict=False) if cell.strip()}
    return person_of(list(_values(cells)), origin, tuple(h for h in cells if _is_left_out(h, cells)))


def _values(cells: Mapping[str, str]) -> Iterator[Value]:
    for heading, cell in cells.items():
        field, label = _field(heading, cells)
        for text in cell.split(_SEVERAL) if field else ():
            if field == "group":
                text = text.removeprefix("* ").strip()
                if text.casefold() in _NO_GROUPS:
                    continue
            yield Value(field, label, text)


def _field(heading: str, cells: Mapping[str, str]) -> tuple[str, str]:
    """What a column holds, and what for; nothing for a column that only labels another."""
    if heading in _SIMPLE:
        return _SIMPLE[heading], ""
    match = _NUMBERED.fullmatch(heading)
    if match is None:
        return "", ""
    thing, number, part = match.groups()
    label = next((cells[key] for what in _LABELS if (key := f"{thing} {number} - {what}") in cells), "")
    field = _PARTS.get((thing, part), "")
    if (thing, part) == ("address", "formatted") and f"{thing} {number} - street" not in cells:
        field = "address"
    return field, label.split(_SEVERAL)[0].removeprefix("* ").strip().lower()


def _is_left_out(heading: str, cells: Mapping[str, str]) -> bool:
    if heading in _SIMPLE or _field(heading, cells)[0]:
        return heading == "photo"
    match = _NUMBERED.fullmatch(heading)
    thing, _, part = match.groups() if match else ("", "", "")
    # An address that is taken in parts need not be taken as a whole.
    return part not in _LABELS and (thing, part) != ("address", "formatted")
