"""Messages and invitations as touchpoints; what was written in them is not read."""

from __future__ import annotations

import re
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Handle, Origin, TouchpointRecord
from nahbar.sources.contract import problem
from nahbar.sources.dates import read_instant
from nahbar.sources.keys import key_of
from nahbar.sources.linkedin.headings import Cells
from nahbar.sources.points import profile_of
from nahbar.sources.text import one_line

_NOBODY: Final = frozenset(("linkedin member", "linkedin-mitglied", "linkedin mitglied"))
"""What LinkedIn writes for those who closed their account."""
_YES: Final = frozenset(("yes", "true", "ja", "1"))
_SEVERAL: Final = re.compile(r"[,;]\s*(?=https?://)")


def message(cells: Cells, origin: Origin) -> TouchpointRecord | Problem:
    """A message from one to others."""
    if {cells.get("is message draft", "").lower(), cells.get("is conversation draft", "").lower()} & _YES:
        return problem("draft", origin, "this message was never sent")
    by = _handle(cells["from"], cells.get("sender profile url", ""))
    others = _handles(cells.get("to", ""), cells.get("recipient profile urls", ""))
    return _touchpoint(cells, "date", by, others, _automatic(cells), origin)


def invitation(cells: Cells, origin: Origin) -> TouchpointRecord | Problem:
    """An invitation to connect, of ego or to ego."""
    by = _handle(cells["from"], cells.get("inviterprofileurl", ""))
    other = _handle(cells.get("to", ""), cells.get("inviteeprofileurl", ""))
    return _touchpoint(cells, "sent at", by, (other,) if other else (), "", origin)


def _touchpoint(
    cells: Cells, when: str, by: Handle | None, others: tuple[Handle, ...], automatic: str, origin: Origin
) -> TouchpointRecord | Problem:
    at = read_instant(cells.get(when, ""), month_first=True)
    if at is None:
        return problem("no-date", origin, "the date of this row cannot be read")
    if by is None or not others:
        return problem("nobody", origin, "one side of this contact is not named", "the account may be closed")
    key = key_of((cells.get("conversation id", ""), at.isoformat(), by.value, *(other.value for other in others)))
    return TouchpointRecord(origin, key, at, "linkedin", by, others, automatic)


def _handle(name: str, address: str) -> Handle | None:
    name, address = one_line(name), profile_of(address)
    if address:
        return Handle("profile", address, name)
    return Handle("name", name, name) if name and name.lower() not in _NOBODY else None


def _handles(names: str, addresses: str) -> tuple[Handle, ...]:
    """The receivers; names are split only where there are as many as addresses, for names have commas too."""
    each = [part for part in _SEVERAL.split(addresses) if part.strip()]
    named = re.split(r"[,;]\s*", names) if len(each) > 1 else [names]
    if len(named) != len(each):
        named = [names] if len(each) < 2 else [""] * len(each)
    pairs = zip(named, each or [""], strict=True)
    return tuple(handle for name, address in pairs if (handle := _handle(name, address)))


def _automatic(cells: Cells) -> str:
    if cells.get("folder", "").upper() == "SPAM":
        return "spam"
    is_page = "/company/" in cells.get("sender profile url", "").lower()
    return "newsletter" if is_page or "sponsored" in cells.get("conversation title", "").lower() else ""
