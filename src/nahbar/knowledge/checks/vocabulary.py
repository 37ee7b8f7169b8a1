"""Words from fixed lists: goals, channels, phases, occasions, and the tags of conditions."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Leaf, Tag, Word
from nahbar.knowledge.tags import OPEN_TAGS, TAGS

_SHORT_LIST = 12


def check(base: Base) -> Iterator[Problem]:
    """A word that is not on its list, with what is."""
    for leaf in base.leaves:
        if isinstance(leaf.shape, Word) and leaf.value not in leaf.shape.allowed:
            yield leaf.wrong("vocabulary", f"'{leaf.value}' is unknown", _allowed(leaf.value, leaf.shape.allowed))
        elif isinstance(leaf.shape, Tag):
            yield from _tag(base, leaf)


def _tag(base: Base, leaf: Leaf) -> Iterator[Problem]:
    prefix, _, rest = leaf.value.partition(".")
    kind = OPEN_TAGS.get(prefix)
    if kind is None:
        if leaf.value not in TAGS:
            yield leaf.wrong("tag", f"the tag '{leaf.value}' is unknown", _allowed(leaf.value, TAGS))
    elif rest not in base.ids(kind):
        hint = _allowed(rest, base.ids(kind))
        yield leaf.wrong("tag", f"the tag '{leaf.value}' names a record of {kind} that does not exist", hint)


def _allowed(word: str, words: frozenset[str]) -> str:
    """The whole list where it is short, else what comes nearest."""
    near = sorted(words) if len(words) <= _SHORT_LIST else get_close_matches(word, sorted(words), n=5, cutoff=0.5)
    return f"allowed: {', '.join(near)}" if near else "see docs/knowledge.md"
