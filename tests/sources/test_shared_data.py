"""Every real file that was collected for the project: no failure, every file read or its refusal named.

The files lie beside the project (see ../shared/data/MANIFEST.md) and are no part of it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Final

import pytest

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import TouchpointRecord
from nahbar.sources.contract import Settings
from nahbar.sources.finding import read_all
from tests.sources.contract import keeps_to_vocabulary

DATA: Final = Path(__file__).resolve().parents[3] / "shared" / "data"
FOLDERS: Final = ("contacts-csv", "icalendar", "linkedin", "mail", "mail-archives", "vcard")

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"the collected files are not at {DATA}")


@lru_cache
def totals(folder: str) -> Counter[str]:
    """How many records of each kind, problems by code, machines by reason, and files that were heard of."""
    count: Counter[str] = Counter()
    heard: set[str] = set()
    for _, record in read_all([DATA / folder], Settings(dt.date(2026, 11, 24))):
        keeps_to_vocabulary(record)
        if isinstance(record, Problem):
            count[record.code] += 1
            heard.add(_file(record.where))
        else:
            count[type(record).__name__] += 1
            heard.add(_file(record.origin.path))
        if isinstance(record, TouchpointRecord) and record.automatic:
            count[f"automatic: {record.automatic}"] += 1
    count["files"] = len(heard)
    return count


def _file(where: str) -> str:
    """The file on disk of a place: without the line, and without what is inside an archive."""
    before, colon, line = where.rpartition(":")
    path = before if colon and line.isdecimal() else where
    return path.partition(".zip/")[0]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_read_or_its_refusal_is_named(folder: str) -> None:
    on_disk = sum(path.is_file() for path in (DATA / folder).rglob("*"))
    assert totals(folder)["files"] == on_disk


TOTALS: Final[dict[str, dict[str, int]]] = {
    "contacts-csv": {"PersonRecord": 14},
    "icalendar": {
        "PersonRecord": 1,
        "TouchpointRecord": 171_460,  # 171 series without end, each a thousand times, stand in large.ics of libical
        "alone": 9184,
        "broken-event": 2,
        "cancelled": 3,
        "no-date": 224,
        "not-a-meeting": 994,
        "not-yet": 1,
        "nothing-in-it": 26,
        "truncated": 7,
        "unknown": 7,
    },
    "linkedin": {
        "OwnRecord": 12,
        "PersonRecord": 72,
        "TouchpointRecord": 7,
        "broken-row": 1,
        "not-of-people": 13,
        "unknown": 2,
    },
    "mail": {
        "OwnRecord": 267,
        "TouchpointRecord": 640,
        "automatic: auto_reply": 2,
        "automatic: list": 211,
        "automatic: newsletter": 7,
        "automatic: robot": 25,
        "automatic: spam": 2,
        "no-date": 37,
        "no-sender": 41,
        "unknown": 25,
    },
    "mail-archives": {
        "OwnRecord": 18,
        "TouchpointRecord": 11_064,  # and 161 without a sender: the 11,225 messages of the manifest
        "automatic: list": 1410,
        "automatic: newsletter": 34,
        "automatic: robot": 45,
        "no-sender": 161,
    },
    "vcard": {"PersonRecord": 122, "nameless": 5, "no-property": 5, "not-a-person": 6},
}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_totals_are_those_that_were_looked_at(folder: str) -> None:
    assert {name: n for name, n in totals(folder).items() if name != "files"} == TOTALS[folder]
