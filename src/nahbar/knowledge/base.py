"""The data files as they are: read once, sorted into kinds, with every problem of reading beside them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from nahbar.core.model.frozen import frozen
from nahbar.core.model.problems import Problem
from nahbar.core.model.vocabulary import LANGUAGES
from nahbar.core.words.learned import CLASSES
from nahbar.knowledge.schema import SCHEMA
from nahbar.knowledge.shapes import Leaf, Spot, place, walk
from nahbar.knowledge.yamlfile import read_yaml

KINDS: Final = {
    "fields": "one", "modes": "one", "situations": "list", "moves": "list", "drafts": "list", "answers": "list",
    "evidence": "list", "venues": "table", "words": "words", "circles": "list", "phrases": "table",
    "messages": "one", "paths": "list",
}  # fmt: skip
"""Kind → how its files hold records: one each, a list, a table by id, or a table of cues."""
_SINGLE_FILES: Final = ("circles", "phrases")
PLACE_FILES: Final = ("names", "common_words", "countries")
LEARNED_FILES: Final = tuple(f"{name}_{language}" for name in CLASSES for language in LANGUAGES)


@frozen
class Record:
    """One record and where it stands; `value` is what YAML gave, unchecked."""

    kind: str
    id: str
    file: str
    value: Any

    @property
    def where(self) -> str:
        """The file, and the record where the file holds several."""
        return place(self.file, self.key)

    @property
    def stem(self) -> str:
        """The name of the file without its folder: the field, where there is a file for each."""
        return self.file.rpartition("/")[2].removesuffix(".yaml")

    @property
    def key(self) -> str:
        """The id, where it does not follow from the file."""
        return "" if KINDS[self.kind] in ("one", "words") else self.id


@frozen
class Base:
    """The whole knowledge base as it was read on a day."""

    records: Mapping[str, tuple[Record, ...]]
    places: Mapping[str, str]
    learned: Mapping[str, str]
    problems: tuple[Problem, ...]
    on: dt.date

    def of(self, kind: str) -> tuple[Record, ...]:
        """All records of a kind, in the order of files and lines."""
        return self.records.get(kind, ())

    def all(self) -> Iterator[Record]:
        """Every record."""
        for records in self.records.values():
            yield from records

    @cached_property
    def _walked(self) -> tuple[Leaf | Problem, ...]:
        return tuple(found for record in self.all() for found in walk_record(record))

    @property
    def leaves(self) -> Iterator[Leaf]:
        """Every value at the end of a path that has the type it should have."""
        return (found for found in self._walked if isinstance(found, Leaf))

    @property
    def mistakes(self) -> Iterator[Problem]:
        """Every place whose keys or type are not those of the schema."""
        return (found for found in self._walked if isinstance(found, Problem))

    def ids(self, kind: str) -> frozenset[str]:
        """The ids of a kind."""
        return frozenset(record.id for record in self.of(kind))


def walk_record(record: Record) -> Iterator[Leaf | Problem]:
    """Leaves and mistakes of one record."""
    return walk(SCHEMA[record.kind], record.value, Spot(record.file, record.key))


def read_base(folder: Path, on: dt.date) -> Base:
    """Read every file below `folder`; nothing that is wrong stops the rest."""
    records: dict[str, list[Record]] = {kind: [] for kind in KINDS}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.yaml")):
        name = path.relative_to(folder).as_posix()
        kind = _kind_of(name)
        if kind is None:
            problems.append(Problem("unknown-file", name, "belongs to no kind of file", "see docs/knowledge.md"))
            continue
        content, wrong = _read(path, name)
        problems += wrong
        records[kind] += _records(kind, name, content, problems)
    places = {name: _lines(folder / "places" / f"{name}.txt") for name in PLACE_FILES}
    learned = {name: _lines(folder / "learned" / f"{name}.txt") for name in LEARNED_FILES}
    return Base({kind: tuple(found) for kind, found in records.items()}, places, learned, tuple(problems), on)


def _kind_of(name: str) -> str | None:
    parts = name.removesuffix(".yaml").split("/")
    if len(parts) == 1:
        return parts[0] if parts[0] in _SINGLE_FILES else None
    if parts[0] in _SINGLE_FILES or len(parts) != (3 if parts[0] == "words" else 2):
        return None
    return parts[0] if parts[0] in KINDS else None


def _read(path: Path, name: str) -> tuple[Any, list[Problem]]:
    try:
        return read_yaml(path.read_text(encoding="utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        return None, [Problem("unreadable", name, "cannot be read as UTF-8 text", str(error))]


def _records(kind: str, name: str, content: Any, problems: list[Problem]) -> Iterator[Record]:
    stem = name.removesuffix(".yaml").partition("/")[2]
    shape = KINDS[kind]
    if content is None:
        return
    if not _has_shape(content, shape):
        problems.append(Problem("shape", name, f"must be a {'list' if shape == 'list' else 'mapping'}"))
    elif shape in ("one", "words"):
        yield Record(kind, stem, name, content)
    elif shape == "table":
        yield from (Record(kind, str(key), name, value) for key, value in content.items())
    else:
        yield from (Record(kind, _id_of(item, n), name, item) for n, item in enumerate(content, 1))


def _has_shape(content: Any, shape: str) -> bool:
    return isinstance(content, list) if shape == "list" else isinstance(content, dict)


def _id_of(item: Any, number: int) -> str:
    return str(item["id"]) if isinstance(item, dict) and "id" in item else f"entry {number}"


def _lines(path: Path) -> str:
    """The lines of a file between line breaks, `\\n…\\n`, so that a whole line can be looked up."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError:
        return "\n"
    return "\n" + "".join(f"{line.strip()}\n" for line in lines if line.strip() and not line.startswith("#"))
