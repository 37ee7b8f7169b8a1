"""What is in the files and folders somebody names: which source reads which, and what nobody can read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, Record
from nahbar.sources.archives import Part, is_archive, parts_of, too_large
from nahbar.sources.contract import Settings, Source, problem
from nahbar.sources.registry import SOURCES
from nahbar.sources.streams import LIMITS, UNREADABLE, DamagedError, Limits, Peeked, TooLargeError
from nahbar.sources.unknown import what_to_do

_MAILDIR: Final = {"cur", "new", "tmp"}


@frozen
class Found:
    """A file and the source that reads it; the stream can be read once, before the next file is asked for."""

    source: Source
    origin: Origin
    stream: Peeked


def read_all(
    paths: Iterable[Path], settings: Settings, sources: tuple[Source, ...] = SOURCES, limits: Limits = LIMITS
) -> Iterator[tuple[str, Record]]:
    """Every record below some paths with the id of its source; empty for problems of finding."""
    for found in find(paths, sources, limits):
        if isinstance(found, Problem):
            yield "", found
        else:
            for record in read_found(found, settings):
                yield found.source.ID, record


def read_found(found: Found, settings: Settings) -> Iterator[Record]:
    """The records of a file that was found; where it cannot be read on, a Problem is the last of them."""
    nothing = True
    try:
        for record in found.source.read(found.stream, found.origin, settings):
            nothing = False
            yield record
    except TooLargeError:
        yield too_large(found.origin)
    except DamagedError as error:
        yield problem("damaged", found.origin, "the file cannot be read to its end: {}", "get it again", str(error))
    else:
        if nothing:
            yield problem("nothing-in-it", found.origin, "there is nobody in this file")


def find(
    paths: Iterable[Path], sources: tuple[Source, ...] = SOURCES, limits: Limits = LIMITS
) -> Iterator[Found | Problem]:
    """Every file below some paths, in the order of their names, with its source; else why it has none."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path, sources, limits)
        else:
            yield from _file(path, sources, limits)


def _folder(folder: Path, sources: tuple[Source, ...], limits: Limits) -> Iterator[Found | Problem]:
    refused: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=refused.append):
        folders.sort()
        if _MAILDIR.issubset(folders):
            folders.remove("tmp")  # mail that is still being delivered
        for name in sorted((*files, *(f for f in folders if Path(place, f).is_symlink()))):
            path = Path(place, name)
            if path.is_symlink():
                yield problem("link", Origin(str(path)), "links are not followed", "name the file itself")
            else:
                yield from _file(path, sources, limits)
    for error in refused:
        yield problem("unreadable", Origin(str(error.filename)), "the folder cannot be read: {}", "", error.strerror)


def _file(path: Path, sources: tuple[Source, ...], limits: Limits) -> Iterator[Found | Problem]:
    origin = Origin(str(path))
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield problem("no-file", origin, "this is a device or a pipe and no file")
            return
        with path.open("rb") as stream:
            if is_archive(path.name, stream.peek(8)):
                for part in parts_of(stream, origin, path.stat().st_size, limits):
                    yield part if isinstance(part, Problem) else _part(part, sources)
            else:
                yield _part(Part(path.name, origin, Peeked(stream)), sources)
    except FileNotFoundError:
        yield problem("missing", origin, "there is no such file")
    except TooLargeError:
        yield too_large(origin)
    except (DamagedError, *UNREADABLE) as error:
        yield problem("unreadable", origin, "the file cannot be read: {}", "", str(error))


def _part(part: Part, sources: tuple[Source, ...]) -> Found | Problem:
    if not part.stream.head:
        return problem("empty", part.origin, "the file is empty")
    for source in sources:
        if source.recognises(part.name, part.stream.head):
            return Found(source, part.origin, part.stream)
    return problem("unknown", part.origin, "no source knows this kind of file", what_to_do(part.name, part.stream.head))
