"""E-mail addresses, phones, profiles and postal addresses as files write them; normalising phones is for identity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from nahbar.core.model.records import HANDLE_KINDS, ContactPoint, Name
from nahbar.sources.text import one_line

_ADDRESS: Final = re.compile(r"[^\s<>\"(),:;@\[\]]{1,64}@[^\s<>\"(),:;@]{1,255}")
_LONGEST: Final = 2000
"""Characters of a contact point; longer ones are no addresses."""


def email_of(text: str) -> str:
    """The one e-mail address in a text, in lower case; empty if there is none or more than one."""
    found = _ADDRESS.findall(text[:_LONGEST])
    return found[0].rstrip(".").lower() if len(found) == 1 else ""


def point(kind: str, value: str, label: str = "") -> ContactPoint | None:
    """A contact point as written, or None if the value cannot be one."""
    value = one_line(value)
    if kind == "email":
        value = email_of(value)
    elif kind == "phone":
        value = phone_of(value)
    return ContactPoint(kind, value, label) if value and len(value) <= _LONGEST else None


def is_somebody(name: Name, points: Iterable[ContactPoint]) -> bool:
    """Whether there is anything by which a person could be known again: a name or an address of their own."""
    return bool(name.full) or any(one.kind in HANDLE_KINDS for one in points)


def phone_of(text: str) -> str:
    """A phone as written, without a URI scheme and without what spreadsheets put around numbers."""
    text = text.removeprefix("tel:").removeprefix("TEL:")
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    return text.lstrip("'") if any(char.isdigit() for char in text) else ""


def postal(box: str, extended: str, street: str, city: str, region: str, code: str, country: str) -> str:
    """A postal address in one line; empty if nothing of it is known."""
    place = " ".join(part for part in (code.strip(), city.strip()) if part)
    parts = (street, extended, box, place, region, country)
    return ", ".join(one_line(part) for part in parts if part.strip())


def profile_of(text: str) -> str:
    """The address of a profile in the one form that stays the same: lower case, without query and last slash."""
    address = one_line(text).lower().split("?")[0].rstrip("/")
    return address.replace("http://", "https://", 1) if len(address) <= _LONGEST else ""
