"""Everything in the store, in a form that other programs read and that gives the same store again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import StoredAlter
from nahbar.core.people.written import dumps, plain
from nahbar.render.people_csv import people_to_csv
from nahbar.render.vcard import people_to_vcard
from nahbar.store import alters, changes, ego, questions, records, runs, touchpoints
from nahbar.store.chunks import chunks

SCHEMA: Final = "nahbar.people/1"


@frozen
class Section:
    """A list in the export, and how to get its entries in order."""

    name: str
    entries: Callable[[], Iterable[Any]]


def export_json() -> Iterator[str]:
    """The whole store as one JSON object, a line for each entry; the same store gives the same lines."""
    yield f'{{"schema":"{SCHEMA}",\n"settings":{dumps(ego.settings())},\n'
    for nth, section in enumerate(_SECTIONS):
        yield f'"{section.name}":['
        between = "\n"
        for entry in section.entries():
            yield between + dumps(plain(entry))
            between = ",\n"
        yield "\n]" + (",\n" if nth + 1 < len(_SECTIONS) else "\n}\n")


def all_alters() -> Iterator[StoredAlter]:
    """Every alter, by id."""
    for some in chunks(alters.all_ids(), 400):
        yield from alters.alters_with(some)


def export_vcard() -> Iterator[str]:
    """Everybody known as vCards."""
    return people_to_vcard(stored.alter for stored in all_alters())


def export_csv() -> Iterator[str]:
    """Everybody known as a table."""
    return people_to_csv((stored.alter, stored.contact) for stored in all_alters())


def _changes() -> Iterator[dict[str, Any]]:
    """Deeds without their numbers, which are only places in a table."""
    for change in changes.all_changes():
        yield {"at": change.at.isoformat(), "deed": change.deed, "shown": change.shown,
               "records": list(change.records), "before": change.before}  # fmt: skip


_SECTIONS: Final = (
    Section("own", lambda: sorted(ego.own_keys())),
    Section("declined", lambda: sorted(ego.declined_keys())),
    Section("forgotten", lambda: sorted(ego.forgotten())),
    Section("questions", questions.all_questions),
    Section("records", records.all_records),
    Section("touchpoints", touchpoints.all_touchpoints),
    Section("changes", _changes),
    Section("runs", runs.all_runs),
    Section("people", all_alters),
)
