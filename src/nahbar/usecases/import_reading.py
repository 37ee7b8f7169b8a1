"""The first half of an import: read everything, find ego's own addresses, decide; nothing is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from nahbar.core.identity.keys import key_of
from nahbar.core.importing.contact import people_in, refusal, takes_part
from nahbar.core.importing.decide import Arrival, ImportDecision, Snapshot, decide_import, news
from nahbar.core.importing.habits import Habits, machines
from nahbar.core.importing.own import OwnHint, OwnSigns
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import SourceRecord
from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Handle, Origin, OwnRecord, PersonRecord, TouchpointRecord
from nahbar.core.people.sketches import seen, seen_id, sketch_of, stored
from nahbar.core.people.written import digest_of, person_from, plain, storable, touchpoint_from
from nahbar.sources.contract import Settings
from nahbar.sources.finding import read_all
from nahbar.store import ego, records
from nahbar.store.touchpoints import written_to
from nahbar.usecases.not_taken import NotTaken
from nahbar.usecases.snapshot import snapshot_of
from nahbar.usecases.spool import Spool

Tell = Callable[[str, int, int], None]
"""What stage an import is in, how far, and of how many; 0: nobody knows."""
_TELL_EVERY: Final = 200
_EMPTIED: Final = (
    "{} people came from here before and none is in it now; they stay as they are",
    "nahbar forget NAME erases somebody",
)


class Reading:
    """All that was read: people and touchpoints in spools, hints on ego, and what nobody could read."""

    def __init__(self, not_taken: NotTaken, region: str, *, again: bool) -> None:
        self.not_taken, self.region, self.again = not_taken, region, again
        self._people, self._touchpoints = Spool(), Spool()
        self.people: dict[str, Arrival] = {}
        self.signs = OwnSigns(region)
        self.touchpoints = 0
        self.paths: dict[str, int] = {}

    def take(self, source: str, record: PersonRecord | TouchpointRecord | OwnRecord | Problem) -> None:
        """Take note of one record."""
        if isinstance(record, Problem):
            self.not_taken.add(record)
        elif isinstance(record, OwnRecord):
            self.signs.count_own(record)
        elif isinstance(record, TouchpointRecord):
            self.touchpoints += 1
            self.signs.count_present(record)
            self._touchpoints.add([source, plain(record)])
        else:
            self._take_person(source, record)

    def _take_person(self, source: str, record: PersonRecord) -> None:
        written = plain(record)
        person = stored(source, person_from(written))
        path = person.record.origin.path
        self.paths[path] = self.paths.get(path, 0) + 1
        known = self.people.get(person.id)
        if known is None:
            place = self._people.add([source, written])
            self.people[person.id] = Arrival(sketch_of(person, self.region), digest_of(person), place)
        elif known.digest != digest_of(person):
            self.not_taken.add(_problem("twice", record.origin, "this contact was read before with other content"))

    def close(self) -> None:
        """Let go of what was read."""
        self._people.close()
        self._touchpoints.close()

    def touchpoint_records(self) -> Iterator[tuple[str, TouchpointRecord]]:
        """Every touchpoint with its source, in the order of reading."""
        for source, written in self._touchpoints:
            yield source, touchpoint_from(written)

    def person(self, place: int) -> SourceRecord:
        """The person at a place of the spool."""
        source, written = self._people.at(place)
        return stored(source, person_from(written))


@frozen
class Prepared:
    """What an import is going to do."""

    decision: ImportDecision
    own: frozenset[str]
    declined: frozenset[str]
    machines: dict[str, str]
    seen: dict[str, Handle]
    places: dict[str, int]
    touchpoints: int


def read_files(paths: Iterable[Path], today: dt.date, reading: Reading, tell: Tell) -> None:
    """Read every file below some paths."""
    for nth, (source, record) in enumerate(read_all(paths, Settings(until=today))):
        reading.take(source, record)
        if nth % _TELL_EVERY == 0:
            tell("read", nth, 0)
    _note_emptied(reading, [storable(str(path)) for path in paths])


def _note_emptied(reading: Reading, paths: Iterable[str]) -> None:
    """A file that gave people before and now gives none is named; the people stay."""
    for path, held in records.paths_held(p for p in paths if p not in reading.paths).items():
        reading.not_taken.add(_problem("emptied", Origin(path), *_EMPTIED, held))


def own_hints(reading: Reading) -> tuple[OwnHint, ...]:
    """Addresses that are probably ego's and were not asked for yet."""
    known = ego.own_keys() | ego.declined_keys()
    return tuple(hint for hint in reading.signs.hints() if hint.key not in known)


