"""One alter from all records of that person: what ego wrote counts first, then fuller values before shorter ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, TypeVar

from nahbar.core.identity.folding import fold
from nahbar.core.identity.keys import REGION, key_of
from nahbar.core.identity.names import shape_of
from nahbar.core.model.people import BY_HAND, NO_CIRCLE, SEEN, Affiliation, Alter, AlterPoint, Fact, SourceRecord
from nahbar.core.model.records import ContactPoint, Name, PersonRecord, Role

T = TypeVar("T")
U = TypeVar("U")
_CONFIDENCE: Final = {BY_HAND: 1.0, SEEN: 0.6}
_IMPORTED: Final = 0.8


def assemble(records: Iterable[SourceRecord], region: str = REGION) -> Alter:
    """The alter of some records; its id is that of the first record that ego did not write, so that edits keep it."""
    ranked = sorted(records, key=_rank)
    wrong = {fold(value) for record in ranked for value in record.choice.without}
    name = max((record.record.name for record in reversed(ranked)), key=_fullness, default=Name())
    written = next((r.record.name for r in ranked if r.source == BY_HAND and r.record.name.full), None)
    points = _points(ranked, wrong, region)
    return Alter(
        alter_id(records=ranked),
        shown_of(written or name, points, ranked),
        written or name,
        points,
        _affiliations(ranked, wrong),
        tuple(fact for fact in _facts(ranked) if fold(fact.value) not in wrong),
        _circle(ranked),
        next((r.choice.follow for r in ranked if r.choice.follow), ""),
        tuple(sorted(record.id for record in ranked)),
    )


def _circle(records: Sequence[SourceRecord]) -> str:
    """The circle ego chose last; taken out again counts too."""
    chosen = next((record.choice.circle for record in records if record.choice.circle), "")
    return "" if chosen == NO_CIRCLE else chosen


def alter_id(records: Iterable[SourceRecord]) -> str:
    """The smallest id; of what ego wrote only where there is nothing else, so that a note renames nobody."""
    return min(records, key=lambda record: (record.choice.about != "", record.id)).id


def _rank(record: SourceRecord) -> tuple[int, float, str]:
    """What ego wrote last first, people only seen last."""
    order = 0 if record.source == BY_HAND else 2 if record.source == SEEN else 1
    at = record.choice.at
    return order, -at.timestamp() if at else 0.0, record.id


def _fullness(name: Name) -> tuple[bool, bool, int, str]:
    shape = shape_of(name)
    return shape.is_whole, bool(name.given and name.family), len(shape.words), fold(name.full)


def shown_of(name: Name, points: Sequence[AlterPoint], records: Sequence[SourceRecord]) -> str:
    """What somebody is called: their name, else their organisation, else an address."""
    shown = name.full or f"{name.given} {name.family}".strip() or name.nickname
    roles = (role.organisation for record in records for role in record.record.roles if role.organisation)
    return " ".join(shown.split()) or next(roles, "") or (points[0].value if points else "?")


def _points(records: Sequence[SourceRecord], wrong: set[str], region: str) -> tuple[AlterPoint, ...]:
    def made(point: ContactPoint, given_by: tuple[str, ...]) -> AlterPoint:
        key = key_of(point, region)
        return AlterPoint(point.kind, point.value, point.label, key.text if key else "", given_by)

    def same(point: ContactPoint) -> Hashable:
        key = key_of(point, region)
        return key.text if key else (point.kind, fold(point.value))

    return _gathered(records, lambda r: (p for p in r.contact_points if fold(p.value) not in wrong), same, made)


def _affiliations(records: Sequence[SourceRecord], wrong: set[str]) -> tuple[Affiliation, ...]:
    def made(role: Role, given_by: tuple[str, ...]) -> Affiliation:
        return Affiliation(role.organisation, role.title, role.unit, role.starts_on, role.ends_on, given_by)

    def same(role: Role) -> Hashable:
        return fold(role.organisation), fold(role.title), fold(role.unit), role.starts_on, role.ends_on

    def right(record: PersonRecord) -> Iterable[Role]:
        return (r for r in record.roles if wrong.isdisjoint((fold(r.organisation), fold(r.title))))

    return _gathered(records, right, same, made)


def _gathered(
    records: Sequence[SourceRecord],
    values: Callable[[PersonRecord], Iterable[T]],
    same: Callable[[T], Hashable],
    made: Callable[[T, tuple[str, ...]], U],
) -> tuple[U, ...]:
    """Each value once, as the first record has it, with all records that give it."""
    first: dict[Hashable, T] = {}
    given_by: dict[Hashable, list[str]] = {}
    for record in records:
        for value in values(record.record):
            first.setdefault(same(value), value)
            given_by.setdefault(same(value), []).append(record.id)
    return tuple(made(value, tuple(sorted(set(given_by[key])))) for key, value in first.items())


def _facts(records: Sequence[SourceRecord]) -> tuple[Fact, ...]:
    found: dict[tuple[str, str], Fact] = {}
    for record in records:
        confidence = _CONFIDENCE.get(record.source, _IMPORTED)
        for what, value in _said(record.record):
            known = found.get((what, fold(value)))
            given_by = (record.id,) if known is None else tuple(sorted({*known.given_by, record.id}))
            first = known or Fact(what, value, _day(record), confidence, given_by)
            found[what, fold(value)] = Fact(what, first.value, first.on, first.confidence, given_by)
    return tuple(found[key] for key in sorted(found))


def _day(record: SourceRecord) -> dt.date | None:
    return record.choice.at.date() if record.choice.at else None


def _said(record: PersonRecord) -> Iterable[tuple[str, str]]:
    """What a record says beyond name, addresses and work."""
    single = (
        ("birthday", str(record.birthday) if record.birthday else ""),
        ("note", record.note),
        ("known_since", record.known_since.isoformat() if record.known_since else ""),
        ("former_name", record.name.former),
        ("nickname", record.name.nickname),
    )
    return [(what, value) for what, value in (*single, *(("group", group) for group in record.groups)) if value]
