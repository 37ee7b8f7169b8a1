"""What the store holds of those who arrive and of all who may come together with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nahbar.core.identity.clusters import Sketch
from nahbar.core.identity.questions import MOST_NAMESAKES, Namesake, blocks_of
from nahbar.core.importing.decide import Snapshot
from nahbar.core.people.sketches import namesake_of, sketch_of
from nahbar.store import records, settling
from nahbar.usecases.arranging import neighbourhood


def snapshot_of(fresh: Sequence[Sketch], digests: Mapping[str, str], region: str) -> Snapshot:
    """The snapshot for some new or changed records."""
    around = neighbourhood(fresh, (), region)
    return Snapshot(digests, around.sketches, around.alter_of, around.answers, _namesakes(fresh, region))


def _namesakes(fresh: Sequence[Sketch], region: str) -> tuple[Namesake, ...]:
    """The alters in the store who lie in a drawer with one of those who arrive."""
    drawers = {drawer for sketch in fresh for drawer in blocks_of(namesake_of(sketch.id, [sketch]))}
    near, _ = settling.in_drawers(drawers, MOST_NAMESAKES)
    held: dict[str, list[Sketch]] = {}
    for stored in records.records_of({ident for ids in near.values() for ident in ids}):
        held.setdefault(stored.alter, []).append(sketch_of(stored.record, region))
    return tuple(namesake_of(ident, sketches) for ident, sketches in sorted(held.items()))
