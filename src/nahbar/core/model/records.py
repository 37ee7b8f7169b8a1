"""What a file of the outside world says of people, before anybody decides who is who.

A record is never changed and knows where it stands. Message texts and subject lines have no place here.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem

CONTACT_KINDS: Final = ("email", "phone", "url", "profile", "address")
HANDLE_KINDS: Final = ("email", "phone", "profile", "name")
AUTOMATIC: Final = ("list", "newsletter", "robot", "ticket", "auto_reply", "calendar", "spam")
"""Why a touchpoint is none between people: a machine sent it."""
OWN_SIGNS: Final = ("profile", "delivered_to", "sent")
"""What makes a record one of ego: an own profile; mail delivered there or sent from there is a hint, to be asked."""


@frozen
class Origin:
    """Where a record stands, as a person would name it: "export.zip/Connections.csv", line 12."""

    path: str
    line: int = 0
    """0: the file as a whole."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path

    def at(self, line: int) -> Origin:
        """A line of the same file."""
        return Origin(self.path, line)


@frozen
class PartialDate:
    """A date of which only some is known: a birthday without year, the month a job began."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None:
            return f"--{self.month or 0:02}-{self.day or 0:02}"
        return "-".join(f"{part:02}" for part in (self.year, self.month, self.day) if part)


@frozen
class Name:
    """The parts of a name as the source gives them; `full` is as it is shown."""

    full: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    former: str = ""


@frozen
class ContactPoint:
    """One way to reach somebody: its kind (of CONTACT_KINDS), as written, and what it is for (home, work)."""

    kind: str
    value: str
    label: str = ""


@frozen
class Role:
    """What somebody does where, and from when to when."""

    organisation: str = ""
    title: str = ""
    unit: str = ""
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None


@frozen
class PersonRecord:
    """A contact in a source; `key` is the same whenever the same contact is read from this source."""

    origin: Origin
    key: str
    name: Name
    contact_points: tuple[ContactPoint, ...] = ()
    roles: tuple[Role, ...] = ()
    groups: tuple[str, ...] = ()
    birthday: PartialDate | None = None
    note: str = ""
    known_since: dt.date | None = None
    left_out: tuple[str, ...] = ()
    """What the source holds and nahbar does not take: photo, key, sound."""


@frozen
class Handle:
    """How a touchpoint names somebody: kind of HANDLE_KINDS, the value, and the name beside it."""

    kind: str
    value: str
    name: str = ""


@frozen
class TouchpointRecord:
    """Who had contact with whom, when (UTC) and how; never what was said."""

    origin: Origin
    key: str
    at: dt.datetime
    channel: str
    """Of `vocabulary.CHANNELS`."""
    by: Handle | None
    """Who began it: sender, organiser; None where the source does not say."""
    others: tuple[Handle, ...]
    """Everybody else, ego among them; none where a mail names no receiver: then it is whose mailbox it is."""
    automatic: str = ""
    """Of AUTOMATIC; empty: a person."""


@frozen
class OwnRecord:
    """What a file says of ego itself, so that own addresses can be found."""

    origin: Origin
    key: str
    sign: str
    """Of OWN_SIGNS."""
    name: Name = Name()
    contact_points: tuple[ContactPoint, ...] = ()
    roles: tuple[Role, ...] = ()
    times: int = 1
    """How often the file says it."""


Record = PersonRecord | TouchpointRecord | OwnRecord | Problem
