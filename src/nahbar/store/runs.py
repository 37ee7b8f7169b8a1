"""Imports in the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nahbar.core.model.people import ImportRun
from nahbar.store.models import ImportRunRow


def put_run(run: ImportRun) -> None:
    """Write an import as it stands."""
    values = {
        "paths": list(run.paths), "began_at": run.began_at, "ended_at": run.ended_at, "counts": dict(run.counts)
    }  # fmt: skip
    ImportRunRow.objects.update_or_create(id=run.id, defaults=values)


def broken_off(paths: Sequence[str]) -> ImportRun | None:
    """The last import of the same files, if it did not come to its end."""
    for row in ImportRunRow.objects.filter(ended_at=None).order_by("-began_at"):
        if row.paths == list(paths):
            return _value(row)
    return None


def all_runs() -> Iterator[ImportRun]:
    """Every import, by id."""
    return (_value(row) for row in ImportRunRow.objects.order_by("id"))


def _value(row: ImportRunRow) -> ImportRun:
    counts = tuple(sorted(row.counts.items()))
    return ImportRun(row.id, tuple(row.paths), row.began_at, row.ended_at, counts)
