"""People as vCards (RFC 6350, version 4.0)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from nahbar.core.model.people import Alter

_PROPERTIES: Final = {"email": "EMAIL", "phone": "TEL", "url": "URL", "profile": "IMPP"}
_OCTETS: Final = 75
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": ""})


def people_to_vcard(people: Iterable[Alter]) -> Iterator[str]:
    """A card for each alter."""
    for alter in people:
        yield "".join(_folded(line) for line in _lines(alter))


def _lines(alter: Alter) -> Iterator[str]:
    name = alter.name
    parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
    yield from ("BEGIN:VCARD", "VERSION:4.0", f"UID:urn:nahbar:{alter.id}", f"FN:{_text(alter.shown)}")
    if any(parts):
        yield "N:" + ";".join(_text(part) for part in parts)
    for point in alter.contact_points:
        if point.kind == "address":
            yield f"ADR:;;{_text(point.value)};;;;"
        else:
            yield f"{_PROPERTIES[point.kind]}:{_line(point.value)}"
    yield from _work(alter)
    yield from _facts(alter)
    yield "END:VCARD"


def _work(alter: Alter) -> Iterator[str]:
    for each in alter.affiliations:
        if each.ends_on is None and each.organisation:
            yield "ORG:" + ";".join(_text(part) for part in (each.organisation, each.unit) if part)
        if each.ends_on is None and each.title:
            yield f"TITLE:{_text(each.title)}"


def _facts(alter: Alter) -> Iterator[str]:
    for fact in alter.facts:
        if fact.what == "birthday":
            yield f"BDAY:{_date(fact.value)}"
        elif fact.what == "note":
            yield f"NOTE:{_text(fact.value)}"
        elif fact.what == "nickname":
            yield f"NICKNAME:{_text(fact.value)}"
    groups = [_text(fact.value) for fact in alter.facts if fact.what == "group"]
    if groups:
        yield "CATEGORIES:" + ",".join(groups)


def _date(value: str) -> str:
    """A date as version 4.0 writes it: 19800315, 1980-03, --0315."""
    year, _, rest = value.partition("-") if not value.startswith("--") else ("--", "", value[2:])
    return f"{year}{rest.replace('-', '')}" if year == "--" or "-" in rest else value


def _text(value: str) -> str:
    return value.translate(_ESCAPED).replace("\x00", "")


def _line(value: str) -> str:
    return " ".join(value.split())


def _folded(line: str) -> str:
    """A line as pieces of at most 75 octets, no character cut in two."""
    pieces, piece, room = [], "", _OCTETS
    for char in line:
        size = len(char.encode("utf-8", "replace"))
        if size > room:
            pieces.append(piece)
            piece, room = "", _OCTETS - 1
        piece, room = piece + char, room - size
    return "\r\n ".join((*pieces, piece)) + "\r\n"
