"""What was done, so that it can be undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from nahbar.core.model.frozen import frozen
from nahbar.store.chunks import chunks
from nahbar.store.models import ChangeRow


@frozen
class Change:
    """A deed: what it was called, whom it was about, and how things were before."""

    at: dt.datetime
    deed: str
    shown: str
    records: tuple[str, ...]
    before: dict[str, Any]
    number: int = 0


def put_changes(changes: Sequence[Change]) -> None:
    """Write down what was done."""
    rows = [
        ChangeRow(at=c.at, deed=c.deed, shown=c.shown, records=list(c.records), before=c.before) for c in changes
    ]  # fmt: skip
    ChangeRow.objects.bulk_create(rows)


def last_changes(most: int) -> list[Change]:
    """The last deeds, the latest first."""
    return [_value(row) for row in ChangeRow.objects.order_by("-id")[:most]]


def change(number: int) -> Change | None:
    """A deed by its number."""
    row = ChangeRow.objects.filter(pk=number).first()
    return None if row is None else _value(row)


def all_changes() -> Iterable[Change]:
    """Every deed in order."""
    return (_value(row) for row in ChangeRow.objects.order_by("id").iterator(chunk_size=2000))


def drop_changes(numbers: Iterable[int]) -> None:
    """Take deeds away: they are undone, or about somebody forgotten."""
    for some in chunks(numbers):
        ChangeRow.objects.filter(pk__in=some).delete()


def changes_about(records: frozenset[str]) -> list[int]:
    """The numbers of the deeds that were about one of some records."""
    held = ChangeRow.objects.values_list("pk", "records").iterator(chunk_size=2000)
    return [number for number, about in held if not records.isdisjoint(about)]


def _value(row: ChangeRow) -> Change:
    return Change(row.at, row.deed, row.shown, tuple(row.records), row.before, row.pk)
