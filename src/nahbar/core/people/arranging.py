"""Which alters follow from some records, and which of those in the store they replace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nahbar.core.identity.clusters import Answers, Sketch, clusters
from nahbar.core.identity.keys import REGION
from nahbar.core.identity.questions import blocks_of
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import Alter, SourceRecord
from nahbar.core.people.assemble import assemble
from nahbar.core.people.sketches import namesake_of, sketch_of


@frozen
class Arrangement:
    """What to write so that the alters are those of the records."""

    alters: tuple[Alter, ...]
    drawers: dict[str, frozenset[str]]
    gone: tuple[str, ...]
    """Alters in the store who are no longer there, or no longer as they were."""
    merges: tuple[tuple[str, ...], ...]
    """For each alter who came together: one record of each part."""


def arrange(
    records: Mapping[str, SourceRecord],
    alter_of: Mapping[str, str],
    renewed: frozenset[str],
    answers: Answers,
    region: str = REGION,
) -> Arrangement:
    """Put records together to alters; `alter_of` is where they were, `renewed` are new or have changed."""
    sketches = {ident: sketch_of(record, region) for ident, record in records.items()}
    before = _members(alter_of)
    alters, drawers, merges = [], {}, []
    gone = {alter for ident, alter in alter_of.items() if ident not in records}
    for members in clusters(sketches.values(), answers):
        parts = {alter_of[ident] for ident in members if ident in alter_of}
        if renewed.isdisjoint(members) and len(parts) == 1 and before[next(iter(parts))] == set(members):
            continue
        alter = assemble((records[ident] for ident in members), region)
        alters.append(alter)
        drawers[alter.id] = blocks_of(namesake_of(alter.id, (sketches[ident] for ident in members)))
        gone |= parts
        merged = parts_of(members, alter_of, sketches)
        if len(merged) > 1:
            merges.append(merged)
    return Arrangement(tuple(alters), drawers, tuple(sorted(gone)), tuple(merges))


def _members(alter_of: Mapping[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for ident, alter in alter_of.items():
        found.setdefault(alter, set()).add(ident)
    return found


def parts_of(members: Iterable[str], alter_of: Mapping[str, str], sketches: Mapping[str, Sketch]) -> tuple[str, ...]:
    """One record of each part of an alter that stood alone: an alter in the store, or a new contact."""
    first: dict[str, str] = {}
    for ident in sorted(members):
        if sketches[ident].is_contact:
            first.setdefault(alter_of.get(ident, ident), ident)
    return tuple(first.values())
