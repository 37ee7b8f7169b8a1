"""Cues: each can be matched, and no word means two fields."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from nahbar.core.model.problems import Problem
from nahbar.core.words.cues import Step, parse_cue
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Cue, Leaf


def check(base: Base) -> Iterator[Problem]:
    """Cues that cannot be parsed, and occupations that stand in two fields."""
    owners: dict[tuple[str, tuple[Step, ...]], str] = {}
    for leaf in base.leaves:
        if not isinstance(leaf.shape, Cue):
            continue
        try:
            steps = parse_cue(leaf.value)
        except ValueError as error:
            yield leaf.wrong("cue", f"the cue '{leaf.value}' cannot be matched: {error}")
            continue
        if leaf.file.startswith("fields/") and leaf.at.startswith("words.occupations."):
            yield from _shared(leaf, steps, owners)


def _shared(leaf: Leaf, steps: tuple[Step, ...], owners: dict[tuple[str, tuple[Step, ...]], str]) -> Iterator[Problem]:
    """Alternatives are compared one by one: `arzt|aerztin` clashes with `arzt`."""
    for single in _spelled_out(steps):
        owner = owners.setdefault((leaf.language, single), leaf.file)
        if owner != leaf.file:
            yield leaf.wrong("cue-shared", f"the cue '{leaf.value}' stands in {owner} too", "keep it in one field")


def _spelled_out(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    return product(*(_singles(kind, words) for kind, words in steps))


def _singles(kind: str, words: tuple[str, ...]) -> list[Step]:
    return [(kind, (word,)) for word in words] if words else [(kind, ())]
