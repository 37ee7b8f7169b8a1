"""Import people and touchpoints from files: read and decide, show, and then do just that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from nahbar.core.importing.own import OwnHint
from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem
from nahbar.core.people.written import storable
from nahbar.store import ego, runs
from nahbar.usecases.import_reading import Prepared, Reading, Tell, own_hints, prepare, read_files
from nahbar.usecases.import_writing import (
    TouchpointCounts,
    added,
    finish_run,
    start_run,
    touchpoint_batches,
    write_people,
    write_touchpoints,
)
from nahbar.usecases.not_taken import NotTaken, Worded, as_it_is


@frozen
class ImportRequest:
    """What to read, and when."""

    paths: tuple[Path, ...]
    now: dt.datetime
    region: str
    report: Path | None = None
    dry_run: bool = False
    again: bool = False
    """Take in also those whom ego had forgotten."""
    worded: Worded = as_it_is
    """How the report says what was not taken."""


@frozen
class ImportShown:
    """What an import is going to do, or has done."""

    new: int
    changed: int
    untouched: int
    merged: int
    questions: int
    touchpoints: TouchpointCounts
    own: tuple[str, ...]
    not_taken: dict[str, int]
    examples: tuple[Problem, ...]
    resumed: bool
    """Whether this goes on with an import that was broken off."""


@frozen
class Asked:
    """How a shell asks the person: whether addresses are theirs, and whether to go ahead; and how it tells progress."""

    own: Callable[[tuple[OwnHint, ...]], frozenset[str]]
    go_ahead: Callable[[ImportShown], bool]
    tell: Tell


def import_people(request: ImportRequest, asked: Asked) -> tuple[ImportShown, bool]:
    """Import files; what was decided, and whether it was done."""
    reading = Reading(
        NotTaken(request.report, request.worded), ego.setting("region", request.region), again=request.again
    )
    with closing(reading):
        with closing(reading.not_taken):
            read_files(request.paths, request.now.date(), reading, asked.tell)
            hints = own_hints(reading)
            mine = asked.own(hints) if hints else frozenset()
            declined = frozenset(hint.key for hint in hints) - mine
            prepared = prepare(reading, ego.own_keys() | mine, declined)
            resumed = runs.broken_off(_names(request.paths)) is not None
            shown = _shown(prepared, _count_touchpoints(prepared, reading), reading, resumed=resumed)
        if request.dry_run or not asked.go_ahead(shown):
            return shown, False
        _carry_out(prepared, reading, request, asked.tell)
        return shown, True


def _count_touchpoints(prepared: Prepared, reading: Reading) -> TouchpointCounts:
    total = TouchpointCounts()
    for _, counts in touchpoint_batches(prepared, reading):
        total = added(total, counts)
    return total


def _carry_out(prepared: Prepared, reading: Reading, request: ImportRequest, tell: Tell) -> None:
    reading.not_taken = NotTaken()  # everything was named when it was decided
    run = start_run(_names(request.paths), request.now)
    write_people(prepared, reading, request.now, tell)
    done = write_touchpoints(prepared, reading, tell)
    counts = {
        "new": len(prepared.decision.new), "changed": len(prepared.decision.changed), "touchpoints": done.new
    }  # fmt: skip
    finish_run(run, counts, request.now, reading.region)


def _names(paths: tuple[Path, ...]) -> list[str]:
    return [storable(str(path.absolute())) for path in paths]


def _shown(prepared: Prepared, counts: TouchpointCounts, reading: Reading, *, resumed: bool) -> ImportShown:
    decision = prepared.decision
    return ImportShown(
        len(decision.new),
        len(decision.changed),
        decision.untouched,
        len(decision.merged),
        len(decision.doubts),
        counts,
        tuple(sorted(prepared.own)),
        dict(sorted(reading.not_taken.reasons.items())),
        tuple(reading.not_taken.examples),
        resumed,
    )
