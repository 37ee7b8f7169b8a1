"""What an import will do with the people it read: decided as a whole, before anything is written."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nahbar.core.identity.clusters import NO_ANSWERS, Answers, Sketch, clusters
from nahbar.core.identity.questions import MOST_NAMESAKES, Doubt, Namesake, apart, blocks_of, doubts, unique
from nahbar.core.model.frozen import frozen
from nahbar.core.people.arranging import parts_of
from nahbar.core.people.sketches import namesake_of

_BATCH: Final = 400
"""Records that are written together, more where more belong together."""


class Arrival(NamedTuple):
    """Somebody who was read: who it may be, what the record holds, and where to find it again."""

    sketch: Sketch
    digest: str
    place: int = 0


@frozen
class Snapshot:
    """What the store holds of those who arrive, and of all who may come together with them."""

    digests: Mapping[str, str]
    sketches: Mapping[str, Sketch]
    alter_of: Mapping[str, str]
    answers: Answers = NO_ANSWERS
    namesakes: tuple[Namesake, ...] = ()


EMPTY: Final = Snapshot({}, {}, {})


@frozen
class ImportDecision:
    """What becomes of the people."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    untouched: int
    merged: tuple[tuple[str, ...], ...]
    """For each alter who comes together: one record of each part."""
    doubts: tuple[Doubt, ...]
    batches: tuple[tuple[str, ...], ...]
    """Records that are written together: whoever may be one person stands in one batch."""


def news(arrivals: Iterable[Arrival], digests: Mapping[str, str]) -> dict[str, Arrival]:
    """The arrivals whose records are new or have changed, by id."""
    return {a.sketch.id: a for a in arrivals if digests.get(a.sketch.id) != a.digest}


def decide_import(arrivals: Sequence[Arrival], snapshot: Snapshot) -> ImportDecision:
    """Decide what is new, what has changed, who comes together, and whom to ask about."""
    fresh = news(arrivals, snapshot.digests)
    sketches = {**snapshot.sketches, **{ident: arrival.sketch for ident, arrival in fresh.items()}}
    groups = clusters(sketches.values(), snapshot.answers)
    merged = (parts_of(members, snapshot.alter_of, sketches) for members in groups)
    return ImportDecision(
        tuple(sorted(ident for ident in fresh if ident not in snapshot.digests)),
        tuple(sorted(ident for ident in fresh if ident in snapshot.digests)),
        len(arrivals) - len(fresh),
        tuple(parts for parts in merged if len(parts) > 1),
        _doubts(groups, sketches, fresh, snapshot),
        tuple(_batches(sketches, fresh, snapshot.alter_of)),
    )


def _doubts(
    groups: Iterable[tuple[str, ...]], sketches: Mapping[str, Sketch], fresh: Mapping[str, Arrival], snapshot: Snapshot
) -> tuple[Doubt, ...]:
    """New questions: between those who arrive, and with whoever in the store lies in the same drawer."""
    arriving = [members for members in groups if not fresh.keys().isdisjoint(members)]
    others = [namesake for namesake in snapshot.namesakes if namesake.id not in sketches]
    sizes = Counter(hash(drawer) for members in arriving for drawer in blocks_of(_namesake(members, sketches)))
    sizes.update(hash(drawer) for namesake in others for drawer in blocks_of(namesake))
    drawers: defaultdict[str, list[Namesake]] = defaultdict(list)
    for namesake in (*(_namesake(members, sketches) for members in arriving), *others):
        for drawer in blocks_of(namesake):
            if 1 < sizes[hash(drawer)] <= MOST_NAMESAKES:
                drawers[drawer].append(namesake)
    different = apart(snapshot.answers.different, {ident: members[0] for members in groups for ident in members})
    return unique(doubt for drawer in drawers.values() for doubt in doubts(drawer, different))


def _namesake(members: Sequence[str], sketches: Mapping[str, Sketch]) -> Namesake:
    return namesake_of(members[0], (sketches[ident] for ident in members))


def _batches(
    sketches: Mapping[str, Sketch], fresh: Mapping[str, Arrival], alter_of: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    """Fresh records in batches; all that share an address, an alter or an answer of ego stay together."""
    batch: list[str] = []
    for together in _connected(sketches, alter_of):
        batch.extend(ident for ident in together if ident in fresh)
        if len(batch) >= _BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def _connected(sketches: Mapping[str, Sketch], alter_of: Mapping[str, str]) -> Iterator[list[str]]:
    """Records in groups that share addresses or alters, by any number of steps; then those that share nothing."""
    group: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for one in sorted(sketches):
        keys = (key.text for key in sketches[one].keys if not key.is_shared)
        for tie in (*keys, alter_of.get(one, one), sketches[one].about or one):
            if first.setdefault(tie, one) != one:
                _join(group, first[tie], one)
    yield from sorted({id(members): members for members in group.values()}.values())
    yield from ([one] for one in sorted(sketches) if one not in group)


def _join(group: dict[str, list[str]], one: str, other: str) -> None:
    small, large = sorted((group.get(one, [one]), group.get(other, [other])), key=len)
    if small is not large:
        large.extend(small)
        group.update(dict.fromkeys(large if len(large) == 2 else small, large))
