"""The properties of a card to a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.model.records import ContactPoint, Name, Origin, PartialDate, PersonRecord, Role
from nahbar.sources.dates import read_date
from nahbar.sources.keys import key_of
from nahbar.sources.points import point, postal
from nahbar.sources.text import clean, one_line
from nahbar.sources.vcard.cards import BINARY
from nahbar.sources.vcard.properties import Property

Properties = Mapping[str, Sequence[Property]]

_PROFILES: Final = {
    "X-AIM": "aim", "X-ICQ": "icq", "X-JABBER": "jabber", "X-MSN": "msn", "X-SKYPE": "skype", "X-YAHOO": "yahoo",
    "X-SKYPE-USERNAME": "skype", "X-GOOGLE-TALK": "google", "X-GADUGADU": "gadugadu", "X-TWITTER": "twitter",
    "X-GROUPWISE": "groupwise", "X-SIP": "sip", "IMPP": "", "X-SOCIALPROFILE": "", "X-EVOLUTION-VIDEO-URL": "video",
}  # fmt: skip
_POINTS: Final = {"EMAIL": "email", "TEL": "phone", "URL": "url"} | dict.fromkeys(_PROFILES, "profile")
_FORMER: Final = ("X-MAIDENNAME", "X-MAIDEN-NAME", "X-ABMAIDENNAME", "X-EVOLUTION-MAIDEN-NAME")
_TAKEN: Final = frozenset(
    ("FN", "N", "NICKNAME", "ADR", "ORG", "TITLE", "ROLE", "BDAY", "NOTE", "CATEGORIES", "UID", "X-DEPARTMENT")
) | frozenset((*_POINTS, *_FORMER))
_BOOKKEEPING: Final = frozenset(
    "VERSION PRODID REV CLASS SOURCE MAILER NAME PROFILE SORT-STRING CLIENTPIDMAP XML LABEL KIND X-ABLABEL X-ABADR "
    "X-ABSHOWAS X-ABUID X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER MEMBER X-EVOLUTION-FILE-AS "
    "X-MOZILLA-HTML X-RADICALE-NAME CREATED LAST-MODIFIED".split()
)
"""What serves programs and says nothing on the person."""


def what_it_is(found: Properties) -> str:
    """What a card is of, if not of a person; empty for a person."""
    kind = (_first(found, "KIND") or _first(found, "X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind and kind != "individual":
        return {"group": "a group", "org": "an organisation", "location": "a place"}.get(kind, "something else")
    parts = [part for p in found.get("N", ()) for part in p.parts() if part.strip()]
    if parts or not _first(found, "ORG"):
        return ""
    shown = _first(found, "FN")
    is_company = _first(found, "X-ABSHOWAS").upper() == "COMPANY"
    return "an organisation" if is_company or shown in ("", one_line(found["ORG"][0].parts()[0])) else ""


def person(found: Properties, origin: Origin) -> PersonRecord:
    """The person a card is of."""
    points, lost = _contact_points(found)
    birthday, written = _birthday(found)
    left_out = [*_left_out(found), *lost, *(["birthday"] if written and birthday is None else [])]
    return PersonRecord(
        origin,
        _first(found, "UID") or key_of(p.value for name in sorted(_TAKEN & found.keys()) for p in found[name]),
        _name(found),
        points,
        _roles(found),
        _groups(found),
        birthday,
        "\n".join(clean(p.text) for p in found.get("NOTE", ()) if p.text.strip()),
        None,
        tuple(dict.fromkeys(left_out)),
    )


def _first(found: Properties, name: str) -> str:
    """The first value of a property that is not empty, as one line."""
    if name not in found:
        return ""
    return next((text for p in found[name] if (text := one_line(p.text))), "")


def _name(found: Properties) -> Name:
    parts = max((p.parts() for p in found.get("N", ())), key=len, default=[])
    family, given, additional, prefix, suffix = (one_line(part) for part in (*parts, "", "", "", "", "")[:5])
    additional = additional.replace(",", " ")
    composed = " ".join(part for part in (prefix, given, additional, family, suffix) if part)
    nickname = ", ".join(one_line(part) for p in found.get("NICKNAME", ()) for part in p.parts(",") if part.strip())
    former = next((text for name in _FORMER if name in found and (text := _first(found, name))), "")
    full = _first(found, "FN") or composed or nickname
    return Name(full, given, family, additional, prefix, suffix, nickname, former)


def _contact_points(found: Properties) -> tuple[tuple[ContactPoint, ...], list[str]]:
    """Ways to reach the person, and the kinds of those that are none."""
    points: list[ContactPoint] = []
    lost = []
    for p in (p for name, properties in found.items() if name in _POINTS for p in properties):
        one = _point(p, found)
        if one is not None:
            points.append(one)
        elif p.value.strip():
            lost.append(_POINTS[p.head.name])
    points += _addresses(found)
    return tuple(one for nth, one in enumerate(points) if one not in points[:nth]), lost


def _point(p: Property, found: Properties) -> ContactPoint | None:
    kind, text = _POINTS[p.head.name], p.text
    if kind == "email":
        text = text.replace("mailto:", "")
    elif kind == "profile":
        text = text.removeprefix("x-apple:")
    return point(kind, text, _label(p, found))


def _label(p: Property, found: Properties) -> str:
    """What a contact point is for: the user's own label, the service, or the type."""
    if p.head.group:
        for label in found.get("X-ABLABEL", ()):
            if label.head.group == p.head.group:
                return one_line(label.text).removeprefix("_$!<").removesuffix(">!$_").lower()
    service = _PROFILES.get(p.head.name) or p.head.parameters.values.get("X-SERVICE-TYPE", "").lower()
    return service or " ".join(p.head.parameters.types)


def _addresses(found: Properties) -> Iterator[ContactPoint]:
    for p in found.get("ADR", ()):
        box, extended, street, city, region, code, country = (*p.parts(), "", "", "", "", "", "", "")[:7]
        one = point("address", postal(box, extended, street, city, region, code, country), _label(p, found))
        if one is not None:
            yield one


def _roles(found: Properties) -> tuple[Role, ...]:
    title = _first(found, "TITLE") or _first(found, "ROLE")
    organisations = [p.parts() for p in found.get("ORG", ()) if p.value.strip(" ;")]
    if not organisations:
        return (Role("", title, _first(found, "X-DEPARTMENT")),) if title else ()
    return tuple(
        Role(
            one_line(parts[0]),
            title if nth == 0 else "",
            " ".join(one_line(part) for part in parts[1:] if part.strip()) or _first(found, "X-DEPARTMENT"),
        )
        for nth, parts in enumerate(organisations)
    )


def _groups(found: Properties) -> tuple[str, ...]:
    named = (one_line(part) for p in found.get("CATEGORIES", ()) for part in p.parts(","))
    return tuple(dict.fromkeys(name for name in named if name))


def _birthday(found: Properties) -> tuple[PartialDate | None, str]:
    """The birthday, and what was written."""
    p = next((p for p in found.get("BDAY", ()) if p.value.strip()), None)
    if p is None:
        return None, ""
    date = read_date(p.text)
    if date is not None and p.head.parameters.values.get("X-APPLE-OMIT-YEAR") == str(date.year):
        date = PartialDate(None, date.month, date.day)
    return date, p.text


def _left_out(found: Properties) -> Iterator[str]:
    """What the card holds beyond what is taken, by its name."""
    for name, properties in found.items():
        if name not in _TAKEN and name not in _BOOKKEEPING and any(p.value.strip() for p in properties):
            yield BINARY.get(name, name.lower())
