"""Keys and types: what docs/knowledge.md lists and nothing else; every id once."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import KINDS, Base, Record


def check(base: Base) -> Iterator[Problem]:
    """Unreadable files, unknown, missing and repeated keys, wrong types, ids that stand twice."""
    yield from base.problems
    yield from base.mistakes
    for kind, shape in KINDS.items():
        if shape != "words":
            yield from _repeated(base.of(kind))
        if shape == "one":
            yield from _misnamed(base.of(kind))


def _repeated(records: tuple[Record, ...]) -> Iterator[Problem]:
    seen: dict[str, Record] = {}
    for record in records:
        if record.id in seen:
            hint = "every id stands for one record"
            yield Problem("repeated-id", record.where, f"the id stands in {seen[record.id].file} too", hint)
        seen.setdefault(record.id, record)


def _misnamed(records: tuple[Record, ...]) -> Iterator[Problem]:
    for record in records:
        inside = record.value.get("id")
        if inside is not None and inside != record.id:
            yield Problem("file-name", record.where, f"the id is '{inside}'", "it must be the name of the file")
