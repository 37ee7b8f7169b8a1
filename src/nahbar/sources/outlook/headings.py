"""The headings of Outlook's CSV in English and German, and the field each fills."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

_SINGLE: Final = {
    "title": "prefix", "anrede": "prefix", "first name": "given", "vorname": "given", "middle name": "additional",
    "weitere vornamen": "additional", "last name": "family", "nachname": "family", "suffix": "suffix",
    "display name": "full", "nickname": "nickname", "spitzname": "nickname", "maiden name": "former",
    "geburtsname": "former", "company": "organisation", "firma": "organisation",
    "department": "unit", "abteilung": "unit", "job title": "title", "position": "title", "birthday": "birthday",
    "geburtstag": "birthday", "notes": "note", "notizen": "note", "categories": "group", "kategorien": "group",
    "web page": "url", "webseite": "url", "personal web page": "url:home", "private webseite": "url:home",
    "mobile phone": "phone:cell", "home mobile": "phone:cell", "mobiltelefon": "phone:cell",
    "primary phone": "phone", "haupttelefon": "phone", "car phone": "phone:car", "autotelefon": "phone:car",
    "pager": "phone:pager", "other phone": "phone:other", "weiteres telefon": "phone:other",
    "company main phone": "phone:company", "telefon firma": "phone:company", "phone video": "phone:video",
    "email home": "email:home", "email work": "email:work", "email other": "email:other",
    "home fax": "phone:fax", "business fax": "phone:fax", "other fax": "phone:fax", "fax privat": "phone:fax",
    "fax geschäftlich": "phone:fax", "weiteres fax": "phone:fax", "im address": "profile", "chatadresse": "profile",
    "website blog": "url:blog", "website home page": "url:home", "website other": "url", "website work": "url:work",
    "website profile": "url:profile",
}  # fmt: skip
_WHERE: Final = {
    "home": ("home", "privat"),
    "work": ("business", "work", "geschäftlich"),
    "other": ("other", "weitere", "weiterer", "weiteres"),
}
_ADDRESS: Final = {
    "street": ("street", "straße", "strasse"),
    "city": ("city", "ort"),
    "region": ("state", "bundesland/kanton", "region", "bundesland"),
    "code": ("postal code", "zip", "postleitzahl", "plz"),
    "country": ("country/region", "country", "land/region", "land"),
    "box": ("address po box", "po box", "postfach"),
}
_MANY: Final = ("", " 2", " 3")
NO_PERSON: Final = frozenset((
    "e-mail type", "e-mail-typ", "gender", "geschlecht", "priority", "priorität", "private", "privat", "sensitivity",
    "vertraulichkeit", "language", "sprache", "initials", "initialen", "initialen:",
    *(f"e-mail{n} display name" for n in _MANY), *(f"e-mail{n} type" for n in _MANY),
    *(f"e-mail{n}: angezeigter name" for n in _MANY), *(f"e-mail{n}: typ" for n in _MANY),
))  # fmt: skip
"""Columns that Outlook fills by itself."""


def _emails() -> Iterator[tuple[str, str]]:
    for number in _MANY:
        for form in (f"e-mail{number} address", f"e-mail{number}: adresse", f"e-mail-adresse{number}"):
            yield form, "email"


def _phones() -> Iterator[tuple[str, str]]:
    for label, english, german in (("home", "home", "privat"), ("work", "business", "geschäftlich")):
        for number in _MANY:
            yield f"{english} phone{number}", f"phone:{label}"
            yield f"telefon ({german}){number}", f"phone:{label}"
            yield f"telefon {german}{number}", f"phone:{label}"


def _addresses() -> Iterator[tuple[str, str]]:
    for label, places in _WHERE.items():
        for field, words in _ADDRESS.items():
            for word in words:
                for place in places:
                    for number in _MANY if field == "street" else ("",):
                        yield f"{place} {word}{number}", f"{field}:{label}"
                        yield f"{word} {place}{number}", f"{field}:{label}"


HEADINGS: Final = {
    **_SINGLE,
    **dict.fromkeys(NO_PERSON, ""),
    **dict(_emails()),
    **dict(_phones()),
    **dict(_addresses()),
}
"""Heading as `rows.plain` gives it → field; empty: of no use."""
