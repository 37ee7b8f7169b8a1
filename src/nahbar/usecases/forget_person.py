"""Erase somebody everywhere; only salted hashes stay, so that no import brings them back unasked."""

from __future__ import annotations

from nahbar.core.model.frozen import frozen
from nahbar.core.people.sketches import sketch_of
from nahbar.store import alters, changes, ego, questions, records, touchpoints
from nahbar.store.opening import one_deed, wipe_journal
from nahbar.usecases.arranging import settle_all
from nahbar.usecases.finding_people import PersonHeld


@frozen
class Erased:
    """What was erased of somebody."""

    shown: str
    records: int
    contact_points: int
    affiliations: int
    facts: int
    touchpoints: int
    changes: int


def forget_person(held: PersonHeld, region: str) -> Erased:
    """Erase an alter with all records, touchpoints, questions and notes on what was done."""
    alter = held.stored.alter
    region = ego.setting("region", region)
    idents = frozenset(record.id for record in held.records)
    keys = {key.text for record in held.records for key in sketch_of(record, region).keys}
    with one_deed():
        ego.forget({*idents, *keys})
        deeds = changes.changes_about(idents)
        changes.drop_changes(deeds)
        gone = touchpoints.drop_touchpoints_of(idents)
        questions.drop_all_on(idents)
        alters.drop_alters([alter.id])
        records.drop_records(idents)
        alters.drop_unused_organisations()
    settle_all(region)
    wipe_journal()
    counts = (len(alter.contact_points), len(alter.affiliations), len(alter.facts))
    return Erased(alter.shown, len(idents), *counts, gone, len(deeds))
