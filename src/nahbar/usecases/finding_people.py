"""Find people in the store: lists, the search, and the one person a name means."""

from __future__ import annotations

import re
from typing import Final

from nahbar.core.identity.folding import fold
from nahbar.core.model.errors import InvalidRequestError, NotFoundError
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import Line, SourceRecord, StoredAlter, Touchpoint
from nahbar.core.people.search import BEGINS
from nahbar.store import alters, records, search, touchpoints

_ID: Final = re.compile(r"[0-9a-f]{6,20}")
_MOST_NAMESAKES: Final = 10


@frozen
class Listed:
    """A list of alters, and how many there are in all."""

    lines: tuple[Line, ...]
    followed: int
    known: int


@frozen
class PersonHeld:
    """Everything held on one alter."""

    stored: StoredAlter
    records: tuple[SourceRecord, ...]
    touchpoints: tuple[Touchpoint, ...]


def list_people(*, everybody: bool, circle: str = "", limit: int | None = None) -> Listed:
    """The people ego follows, or everybody known, by name."""
    lines = search.lines(followed_only=not everybody and not circle, circle=circle, limit=limit)
    return Listed(tuple(lines), search.count(followed_only=True), search.count(followed_only=False))


def search_people(text: str, limit: int = 20) -> tuple[Line, ...]:
    """The people whose name or organisation is like a text, the best first."""
    return tuple(search.search(text, limit))


def show_person(name: str) -> StoredAlter:
    """The alter whom a name or an id means."""
    return next(alters.alters_with([id_meant(name)]))


def everything_on(name: str) -> PersonHeld:
    """All that is held on one person, with every record and touchpoint."""
    stored = show_person(name)
    its_records = tuple(each.record for each in records.records_of([stored.alter.id]))
    return PersonHeld(stored, its_records, tuple(touchpoints.touchpoints_of(stored.alter.id)))


def id_meant(name: str) -> str:
    """The id of the one alter a name means, slips not forgiven: nobody else may be erased."""
    found = search.starting_with(name) if _ID.fullmatch(name) else []
    found = found or search.search(name, _MOST_NAMESAKES, worst=BEGINS)
    exact = [line for line in found if fold(line.shown) == fold(name)]
    if len(exact or found) == 1:
        return (exact or found)[0].id
    alike = exact or found or search.search(name, _MOST_NAMESAKES)
    if not alike:
        raise NotFoundError("people-none", name)
    raise InvalidRequestError("people-several", name, "\n".join(_named(line) for line in alike))


def _named(line: Line) -> str:
    return f"  {line.id[:8]}  {line.shown}  {line.organisation}".rstrip()
