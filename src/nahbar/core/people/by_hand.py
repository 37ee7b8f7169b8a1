"""What ego writes on somebody: a record beside those of the sources, which stay as they were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from nahbar.core.identity.folding import fold
from nahbar.core.identity.names import shape_of
from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.people import BY_HAND, Choice, SourceRecord
from nahbar.core.model.records import ContactPoint, Name, Origin, PartialDate, PersonRecord, Role
from nahbar.core.people.written import choice_from, id_of, person_from, plain


@frozen
class Edit:
    """What ego changes on somebody; empty: stays."""

    name: str = ""
    contact_points: tuple[ContactPoint, ...] = ()
    organisation: str = ""
    title: str = ""
    note: str = ""
    birthday: PartialDate | None = None
    circle: str = ""
    follow: str = ""
    remove: tuple[str, ...] = ()
    """Values that are wrong."""


def new_by_hand(edit: Edit, now: dt.datetime) -> SourceRecord:
    """A record of somebody whom no source knows."""
    key = id_of("new", edit.name, now.isoformat())
    empty = SourceRecord(id_of(BY_HAND, key), BY_HAND, PersonRecord(Origin(""), key, Name()))
    return edited(empty, edit, now)


def by_hand(records: Iterable[SourceRecord]) -> SourceRecord:
    """The record in which ego writes on an alter: the one there is, else an empty one."""
    ordered = sorted(records, key=lambda record: record.id)
    written = [record for record in ordered if record.source == BY_HAND]
    if written:
        return max(written, key=lambda record: (_written_at(record), record.id))
    about = ordered[0].id
    return SourceRecord(id_of(BY_HAND, about), BY_HAND, PersonRecord(Origin(""), about, Name()), Choice(about))


def edited(record: SourceRecord, edit: Edit, now: dt.datetime) -> SourceRecord:
    """A record by hand after an edit."""
    said, choice = record.record, record.choice
    removed = {fold(value) for value in edit.remove}
    person = PersonRecord(
        said.origin,
        said.key,
        name_of(edit.name) if edit.name else said.name,
        _merged((p for p in said.contact_points if fold(p.value) not in removed), edit.contact_points),
        _roles(said.roles, edit, removed),
        said.groups,
        edit.birthday or (said.birthday if fold(str(said.birthday)) not in removed else None),
        edit.note or (said.note if fold(said.note) not in removed else ""),
    )
    added = {fold(value) for value in (*(p.value for p in edit.contact_points), edit.organisation, edit.title)}
    without = tuple(sorted({value for value in (*choice.without, *edit.remove) if fold(value) not in added}))
    written = Choice(choice.about, now, edit.circle or choice.circle, edit.follow or choice.follow, without)
    return replace(record, record=person_from(plain(person)), choice=choice_from(plain(written)))


def name_of(full: str) -> Name:
    """A name as somebody types it, its given and family name parted where that is plain."""
    words = full.split()
    shape = shape_of(Name(full))
    if len(words) == 2 and "," not in full and len(shape.given) == len(shape.family) == 1:
        return Name(full, words[0], words[1])
    return Name(" ".join(words))


def _written_at(record: SourceRecord) -> float:
    return record.choice.at.timestamp() if record.choice.at else 0.0


def _merged(held: Iterable[ContactPoint], more: Sequence[ContactPoint]) -> tuple[ContactPoint, ...]:
    return tuple(dict.fromkeys((*held, *more)))


def _roles(held: Sequence[Role], edit: Edit, removed: set[str]) -> tuple[Role, ...]:
    """What somebody does now stands first; what ego took back is gone."""
    left = (role for role in held if removed.isdisjoint((fold(role.organisation), fold(role.title))))
    new = (Role(edit.organisation, edit.title),) if edit.organisation or edit.title else ()
    return tuple(dict.fromkeys((*new, *left)))
