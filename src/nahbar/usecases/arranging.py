"""Write records into the store with all that follows from them: the alters always fit the records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import Final

from nahbar.core.identity.clusters import Answers, Sketch
from nahbar.core.identity.questions import MOST_NAMESAKES, apart, doubts, unique
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import SourceRecord
from nahbar.core.people.arranging import Arrangement, arrange
from nahbar.core.people.sketches import namesake_of, sketch_of
from nahbar.store import alters as alters_store
from nahbar.store import changes, questions, records, settling
from nahbar.store.opening import one_deed

_SETTLED_AT_ONCE: Final = 400


@frozen
class Neighbourhood:
    """All records that share an alter, an address or an answer with some others, and whose alters they are."""

    records: dict[str, SourceRecord]
    sketches: dict[str, Sketch]
    alter_of: dict[str, str]
    answers: Answers


def rearrange(
    put: Sequence[SourceRecord], drop: Collection[str] = (), touched: Iterable[str] = (), *, region: str
) -> Arrangement:
    """Write and take away records, and put everybody concerned together anew; `touched` had their answers changed."""
    with one_deed():
        around = neighbourhood([sketch_of(record, region) for record in put], {*drop, *touched}, region)
        held = {ident: record for ident, record in around.records.items() if ident not in drop}
        new = frozenset(record.id for record in put)
        found = arrange({**held, **{record.id: record for record in put}}, around.alter_of, new, around.answers, region)
        _write(found, put, drop)
    return found


def neighbourhood(put: Sequence[Sketch], ids: Collection[str], region: str) -> Neighbourhood:
    """Everything in the store that may come together with some records, or apart from them."""
    found = Neighbourhood({}, {}, {}, Answers())
    keys = {key for sketch in put for key in _binding(sketch)}
    wanted = {*ids, *(sketch.id for sketch in put), *(sketch.about for sketch in put if sketch.about)}
    tried_keys: set[str] = set()
    tried: set[str] = set()
    while wanted - tried or keys - tried_keys:
        answers = questions.answers_on(wanted - tried)
        linked = wanted.union(*answers.same, *answers.different)
        near = set(records.alters_of(linked - tried).values()) | records.alters_with_keys(keys - tried_keys)
        tried, tried_keys = tried | wanted, tried_keys | keys
        found = _with_records(_with_answers(found, answers), near - set(found.alter_of.values()), region)
        wanted |= found.records.keys()
        keys |= {key for sketch in found.sketches.values() for key in _binding(sketch)}
    return found


def _binding(sketch: Sketch) -> Iterable[str]:
    return (key.text for key in sketch.keys if not key.is_shared)


def _with_records(known: Neighbourhood, alters: Collection[str], region: str) -> Neighbourhood:
    stored = list(records.records_of(alters))
    return Neighbourhood(
        {**known.records, **{each.record.id: each.record for each in stored}},
        {**known.sketches, **{each.record.id: sketch_of(each.record, region) for each in stored}},
        {**known.alter_of, **{each.record.id: each.alter for each in stored}},
        known.answers,
    )


def _with_answers(known: Neighbourhood, more: Answers) -> Neighbourhood:
    answers = Answers(known.answers.same | more.same, known.answers.different | more.different)
    return Neighbourhood(known.records, known.sketches, known.alter_of, answers)


def _write(found: Arrangement, put: Sequence[SourceRecord], drop: Collection[str]) -> None:
    alter_of = {ident: alter.id for alter in found.alters for ident in alter.records}
    alters_store.drop_alters(set(found.gone) - {alter.id for alter in found.alters})
    questions.drop_open(found.gone)
    alters_store.put_alters(found.alters, dict(found.drawers))
    records.drop_records(drop)
    records.put_records({record.id: (record, alter_of[record.id]) for record in put})
    new = {record.id for record in put}
    for alter in found.alters:
        records.move_records((ident for ident in alter.records if ident not in new), alter.id)


def note_merges(found: Arrangement, at: dt.datetime) -> None:
    """Write down who came together, so that it can be undone."""
    shown = {ident: alter.shown for alter in found.alters for ident in alter.records}
    changes.put_changes([changes.Change(at, "merge", shown[parts[0]], parts, {}) for parts in found.merges])


def settle_all(region: str) -> None:
    """Count contact and ask for doubles, for everybody who changed; each batch is whole in itself."""
    while some := settling.unsettled(_SETTLED_AT_ONCE):
        with one_deed():
            _ask(some, region)
            settling.settle_contact(some)


def _ask(changed: Sequence[str], region: str) -> None:
    """Renew the open questions on some alters and on all who lie in a drawer with one of them."""
    near, crowded = settling.in_drawers(settling.drawers_of(changed), MOST_NAMESAKES)
    concerned = {
        *changed,
        *(ident for ids in near.values() for ident in ids),
        *settling.settled_in(crowded, MOST_NAMESAKES),
    }
    drawers, _ = settling.in_drawers(settling.drawers_of(concerned), MOST_NAMESAKES)
    paired = {drawer: ids for drawer, ids in drawers.items() if len(ids) > 1}
    sketches: dict[str, list[Sketch]] = {}
    alter_of = {}
    for stored in records.records_of({ident for ids in paired.values() for ident in ids}):
        alter_of[stored.record.id] = stored.alter
        sketches.setdefault(stored.alter, []).append(sketch_of(stored.record, region))
    known = {ident: namesake_of(ident, its) for ident, its in sketches.items()}
    different = questions.answers_on(alter_of).different
    found = (
        doubt
        for ids in paired.values()
        for doubt in doubts([known[ident] for ident in ids], apart(different, alter_of))
    )
    questions.renew_open(concerned, unique(d for d in found if d.first in concerned or d.second in concerned))
