"""A row of a table to a person, when it is known which field each column holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import ContactPoint, Name, Origin, PartialDate, PersonRecord, Role
from nahbar.sources.contract import problem
from nahbar.sources.dates import as_date, read_date
from nahbar.sources.keys import key_of
from nahbar.sources.points import is_somebody, point, postal
from nahbar.sources.text import clean, one_line

_NAMES: Final = ("full", "given", "family", "additional", "prefix", "suffix", "nickname", "former")
_POINTS: Final = ("email", "phone", "url", "profile", "address")
_ADDRESS: Final = ("box", "extended", "street", "city", "region", "code", "country")
FIELDS: Final = (
    *_NAMES, *_POINTS, *_ADDRESS, "organisation", "title", "unit", "birthday", "birth_year", "birth_month",
    "birth_day", "note", "group", "known_since", "key",
)  # fmt: skip
"""What a column can hold; with a colon and a word, what it is for: "email:work"."""
_NO_DATES: Final = ("0/0/00", "0.0.00", "00.00.0000", "0000-00-00")
"""What Outlook writes for no date."""


class Value(NamedTuple):
    """One cell: the field it fills, what it is for, and its text."""

    field: str
    label: str
    text: str


def values_of(
    headings: Sequence[str], cells: Sequence[str], fields: Mapping[str, str]
) -> tuple[list[Value], tuple[str, ...]]:
    """The cells that are not empty by their field, and the headings of those that have none."""
    values: list[Value] = []
    left_out: list[str] = []
    for heading, cell in zip(headings, cells, strict=False):
        if not cell.strip():
            continue
        field, _, label = fields.get(heading, "").partition(":")
        if field:
            values.append(Value(field, label, cell))
        elif heading not in fields:
            left_out.append(heading or "(no heading)")
    return values, tuple(dict.fromkeys(left_out))


def person_of(values: Sequence[Value], origin: Origin, left_out: tuple[str, ...] = ()) -> PersonRecord | Problem:
    """The person whose values these are, or why they are nobody."""
    name = _name(values)
    points = tuple(_points(values))
    if not is_somebody(name, points):
        return problem("nameless", origin, "this row has no name and no address of a person")
    birthday = _birthday(values)
    lost = _lost(values, points, birthday)
    return PersonRecord(
        origin,
        _text(values, "key") or key_of(f"{value.field}:{value.text}" for value in values),
        name,
        points,
        _roles(values),
        tuple(dict.fromkeys(one_line(value.text) for value in values if value.field == "group")),
        birthday,
        "\n".join(clean(value.text) for value in values if value.field == "note"),
        as_date(read_date(_text(values, "known_since"), month_first=True)),
        tuple(dict.fromkeys((*left_out, *lost))),
    )


def _text(values: Sequence[Value], field: str) -> str:
    return next((one_line(value.text) for value in values if value.field == field), "")


def _name(values: Sequence[Value]) -> Name:
    parts = {field: _text(values, field) for field in _NAMES}
    order = ("prefix", "given", "additional", "family", "suffix")
    composed = " ".join(parts[part] for part in order if parts[part])
    return Name(**{**parts, "full": parts["full"] or composed or parts["nickname"]})


def _points(values: Sequence[Value]) -> Iterator[ContactPoint]:
    found = [point(value.field, value.text, value.label) for value in values if value.field in _POINTS]
    yield from dict.fromkeys(one for one in (*found, *_addresses(values)) if one is not None)


def _addresses(values: Sequence[Value]) -> Iterator[ContactPoint | None]:
    """Postal addresses of which each part stands in a column of its own."""
    parts = [value for value in values if value.field in _ADDRESS]
    for label in dict.fromkeys(value.label for value in parts):
        known = {field: [v.text for v in parts if v.label == label and v.field == field] for field in _ADDRESS}
        yield point("address", postal(*(", ".join(known[field]) for field in _ADDRESS)), label)


def _roles(values: Sequence[Value]) -> tuple[Role, ...]:
    organisation, title, unit = (_text(values, field) for field in ("organisation", "title", "unit"))
    return (Role(organisation, title, unit),) if organisation or title else ()


def _birthday(values: Sequence[Value]) -> PartialDate | None:
    written = _text(values, "birthday")
    if written:
        return read_date(written)
    year, month, day = (_text(values, field) for field in ("birth_year", "birth_month", "birth_day"))
    if not (month.isdecimal() and day.isdecimal()):
        return None
    return read_date(f"{year}-{month}-{day}" if year else f"--{int(month):02}-{int(day):02}")


def _lost(values: Sequence[Value], points: Sequence[ContactPoint], birthday: PartialDate | None) -> Iterator[str]:
    """The fields that were filled with what they cannot hold."""
    for kind in ("email", "phone"):
        if sum(v.field == kind for v in values) > sum(one.kind == kind for one in points):
            distinct = {v.text for v in values if v.field == kind and point(kind, v.text) is None}
            yield from [kind] if distinct else []
    if birthday is None and _text(values, "birthday") not in ("", *_NO_DATES):
        yield "birthday"
