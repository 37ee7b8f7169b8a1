"""The people ego knows, as everything but the store speaks of them.

What is known of an alter is put together from records; a value always says which records gave it.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.records import Name, Origin, PartialDate, PersonRecord

BY_HAND: Final = "hand"
"""The source of what ego wrote."""
SEEN: Final = "seen"
"""The source of people who are known from touchpoints only."""
CIRCLES: Final = ("close", "important", "loose")
NO_CIRCLE: Final = "none"
"""What is chosen to take somebody out of a circle."""
FACTS: Final = ("birthday", "note", "group", "known_since", "former_name", "nickname")


@frozen
class Choice:
    """What ego decided on somebody; empty: nothing."""

    about: str = ""
    """The record this is about; empty where ego wrote of somebody new."""
    at: dt.datetime | None = None
    circle: str = ""
    follow: str = ""
    """"yes" or "no"."""
    without: tuple[str, ...] = ()
    """Values of other records that are wrong."""


NO_CHOICE: Final = Choice()


@frozen
class SourceRecord:
    """A record in the store: what one source says of one person."""

    id: str
    source: str
    record: PersonRecord
    choice: Choice = NO_CHOICE


@frozen
class AlterPoint:
    """A way to reach an alter; `key` is what they are known again by, empty if by nothing."""

    kind: str
    value: str
    label: str
    key: str
    given_by: tuple[str, ...]


@frozen
class Affiliation:
    """What an alter does or did where."""

    organisation: str
    title: str
    unit: str
    starts_on: PartialDate | None
    ends_on: PartialDate | None
    given_by: tuple[str, ...]


@frozen
class Fact:
    """One thing known of an alter: what (of FACTS), since when, and how sure, between 0 and 1."""

    what: str
    value: str
    on: dt.date | None
    confidence: float
    given_by: tuple[str, ...]


@frozen
class Alter:
    """Somebody ego knows."""

    id: str
    shown: str
    name: Name
    contact_points: tuple[AlterPoint, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    facts: tuple[Fact, ...] = ()
    circle: str = ""
    follow: str = ""
    records: tuple[str, ...] = ()


@frozen
class Contact:
    """How contact with an alter went so far."""

    first_at: dt.datetime | None = None
    last_at: dt.datetime | None = None
    received: int = 0
    sent: int = 0
    together: int = 0


@frozen
class StoredAlter:
    """An alter with what the store counted."""

    alter: Alter
    contact: Contact
    followed: bool


@frozen
class Participant:
    """A record of somebody who took part in a touchpoint, and whether they began it."""

    record: str
    began: bool


@frozen
class Touchpoint:
    """One contact between ego and others."""

    id: str
    at: dt.datetime
    channel: str
    direction: str
    """"in" to ego, "out" from ego, "both" together."""
    took_part: int
    """How many people, ego among them."""
    source: str
    origin: Origin
    participants: tuple[Participant, ...] = ()


@frozen
class Line:
    """An alter in a list."""

    id: str
    shown: str
    organisation: str
    circle: str
    followed: bool
    last_at: dt.datetime | None


@frozen
class Question:
    """Two alters who may be one person, why it seems so, and what ego said."""

    id: str
    first: str
    second: str
    why: str
    answer: str = ""
    """"yes", "no", "later" or nothing yet."""
    answered_at: dt.datetime | None = None


@frozen
class ImportRun:
    """One reading of files: what was taken, and whether it came to its end."""

    id: str
    paths: tuple[str, ...]
    began_at: dt.datetime
    ended_at: dt.datetime | None = None
    counts: tuple[tuple[str, int], ...] = ()
