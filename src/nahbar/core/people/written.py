"""Records as plain JSON and back; what is empty is left out."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any, Final

from nahbar.core.model.frozen import fields
from nahbar.core.model.people import NO_CHOICE, Choice, SourceRecord
from nahbar.core.model.records import (
    ContactPoint,
    Handle,
    Name,
    Origin,
    PartialDate,
    PersonRecord,
    Role,
    TouchpointRecord,
)

Json = dict[str, Any]
dumps: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def id_of(*parts: str) -> str:
    """A short name that follows from its parts alone, whoever computes it and when."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:20]


def plain(value: Any) -> Any:
    """A frozen value as JSON, without its empty fields; dates as ISO texts, texts as every database takes them."""
    if isinstance(value, str):
        return value if value.isascii() and "\x00" not in value else storable(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if fields(value):
        written = ((name, plain(item)) for name, item in value.__dict__.items())
        return {name: item for name, item in written if item not in ("", None, [], {}, False) and item != 0}
    return value


def storable(text: str) -> str:
    """A text without NUL and without halves of characters, which no database takes."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def person_from(written: Json) -> PersonRecord:
    """The record of a person from its JSON."""
    return PersonRecord(
        Origin(**written.get("origin", {"path": ""})),
        written.get("key", ""),
        Name(**written.get("name", {})),
        tuple(ContactPoint(**{"value": "", **each}) for each in written.get("contact_points", ())),
        tuple(_role(each) for each in written.get("roles", ())),
        tuple(written.get("groups", ())),
        _partial(written.get("birthday")),
        written.get("note", ""),
        dt.date.fromisoformat(written["known_since"]) if "known_since" in written else None,
        tuple(written.get("left_out", ())),
    )


def _role(written: Json) -> Role:
    dates = {name: _partial(written.get(name)) for name in ("starts_on", "ends_on")}
    return Role(**{**written, **dates})


def _partial(written: Json | None) -> PartialDate | None:
    return None if written is None else PartialDate(**written)


def touchpoint_from(written: Json) -> TouchpointRecord:
    """The record of a touchpoint from its JSON."""
    return TouchpointRecord(
        Origin(**written["origin"]),
        written.get("key", ""),
        dt.datetime.fromisoformat(written["at"]),
        written["channel"],
        _handle(written["by"]) if "by" in written else None,
        tuple(_handle(each) for each in written.get("others", ())),
        written.get("automatic", ""),
    )


def _handle(written: Json) -> Handle:
    return Handle(**{"value": "", **written})


def choice_from(written: Json) -> Choice:
    """What ego decided, from its JSON."""
    at = dt.datetime.fromisoformat(written["at"]) if "at" in written else None
    without = tuple(written.get("without", ()))
    return Choice(**{**written, "at": at, "without": without})


def source_record_from(written: Json) -> SourceRecord:
    """A record of the store from its JSON."""
    choice = choice_from(written["choice"]) if "choice" in written else NO_CHOICE
    return SourceRecord(written["id"], written["source"], person_from(written["record"]), choice)


def digest_of(record: SourceRecord) -> str:
    """What changes when the content changes; where in a file it stands is no content."""
    content = {**plain(record.record), "choice": plain(record.choice)}
    content.pop("origin", None)
    return id_of(dumps(content))
