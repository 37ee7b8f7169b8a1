"""Feed a reader with broken files until something gives way; needs `pip install atheris`.

    .venv/bin/python -m tools.fuzz vcard SEEDS [--seconds 300]

SEEDS is a folder with files to begin from (../shared/data/vcard); they are read and not changed. A traceback, an
unknown kind of record or more than five seconds for four kilobytes is a find, which is printed and written beside.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import hashlib
import io
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["nahbar", "icalendar", "dateutil"]):
    from nahbar.core.model.problems import Problem
    from nahbar.core.model.records import Origin, OwnRecord, PersonRecord, TouchpointRecord
    from nahbar.sources.archives import parts_of
    from nahbar.sources.contract import Settings
    from nahbar.sources.finding import Found, read_found
    from nahbar.sources.registry import SOURCES
    from nahbar.sources.streams import UNREADABLE, DamagedError, Limits, Peeked, TooLargeError

MOST = 4096
SETTINGS = Settings(dt.date(2026, 11, 24))
ORIGIN = Origin("fuzzed")
LIMITS = Limits()
RECORDS = (PersonRecord, TouchpointRecord, OwnRecord, Problem)


def read_as(name: str, data: bytes) -> None:
    """Read as one source, and ask every source whether the file is its own."""
    for source in SOURCES:
        source.recognises("fuzzed", data)
        if name == source.ID:
            for record in read_found(Found(source, ORIGIN, Peeked(io.BytesIO(data))), SETTINGS):
                assert isinstance(record, RECORDS)


def open_as_archive(data: bytes) -> None:
    """Take an archive apart as an import does."""
    try:
        for part in parts_of(io.BytesIO(data), ORIGIN, len(data), LIMITS):
            if not isinstance(part, Problem):
                while part.stream.read(1 << 16):
                    pass
    except (TooLargeError, DamagedError, *UNREADABLE):
        pass


def seeds_of(folder: Path, into: Path) -> None:
    """Small beginnings of the files of a folder, under names that say nothing."""
    for path in (p for p in folder.rglob("*") if p.is_file()):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        (into / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content[:MOST])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=[*(source.ID for source in SOURCES), "archive"])
    parser.add_argument("seeds", type=Path)
    parser.add_argument("--seconds", type=int, default=300)
    arguments = parser.parse_args()
    corpus = Path(tempfile.mkdtemp(prefix="fuzz-"))
    seeds_of(arguments.seeds, corpus)
    work = open_as_archive if arguments.name == "archive" else lambda data: read_as(arguments.name, data)
    options = (
        f"-max_total_time={arguments.seconds}",
        f"-max_len={MOST}",
        "-timeout=5",
        f"-artifact_prefix={arguments.name}-",
    )
    atheris.Setup([sys.argv[0], str(corpus), *options], work)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
