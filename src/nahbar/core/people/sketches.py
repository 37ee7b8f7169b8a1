"""What a record says of who it is of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from nahbar.core.identity.clusters import Sketch
from nahbar.core.identity.folding import fold
from nahbar.core.identity.keys import REGION, keys_of
from nahbar.core.identity.names import shape_of
from nahbar.core.identity.questions import Namesake
from nahbar.core.model.people import SEEN, SourceRecord
from nahbar.core.model.records import ContactPoint, Handle, Name, Origin, PersonRecord
from nahbar.core.people.written import id_of

_FREE_MAIL: Final = frozenset(
    "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de outlook.com "
    "outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de icloud.com me.com mac.com "
    "aol.com posteo.de mailbox.org proton.me protonmail.com arcor.de online.de bluewin.ch a1.net example.com "
    "example.org".split()
)


def stored(source: str, record: PersonRecord) -> SourceRecord:
    """A record with the id that follows from its source and its key there."""
    return SourceRecord(id_of(source, record.key), source, record)


def sketch_of(record: SourceRecord, region: str = REGION) -> Sketch:
    """Name and keys of a record, as identity compares them."""
    said = record.record
    emails = (point.value.partition("@")[2].lower() for point in said.contact_points if point.kind == "email")
    signs = {domain for domain in emails if domain and domain not in _FREE_MAIL}
    signs |= {fold(role.organisation) for role in said.roles if role.organisation}
    keys = keys_of(said.contact_points, region)
    is_contact = record.source != SEEN and not record.choice.about
    return Sketch(record.id, shape_of(said.name), keys, record.choice.about, is_contact, tuple(sorted(signs)))


def seen_id(handle: Handle) -> str:
    """The id of the record of somebody who took part in a touchpoint under this address and name."""
    return _seen_id(handle.kind, handle.value, handle.name)


@lru_cache(maxsize=65_536)
def _seen_id(kind: str, value: str, shown: str) -> str:
    return id_of(SEEN, kind, value.lower(), fold(shown) if "@" not in shown else "")


def seen(handle: Handle) -> SourceRecord:
    """Somebody who took part in a touchpoint, as a record of their own."""
    shown = handle.value if handle.kind == "name" else handle.name
    name = Name(shown) if "@" not in shown else Name()
    label = "linkedin" if handle.kind == "profile" and "linkedin.com" in handle.value else ""
    points = () if handle.kind == "name" else (ContactPoint(handle.kind, handle.value, label),)
    ident = seen_id(handle)
    return SourceRecord(ident, SEEN, PersonRecord(Origin(""), ident, name, points))


def namesake_of(ident: str, sketches: Iterable[Sketch]) -> Namesake:
    """An alter as the search for doubles sees it."""
    sketches = tuple(sketches)
    shapes = dict.fromkeys(sketch.shape for sketch in sketches if sketch.shape.words)
    signs = frozenset(sign for sketch in sketches for sign in sketch.signs)
    keys = (key for sketch in sketches for key in sketch.keys if not key.is_shared and not key.is_landline)
    return Namesake(ident, tuple(shapes), signs, frozenset(key.text for key in keys))
