"""A plain table to people: headings by the person's own mapping, else by what they usually mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from nahbar.core.model.records import Origin, Record
from nahbar.sources.columns import person_of, values_of
from nahbar.sources.contract import Readable, Settings
from nahbar.sources.outlook.headings import HEADINGS as OUTLOOK
from nahbar.sources.rows import headings_of, plain, read_rows

_SUFFIXES: Final = (".csv", ".tsv", ".txt", ".tab")
_USUAL: Final = {
    "name": "full", "full name": "full", "display name": "full", "vollständiger name": "full", "anzeigename": "full",
    "ansprechpartner": "full", "kontakt": "full", "contact": "full", "given name": "given", "rufname": "given",
    "surname": "family", "family name": "family", "familienname": "family", "zuname": "family",
    "titel": "prefix", "title": "prefix", "spitzname": "nickname",
    "email": "email", "e-mail": "email", "mail": "email", "email address": "email", "contact email": "email",
    "primary email": "email", "secondary email": "email", "emailadresse": "email",
    "phone": "phone", "telefon": "phone", "telephone": "phone", "tel": "phone", "telefonnummer": "phone",
    "phone number": "phone", "work phone": "phone:work", "telefon dienstlich": "phone:work", "festnetz": "phone",
    "mobile": "phone:cell", "mobil": "phone:cell", "handy": "phone:cell", "mobile number": "phone:cell",
    "fax number": "phone:fax", "pager number": "phone:pager", "cell": "phone:cell", "handynummer": "phone:cell",
    "organisation": "organisation", "organization": "organisation", "unternehmen": "organisation",
    "business": "organisation", "arbeitgeber": "organisation", "employer": "organisation", "verein": "organisation",
    "role": "title", "rolle": "title", "funktion": "title", "beruf": "title", "profession": "title", "stelle": "title",
    "website": "url", "web page 1": "url", "web page 2": "url", "homepage": "url", "url": "url", "linkedin": "profile",
    "profil": "profile", "profile": "profile", "xing": "profile", "mastodon": "profile",
    "address": "address", "adresse": "address", "anschrift": "address", "street": "street", "straße": "street",
    "city": "city", "ort": "city", "stadt": "city", "wohnort": "city", "plz": "code", "postleitzahl": "code",
    "zip": "code", "postal code": "code", "land": "country", "country": "country",
    "home address": "street:home", "home address 2": "extended:home", "home zipcode": "code:home",
    "work address": "street:work", "work address 2": "extended:work", "work zipcode": "code:work",
    "birthday": "birthday", "geburtsdatum": "birthday", "date of birth": "birthday", "birth year": "birth_year",
    "birth month": "birth_month", "birth day": "birth_day",
    "note": "note", "notiz": "note", "bemerkung": "note", "bemerkungen": "note", "comment": "note", "kommentar": "note",
    "additional info": "note", "gruppe": "group", "group": "group", "tags": "group", "labels": "group",
    "bekannt seit": "known_since", "known since": "known_since", "id": "key",
}  # fmt: skip
FIELDS_BY_HEADING: Final = {**OUTLOOK, **_USUAL}
_REACH: Final = frozenset(("email", "phone", "profile"))
_OF_PEOPLE: Final = frozenset(("organisation", "title", "birthday", "city", "street", "address", "nickname"))


def _are_usual(cells: Sequence[str]) -> bool:
    found = {FIELDS_BY_HEADING[cell].split(":")[0] for cell in cells if cell in FIELDS_BY_HEADING}
    # "Name" alone heads lists of anything, and so does "Name, URL".
    return {"given", "family"} <= found or ("full" in found and bool(found & _OF_PEOPLE)) or bool(found & _REACH)


class Table:
    """Tables with usual headings, or with those that the person names: heading → field (of `columns.FIELDS`)."""

    ID: Final = "table"

    def __init__(self, headings: Mapping[str, str] = MappingProxyType({})) -> None:
        self._own = dict(zip(plain(headings), headings.values(), strict=True))
        self._fields = {**FIELDS_BY_HEADING, **self._own}

    def _are_headings(self, cells: Sequence[str]) -> bool:
        return self._own.keys() <= set(cells) if self._own else _are_usual(cells)

    def recognises(self, name: str, head: bytes, /) -> bool:
        """Whether it is called a table and has headings for a name and one thing more, or all those mapped."""
        return name.lower().endswith(_SUFFIXES) and bool(headings_of(head, self._are_headings))

    def read(self, stream: Readable, origin: Origin, _settings: Settings, /) -> Iterator[Record]:
        """Every row as a person, or why it is none."""
        return read_rows(stream, origin, self._are_headings, self._person)

    def _person(self, headings: Sequence[str], cells: Sequence[str], origin: Origin) -> Record:
        values, left_out = values_of(headings, cells, self._fields)
        return person_of(values, origin, left_out)
