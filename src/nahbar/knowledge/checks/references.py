"""Ids that name other records: they exist, and the order of moves has no circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base, Record
from nahbar.knowledge.shapes import Leaf, Ref


def check(base: Base) -> Iterator[Problem]:
    """Ids without a record, occasions without a message pattern, moves that wait for each other."""
    groups = {record.id: _group_ids(record.value) for record in base.of("fields")}
    for leaf in base.leaves:
        if isinstance(leaf.shape, Ref) and leaf.value not in leaf.shape.also | _known(base, leaf, leaf.shape, groups):
            yield leaf.wrong("reference", f"there is no '{leaf.value}' in {leaf.shape.kind}")
    yield from _occasions(base)
    yield from _circles(base)


def _known(base: Base, leaf: Leaf, shape: Ref, groups: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """What may be named here; people are those of the same field."""
    if shape.kind == "people":
        return groups.get(leaf.file.partition("/")[2].removesuffix(".yaml"), frozenset())
    return base.ids(shape.kind)


def _group_ids(field: Any) -> frozenset[str]:
    people = field.get("people") if isinstance(field, dict) else None
    groups = people if isinstance(people, list) else []
    return frozenset(str(group.get("id")) for group in groups if isinstance(group, dict))


def _occasions(base: Base) -> Iterator[Problem]:
    """A move whose words are missing would be an action without its message."""
    there = {_get(record, "occasion") for record in base.of("drafts")}
    for record in base.of("moves"):
        wanted = _get(record, "draft")
        if wanted is not None and wanted not in there:
            yield Problem("occasion", f"{record.where}.draft", f"no message pattern has the occasion '{wanted}'")


def _circles(base: Base) -> Iterator[Problem]:
    after = {record.id: _get(record, "after") or [] for record in base.of("moves")}
    for record in base.of("moves"):
        if record.id in _all_before(record.id, after):
            yield Problem("circle", f"{record.where}.after", "comes, by way of others, before itself")


def _all_before(start: str, after: Mapping[str, Any]) -> set[str]:
    found: set[str] = set()
    pending = [start]
    while pending:
        for move in after.get(pending.pop(), ()):
            if move not in found:
                found.add(move)
                pending.append(move)
    return found


def _get(record: Record, key: str) -> Any:
    return record.value.get(key) if isinstance(record.value, dict) else None
