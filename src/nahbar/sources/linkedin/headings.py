"""The files of a LinkedIn export by their headings, English and German."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from nahbar.core.model.frozen import frozen

_GERMAN: Final = {
    "vorname": "first name", "nachname": "last name", "geburtsname": "maiden name", "e-mail-adresse": "email address",
    "unternehmen": "company", "firma": "company", "verbunden am": "connected on", "vernetzt am": "connected on",
    "vernetzt seit": "connected on", "kontakt seit": "connected on", "profil-url": "url",
    "konversations-id": "conversation id", "unterhaltungs-id": "conversation id", "von": "from", "an": "to",
    "titel der unterhaltung": "conversation title", "konversationstitel": "conversation title", "datum": "date",
    "profil-url des absenders": "sender profile url", "url des absenderprofils": "sender profile url",
    "profil-urls der empfänger": "recipient profile urls", "url des empfängerprofils": "recipient profile urls",
    "ordner": "folder", "gesendet am": "sent at", "richtung": "direction", "unternehmensname": "company name",
    "name des unternehmens": "company name", "titel": "title", "jobtitel": "title", "begonnen am": "started on",
    "beginn": "started on", "beendet am": "finished on", "ende": "finished on", "slogan": "headline",
    "profilslogan": "headline", "websites": "websites", "webseiten": "websites", "bestätigt": "confirmed",
    "primär": "primary", "nummer": "number", "typ": "type", "durchwahl": "extension",
}  # fmt: skip


@frozen
class Kind:
    """One kind of file in the export, and the headings by which it is known."""

    name: str
    headings: frozenset[str]


def _kind(name: str, headings: str) -> Kind:
    return Kind(name, frozenset(headings.split(", ")))


KINDS: Final = (
    _kind("connections", "first name, last name, connected on"),
    _kind("messages", "conversation id, from, to, date"),
    _kind("invitations", "from, to, sent at, direction"),
    _kind("profile", "first name, last name, headline"),
    _kind("positions", "company name, title, started on"),
    _kind("addresses", "email address, confirmed, primary"),
    _kind("phones", "extension, number, type"),
)
_NOT_OF_PEOPLE: Final = {
    "skills": "name",
    "languages": "name, proficiency",
    "education": "school name, degree name",
    "certifications": "name, authority",
    "projects": "title, description",
    "shares": "date, sharelink",
    "comments": "date, link, message",
    "reactions": "date, type, link",
    "rich_media": "media link",
    "votes": "date, link",
    "registration": "registered at",
    "company follows": "organization",
    "member_follows": "fullname",
    "learning": "content title",
    "endorsement_received_info": "skill name",
    "endorsement_given_info": "skill name",
    "recommendations_received": "text, status",
    "recommendations_given": "text, status",
    "ad_targeting": "member age",
    "searchqueries": "search query",
    "logins": "login date",
    "savedjobs": "job url",
    "job applications": "job url",
    "courses": "name, number",
    "honors": "title, issued on",
    "organizations": "name, position",
    "volunteering": "company name, role",
    "publications": "name, published on",
    "receipts": "invoice number",
    "events": "event name",
}
"""Other files of the export by their names; they are known so that nobody takes a skill for a person."""
_ELSE: Final = tuple(_kind(name, headings) for name, headings in _NOT_OF_PEOPLE.items())
_COPY: Final = re.compile(r"(?:[\s_-]*(?:\(\d+\)|\d+))?\.csv$")


def english(headings: Sequence[str]) -> list[str]:
    """The headings as the English export has them."""
    return [_GERMAN.get(heading, heading) for heading in headings]


def kind_of(headings: Sequence[str]) -> str:
    """Which file of the export has these headings, of those that say something on people; empty if none."""
    found = set(english(headings))
    return next((kind.name for kind in KINDS if kind.headings <= found), "")


def is_of_no_people(name: str, headings: Sequence[str]) -> bool:
    """Whether it is one of the other files of the export, by its name and headings."""
    stem = _COPY.sub("", name.lower())
    return any(kind.name == stem and kind.headings <= set(headings) for kind in _ELSE)


Cells = Mapping[str, str]
"""English heading → cell, of one row."""
