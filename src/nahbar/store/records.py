"""Source records in the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import SourceRecord
from nahbar.core.people.written import digest_of, plain, source_record_from
from nahbar.store.chunks import chunks
from nahbar.store.models import ContactPointRow, SourceRecordRow


@frozen
class StoredRecord:
    """A source record and the alter it is of."""

    record: SourceRecord
    alter: str


def digests(ids: Iterable[str]) -> dict[str, str]:
    """What is stored under some ids: the digest of each."""
    found: dict[str, str] = {}
    for some in chunks(ids):
        found.update(SourceRecordRow.objects.filter(id__in=some).values_list("id", "digest"))
    return found


def records_with(ids: Iterable[str]) -> Iterator[StoredRecord]:
    """The records under some ids."""
    for some in chunks(ids):
        for row in SourceRecordRow.objects.filter(id__in=some):
            yield StoredRecord(_value(row), row.alter_id)


def records_of(alters: Iterable[str]) -> Iterator[StoredRecord]:
    """All records of some alters."""
    for some in chunks(alters):
        for row in SourceRecordRow.objects.filter(alter__in=some).order_by("id"):
            yield StoredRecord(_value(row), row.alter_id)


def alters_with_keys(keys: Iterable[str]) -> set[str]:
    """The alters who can be reached under some keys."""
    found: set[str] = set()
    for some in chunks(keys):
        found.update(ContactPointRow.objects.filter(key__in=some).values_list("alter_id", flat=True))
    return found


def alters_of(ids: Iterable[str]) -> dict[str, str]:
    """The alter of each record."""
    found: dict[str, str] = {}
    for some in chunks(ids):
        found.update(SourceRecordRow.objects.filter(id__in=some).values_list("id", "alter_id"))
    return found


def put_records(records: Mapping[str, tuple[SourceRecord, str]]) -> None:
    """Write records with their alters; what stood under their ids is replaced."""
    rows = [_row(record, alter) for record, alter in records.values()]
    SourceRecordRow.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["source", "path", "content", "digest", "alter"],
    )


def move_records(ids: Iterable[str], alter: str) -> None:
    """Say of whom some records are."""
    for some in chunks(ids):
        SourceRecordRow.objects.filter(id__in=some).update(alter=alter)


def drop_records(ids: Collection[str]) -> None:
    """Take records away."""
    for some in chunks(ids):
        SourceRecordRow.objects.filter(id__in=some).delete()


def paths_held(paths: Iterable[str]) -> dict[str, int]:
    """How many records each file gave when it was last read."""
    from django.db.models import Count

    found: dict[str, int] = {}
    for some in chunks(paths):
        counted = SourceRecordRow.objects.filter(path__in=some).values_list("path").annotate(Count("id"))
        found.update(counted)
    return found


def all_records() -> Iterator[SourceRecord]:
    """Every record, by id."""
    for row in SourceRecordRow.objects.order_by("id").iterator(chunk_size=2000):
        yield _value(row)


def _row(record: SourceRecord, alter: str) -> SourceRecordRow:
    return SourceRecordRow(
        id=record.id,
        source=record.source,
        path=record.record.origin.path,
        content=_content(record),
        digest=digest_of(record),
        alter_id=alter,
    )


def _content(record: SourceRecord) -> dict[str, Any]:
    written: dict[str, Any] = plain(record)
    return {name: written[name] for name in ("record", "choice") if name in written}


def _value(row: SourceRecordRow) -> SourceRecord:
    return source_record_from({"id": row.id, "source": row.source, "record": {}, **row.content})