def prepare(reading: Reading, own: frozenset[str], declined: frozenset[str]) -> Prepared:
    """Decide what to do with all that was read, given ego's own addresses."""
    reading_machines = _machines(reading, own)
    met = _seen(reading, own, reading_machines)
    contacts = _without_own_and_forgotten(reading, own)
    taken = _not_forgotten(met, reading)
    people = (seen(handle) for handle in taken.values())
    arrivals = [*contacts, *(Arrival(sketch_of(person, reading.region), digest_of(person)) for person in people)]
    decision = decide_import(arrivals, _snapshot(arrivals, reading.region))
    places = {arrival.sketch.id: arrival.place for arrival in contacts}
    return Prepared(decision, own, declined, reading_machines, taken, places, reading.touchpoints)


def _snapshot(arrivals: list[Arrival], region: str) -> Snapshot:
    digests = records.digests(arrival.sketch.id for arrival in arrivals)
    fresh = [arrival.sketch for arrival in news(arrivals, digests).values()]
    return snapshot_of(fresh, digests, region)


def _machines(reading: Reading, own: frozenset[str]) -> dict[str, str]:
    """Senders that are machines by habit, unless ego wrote to them at any time."""
    habits = Habits(own, reading.region)
    handles = {}
    for _, record in reading.touchpoint_records():
        if not record.automatic and takes_part(record, own, reading.region):
            habits.count(record)
    suspects = machines(habits.senders, habits.answered)
    for _, record in reading.touchpoint_records() if suspects else ():
        for handle in people_in(record, own, reading.region):
            handles[seen_id(handle)] = handle
    known = written_to(handles)
    answered = {key.text for ident in known if (key := _key(seen(handles[ident]), reading.region))}
    return {key: why for key, why in suspects.items() if key not in answered}


def _key(record: SourceRecord, region: str) -> Any:
    return next((key for point in record.record.contact_points if (key := key_of(point, region))), None)


def _seen(reading: Reading, own: frozenset[str], known_machines: dict[str, str]) -> dict[str, Handle]:
    """Everybody who took part in a touchpoint that is taken, by the id of their record."""
    found: dict[str, Handle] = {}
    for _, record in reading.touchpoint_records():
        if not refusal(record, own, known_machines, reading.region):
            for handle in people_in(record, own, reading.region):
                found.setdefault(seen_id(handle), handle)
    return found


def _without_own_and_forgotten(reading: Reading, own: frozenset[str]) -> list[Arrival]:
    """The contacts that are others' and not forgotten; ego's own card is no alter."""
    left = []
    hashes = _forgotten(reading)
    for arrival in reading.people.values():
        names = (arrival.sketch.id, *(key.text for key in arrival.sketch.keys))
        if not own.isdisjoint(names):
            reading.not_taken.add(_refused("yourself", arrival, reading))
        elif hashes and not hashes.isdisjoint(ego.hashed(names, ego.salt()).values()):
            reading.not_taken.add(_refused("forgotten", arrival, reading))
        else:
            left.append(arrival)
    return left


def _forgotten(reading: Reading) -> frozenset[str]:
    """The hashes of those who are not to come back, unless ego wants them again."""
    return frozenset() if reading.again else ego.forgotten()


def _refused(code: str, arrival: Arrival, reading: Reading) -> Problem:
    origin = reading.person(arrival.place).record.origin
    if code == "yourself":
        return _problem(code, origin, "this is your own card")
    return _problem(code, origin, "you had this person forgotten", "--again takes them in again")


def _not_forgotten(met: dict[str, Handle], reading: Reading) -> dict[str, Handle]:
    hashes = _forgotten(reading)
    if not hashes:
        return met
    salt = ego.salt()
    kept = {}
    for ident, handle in met.items():
        names = (ident, *(key.text for key in sketch_of(seen(handle), reading.region).keys))
        if hashes.isdisjoint(ego.hashed(names, salt).values()):
            kept[ident] = handle
    return kept


def _problem(code: str, origin: Origin, what: str, hint: str = "", *values: object) -> Problem:
    return Problem(code, str(origin), what, hint, values)
