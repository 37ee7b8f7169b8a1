"""Values as bytes, small and quick to decode: few objects, each written once."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from typing import Any, Final

from nahbar.core.model.frozen import fields
from nahbar.core.words.cues import CompiledCue, CueSet

_FIRST: Final = ("word", ())
"""Stands for the first step of every cue: the index has matched it, so nobody reads its words again."""


def pack(value: Any) -> bytes:
    """A value as bytes: frozen values as tuples in the order of their fields."""
    return marshal.dumps(_plain(value))


def _plain(value: Any) -> Any:
    if fields(value):
        return tuple(_plain(getattr(value, name)) for name in fields(value))
    if isinstance(value, tuple | list):
        return tuple(_plain(item) for item in value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value


def pack_cues(cues: CueSet) -> bytes:
    """The tables of a cue set: what begins with a word is packed apart, so that only words that occur are decoded."""
    exact, prefix, suffix, infix, number, *lengths = cues.tables
    once = _Once()
    apart = [{s: marshal.dumps(once.entry(entry)) for s, entry in index.items()} for index in (exact, prefix, suffix)]
    whole = {stem: once.entry(entry) for stem, entry in infix.items()}
    return marshal.dumps((*apart, whole, once.entry(number), *lengths))


def unpack_cues(tables: Any) -> CueSet:
    """The cue set of packed tables."""
    exact, prefix, suffix, *rest = tables
    return CueSet.from_tables((_Buckets(exact), _Buckets(prefix), _Buckets(suffix), *rest))


class _Buckets(dict[str, Any]):
    """Stem → cues, decoded when the stem is first asked for."""

    def get(self, stem: str, default: Any = ()) -> Any:
        """The cues of a stem."""
        entry = super().get(stem, default)
        if entry.__class__ is bytes:
            entry = self[stem] = marshal.loads(entry)  # noqa: S302  (our own file, trusted like a .pyc)
        return entry


class _Once:
    """Gives the same object for equal values."""

    def __init__(self) -> None:
        self._seen: dict[Any, Any] = {}

    def entry(self, cues: Iterable[CompiledCue]) -> tuple[CompiledCue, ...]:
        found: tuple[CompiledCue, ...] = self._same(tuple(self._cue(cue) for cue in cues))
        return found

    def _cue(self, cue: CompiledCue) -> Any:
        meaning, steps = cue
        rest = tuple(self._same((kind, self._same(words))) for kind, words in steps[1:])
        return self._same((self._same(meaning), self._same((_FIRST, *rest))))

    def _same(self, value: Any) -> Any:
        return self._seen.setdefault(value, value)
