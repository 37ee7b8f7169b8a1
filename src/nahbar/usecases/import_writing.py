"""The second half of an import: do what was decided, in batches that are whole in themselves.

Killed at any moment, the store holds whole batches; the same call again finds these untouched and does the rest.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from nahbar.core.importing.contact import refusal, touchpoint_of
from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.people import ImportRun, Participant, SourceRecord, Touchpoint
from nahbar.core.model.problems import Problem
from nahbar.core.model.records import TouchpointRecord
from nahbar.core.people.sketches import seen, sketch_of
from nahbar.core.people.written import id_of
from nahbar.store import ego, runs, touchpoints
from nahbar.store.chunks import chunks
from nahbar.store.opening import one_deed
from nahbar.usecases.arranging import note_merges, rearrange, settle_all
from nahbar.usecases.import_reading import Prepared, Reading, Tell

_BATCH: Final = 1000
_WHY: Final = {
    "list": "sent to a mailing list", "newsletter": "a newsletter", "robot": "sent by a program",
    "ticket": "from a ticket system", "auto_reply": "an automatic reply", "calendar": "sent by a calendar",
    "spam": "spam", "one_way": "somebody who only ever writes to many and gets no answer",
    "nobody_else": "nobody took part but you or an office address", "without_ego": "none of your addresses took part",
}  # fmt: skip


@frozen
class TouchpointCounts:
    """What became of the touchpoints."""

    new: int = 0
    changed: int = 0
    untouched: int = 0


def start_run(paths: Sequence[str], now: dt.datetime) -> ImportRun:
    """Begin an import, or take up the one of the same files that was broken off."""
    known = runs.broken_off(paths)
    run = known or ImportRun(id_of("run", now.isoformat(), *paths), tuple(paths), now)
    runs.put_run(run)
    return run


def write_people(prepared: Prepared, reading: Reading, now: dt.datetime, tell: Tell) -> None:
    """Write own addresses, then the people, batch by batch."""
    with one_deed():
        ego.add_own_keys(prepared.own)
        ego.add_own_keys(prepared.declined, declined=True)
    done = 0
    for batch in prepared.decision.batches:
        people = [_person(ident, prepared, reading) for ident in batch]
        with one_deed():
            note_merges(rearrange(people, region=reading.region), now)
            if reading.again:
                _remember_again(people, reading.region)
        done += len(batch)
        tell("people", done, sum(map(len, prepared.decision.batches)))


def _person(ident: str, prepared: Prepared, reading: Reading) -> SourceRecord:
    if ident in prepared.seen:
        return seen(prepared.seen[ident])
    return reading.person(prepared.places[ident])


def _remember_again(people: Sequence[SourceRecord], region: str) -> None:
    keys = (key.text for person in people for key in sketch_of(person, region).keys)
    ego.remember_again({*keys, *(person.id for person in people)})


def touchpoint_batches(prepared: Prepared, reading: Reading) -> Iterator[tuple[list[Touchpoint], TouchpointCounts]]:
    """The touchpoints to be written, in batches, with what becomes of each batch; the others are named once."""
    taken = _taken(prepared, reading)
    for batch in chunks(taken, _BATCH):
        held = touchpoints.touchpoints_with(touchpoint.id for touchpoint in batch)
        new = [each for each in batch if each.id not in held]
        changed = [each for each in batch if each.id in held and _has_changed(held[each.id], each)]
        yield [*new, *changed], TouchpointCounts(len(new), len(changed), len(batch) - len(new) - len(changed))


def write_touchpoints(prepared: Prepared, reading: Reading, tell: Tell) -> TouchpointCounts:
    """Write the touchpoints, batch by batch."""
    total = TouchpointCounts()
    for batch, counts in touchpoint_batches(prepared, reading):
        with one_deed():
            touchpoints.put_touchpoints(batch)
        total = added(total, counts)
        tell("touchpoints", total.new + total.changed + total.untouched, prepared.touchpoints)
    return total


def added(one: TouchpointCounts, other: TouchpointCounts) -> TouchpointCounts:
    """The sum of two counts."""
    return TouchpointCounts(one.new + other.new, one.changed + other.changed, one.untouched + other.untouched)


def finish_run(run: ImportRun, counts: dict[str, int], now: dt.datetime, region: str) -> None:
    """Count contact, ask for doubles, and note that the import came to its end."""
    settle_all(region)
    runs.put_run(replace(run, ended_at=now, counts=tuple(sorted(counts.items()))))


def _taken(prepared: Prepared, reading: Reading) -> Iterator[Touchpoint]:
    """Each touchpoint once, with those who are in the store; why others are not taken is noted."""
    seen_ids: set[str] = set()
    for source, record in reading.touchpoint_records():
        why = refusal(record, prepared.own, prepared.machines, reading.region)
        if why:
            reading.not_taken.add(_problem(why, record))
            continue
        touchpoint = touchpoint_of(source, record, prepared.own, reading.region)
        left = tuple(p for p in touchpoint.participants if p.record in prepared.seen)
        if not left:
            reading.not_taken.add(Problem("forgotten", str(record.origin), "you had this person forgotten"))
        elif touchpoint.id not in seen_ids:
            seen_ids.add(touchpoint.id)
            yield replace(touchpoint, participants=_ordered(left))


def _ordered(participants: Sequence[Participant]) -> tuple[Participant, ...]:
    return tuple(sorted(participants, key=lambda each: (each.record, each.began)))


def _has_changed(held: Touchpoint, read: Touchpoint) -> bool:
    """Whether the same file now says something else; of two files, the first that was read counts."""
    if held.origin.path != read.origin.path:
        return False
    return replace(held, origin=read.origin) != read


def _problem(why: str, record: TouchpointRecord) -> Problem:
    return Problem(why, str(record.origin), _WHY[why])
