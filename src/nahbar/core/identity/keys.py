"""Addresses in the one form by which somebody is known again: mail in small letters, phones as E.164."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from nahbar.core.identity.folding import fold
from nahbar.core.model.records import ContactPoint

_ROLES: Final = frozenset(
    "info office kontakt contact hello hallo mail email post poststelle buero sekretariat verwaltung support "
    "service kundenservice sales vertrieb verkauf team admin administrator webmaster hostmaster postmaster "
    "noreply praxis kanzlei bestellung bestellungen order orders jobs job karriere career careers bewerbung "
    "bewerbungen personal hr presse press marketing news newsletter redaktion einkauf buchhaltung billing "
    "rechnung rechnungen invoice accounting empfang reception help hilfe helpdesk feedback anfrage anfragen "
    "enquiries inquiries events event shop zentrale geschaeftsstelle vorstand schule rezeption reservierung "
    "booking bookings kundendienst datenschutz privacy legal it abuse security root list lists members all "
    "everyone alle familie family".split()
)
_LETTERS: Final = re.compile(r"[a-z]+")
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+|[^@\s]+@[^@\s]+")
_SERVICES: Final = ("linkedin.com", "xing.com")
REGION: Final = "DE"
"""Where a phone without a country is, if nobody says otherwise."""


class Key(NamedTuple):
    """An address by which somebody is known again."""

    text: str
    """Kind and value: "email:anna@example.org", "phone:+4930123456"."""
    is_shared: bool = False
    """An office, a desk: never a sign of one person."""
    is_landline: bool = False
    """A phone for a whole household or firm: a sign of one person only with the same name."""


def key_of(point: ContactPoint, region: str = REGION) -> Key | None:
    """The key of a contact point; None if it is none by which a person is known (a street, a web site)."""
    if point.kind == "email":
        value = point.value.strip().lower()
        return Key(f"email:{value}", is_shared=is_role(value)) if _EMAIL.fullmatch(value) else None
    if point.kind == "phone":
        number, is_mobile = e164(point.value, region)
        return Key(f"phone:{number}", is_landline=not is_mobile) if number else None
    if point.kind == "profile":
        return _profile(point)
    return None


def keys_of(points: Iterable[ContactPoint], region: str = REGION) -> tuple[Key, ...]:
    """The keys of several contact points, each once, in order of their text."""
    found = {key.text: key for point in points if (key := key_of(point, region))}
    return tuple(found[text] for text in sorted(found))


@lru_cache(maxsize=65_536)
def is_role(address: str) -> bool:
    """Whether a mail address is that of a desk and not of a person.

    >>> is_role("info@example.org"), is_role("kontakt-berlin@example.org"), is_role("anna@example.org")
    (True, True, False)
    """
    local = fold(address.partition("@")[0].replace("noreply", "noreply-").replace("no-reply", "noreply-"))
    words = _LETTERS.findall(local)
    return not words or words[0] in _ROLES


def _profile(point: ContactPoint) -> Key | None:
    value = point.value.strip().lower().rstrip("/")
    if not value:
        return None
    if any(service in value for service in _SERVICES):
        return Key(
            f"profile:{value.split('?')[0].removeprefix('https://').removeprefix('http://').removeprefix('www.')}"
        )
    service = point.label.split(" ")[0]
    return Key(f"profile:{service}:{value}") if service or "/" in value else None


@lru_cache(maxsize=65_536)
def e164(written: str, region: str = REGION) -> tuple[str, bool]:
    """A phone number as the whole world dials it, and whether it is a mobile; empty if nobody can dial it."""
    import phonenumbers  # tens of milliseconds, and only for those who have phones

    try:
        number = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return "", False
    if not phonenumbers.is_valid_number(number) or number.extension:
        return "", False  # an extension is the desk, the number alone the whole house
    is_mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), is_mobile
