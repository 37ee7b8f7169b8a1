"""Take in an export of nahbar's own: into an empty store it gives the same store again, line by line."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.frozen import frozen
from nahbar.core.model.people import ImportRun, Participant, SourceRecord, Touchpoint
from nahbar.core.model.records import Origin
from nahbar.core.people.written import digest_of, source_record_from
from nahbar.store import changes, ego, questions, records, runs, touchpoints
from nahbar.store.changes import Change
from nahbar.store.chunks import chunks
from nahbar.store.opening import one_deed
from nahbar.usecases.arranging import rearrange, settle_all
from nahbar.usecases.edit_people import question_from
from nahbar.usecases.export_people import SCHEMA

_BATCH: Final = 400
_HEAD: Final = f'{{"schema":"{SCHEMA}"'


@frozen
class Restored:
    """What came out of an export: records and touchpoints, how many in all and how many were new or changed."""

    records: int
    records_new: int
    touchpoints: int
    touchpoints_new: int


def is_export(path: Path) -> bool:
    """Whether a file is an export of nahbar's own."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD.encode()
    except OSError:
        return False


def restore_people(path: Path, region: str, *, dry_run: bool = False) -> Restored:
    """Write everything from an export that the store does not hold; in batches, each whole in itself."""
    region = _settings(path, region, dry_run=dry_run)
    if not dry_run:
        for name, write in _WRITE_FIRST.items():
            _each(path, name, write)
    read, new = _records(path, region, dry_run=dry_run)
    met, met_new = _touchpoints(path, dry_run=dry_run)
    if not dry_run:
        for name, write in _WRITE_LAST.items():
            _each(path, name, write)
        settle_all(region)
    return Restored(read, new, met, met_new)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Each line of the export with the section it stands in, the comma at its end taken off."""
    section = ""
    with path.open(encoding="utf-8") as file:
        for line in file:
            text = line.strip().removesuffix(",")
            if text.endswith("[") and text.startswith('"'):
                section = text.split('"')[1]
            elif text not in ("]", "}"):
                yield section, text


def _entries(path: Path, section: str) -> Iterator[Any]:
    """The entries of a section; InvalidRequestError where the file is not as nahbar wrote it."""
    try:
        for name, text in _lines(path):
            if name == section:
                yield json.loads(text)
    except (ValueError, UnicodeDecodeError) as error:
        raise InvalidRequestError("restore-damaged", str(path)) from error


def _settings(path: Path, region: str, *, dry_run: bool) -> str:
    """The region of the store; an empty store takes over all settings, for hashes fit only their own salt."""
    text = next((text for _, text in _lines(path) if text.startswith('"settings":')), '"settings":{}')
    try:
        values: dict[str, str] = json.loads(text.partition(":")[2])
    except ValueError as error:
        raise InvalidRequestError("restore-damaged", str(path)) from error
    held = ego.settings()
    if not dry_run and not ego.forgotten():
        with one_deed():
            ego.put_settings({**values, **{name: its for name, its in held.items() if name != "salt"}})
    return held.get("region") or values.get("region") or region


def _each(path: Path, section: str, write: Callable[[list[Any]], None]) -> None:
    for batch in chunks(_entries(path, section), _BATCH):
        with one_deed():
            write(batch)


def _records(path: Path, region: str, *, dry_run: bool) -> tuple[int, int]:
    read = new = 0
    for batch in chunks(map(source_record_from, _entries(path, "records")), _BATCH):
        fresh = _fresh(batch)
        read, new = read + len(batch), new + len(fresh)
        if fresh and not dry_run:
            rearrange(fresh, region=region)
    return read, new


def _fresh(batch: list[SourceRecord]) -> list[SourceRecord]:
    held = records.digests(record.id for record in batch)
    return [record for record in batch if held.get(record.id) != digest_of(record)]


def _touchpoints(path: Path, *, dry_run: bool) -> tuple[int, int]:
    read = new = 0
    for batch in chunks(map(_touchpoint_from, _entries(path, "touchpoints")), _BATCH):
        held = touchpoints.touchpoints_with(touchpoint.id for touchpoint in batch)
        fresh = [touchpoint for touchpoint in batch if touchpoint.id not in held]
        read, new = read + len(batch), new + len(fresh)
        if fresh and not dry_run:
            with one_deed():
                touchpoints.put_touchpoints(fresh)
    return read, new


def _touchpoint_from(written: dict[str, Any]) -> Touchpoint:
    took_part = (Participant(each["record"], each.get("began", False)) for each in written.get("participants", ()))
    origin = Origin(**{"path": "", **written.get("origin", {})})
    at = dt.datetime.fromisoformat(written["at"])
    return Touchpoint(**{**written, "at": at, "origin": origin, "participants": tuple(took_part)})


def _put_changes(entries: Iterable[dict[str, Any]]) -> None:
    """Deeds that are not there yet, in their order."""
    held = {(change.at, change.deed, change.records) for change in changes.all_changes()}
    read = [
        Change(dt.datetime.fromisoformat(e["at"]), e["deed"], e["shown"], tuple(e["records"]), e["before"])
        for e in entries
    ]
    changes.put_changes([change for change in read if (change.at, change.deed, change.records) not in held])


def _put_runs(entries: Iterable[dict[str, Any]]) -> None:
    for written in entries:
        ended = dt.datetime.fromisoformat(written["ended_at"]) if "ended_at" in written else None
        counts = tuple((name, number) for name, number in written.get("counts", ()))
        began = dt.datetime.fromisoformat(written["began_at"])
        runs.put_run(ImportRun(written["id"], tuple(written["paths"]), began, ended, counts))


_WRITE_FIRST: Final[dict[str, Callable[[list[Any]], None]]] = {
    "own": ego.add_own_keys,
    "declined": lambda keys: ego.add_own_keys(keys, declined=True),
    "forgotten": ego.put_forgotten,
    "questions": lambda entries: questions.put_answers([q for q in map(question_from, entries) if q.answer]),
}
_WRITE_LAST: Final[dict[str, Callable[[list[Any]], None]]] = {"changes": _put_changes, "runs": _put_runs}
