"""Add somebody by hand, or write on somebody: names, addresses, circle, whether to follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from nahbar.core.identity.keys import key_of
from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.people import Question, SourceRecord, StoredAlter
from nahbar.core.people.by_hand import Edit, by_hand, edited, new_by_hand
from nahbar.core.people.written import plain
from nahbar.store import alters, changes, ego, questions, records
from nahbar.store.changes import Change
from nahbar.store.opening import one_deed
from nahbar.usecases.arranging import rearrange, settle_all
from nahbar.usecases.finding_people import id_meant


def add_person(edit: Edit, now: dt.datetime, region: str) -> StoredAlter:
    """Take in somebody; whoever has the same address is the same person."""
    if not (edit.name.strip() or edit.contact_points):
        raise InvalidRequestError("edit-nameless")
    _check(edit, region)
    return _write(new_by_hand(edit, now), "add", now, region)


def edit_person(name: str, edit: Edit, now: dt.datetime, region: str, deed: str = "edit") -> StoredAlter:
    """Write on somebody; what the sources say stays beside it."""
    _check(edit, region)
    held = [stored.record for stored in records.records_of([id_meant(name)])]
    return _write(edited(by_hand(held), edit, now), deed, now, region)


def _check(edit: Edit, region: str) -> None:
    """Refuse addresses that nobody can be reached under."""
    for point in edit.contact_points:
        if point.kind in ("email", "phone") and key_of(point, ego.setting("region", region)) is None:
            raise InvalidRequestError(f"edit-{point.kind}", point.value)


def _write(record: SourceRecord, deed: str, now: dt.datetime, region: str) -> StoredAlter:
    region = ego.setting("region", region)
    with one_deed():
        before = records_before([record.id])
        rearrange([record], region=region)
        stored = next(alters.alters_with(records.alters_of([record.id]).values()))
        about = tuple(sorted({record.id, record.choice.about or record.id}))
        changes.put_changes([Change(now, deed, stored.alter.shown, about, {"records": before})])
    settle_all(region)
    return next(alters.alters_with([stored.alter.id]))


def records_before(idents: Sequence[str]) -> dict[str, Any]:
    """Some records as they stand, to be put back by an undo; None where there is none yet."""
    held = {stored.record.id: plain(stored.record) for stored in records.records_with(idents)}
    return {ident: held.get(ident) for ident in idents}


def answers_before(idents: Sequence[str]) -> dict[str, Any]:
    """Some questions as they stand, to be put back by an undo."""
    held = questions.questions_with(idents)
    return {ident: plain(held[ident]) if ident in held else None for ident in idents}


def question_from(written: Mapping[str, Any]) -> Question:
    """A question from its JSON."""
    at = written.get("answered_at")
    answered_at = dt.datetime.fromisoformat(at) if at else None
    return Question(**{**written, "answered_at": answered_at})
