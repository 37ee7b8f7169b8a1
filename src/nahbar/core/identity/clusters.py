"""Which records are of one person: a pure function of the records and of ego's answers, in whatever order they came.

A shared address binds two records only if nothing in any of the names that would come together speaks against it;
where it does, the address belongs to several people and binds only records with the same whole name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from nahbar.core.identity.alike import can_be_one, is_surely_one
from nahbar.core.identity.keys import Key
from nahbar.core.identity.names import NAMELESS, Shape
from nahbar.core.model.frozen import frozen

Pair = tuple[str, str]
_MOST_NAMES: Final = 12
"""More different names at one address than a person ever has: it belongs to several."""


class Sketch(NamedTuple):
    """What decides who a record is of; a tuple, for a hundred thousand are held at once."""

    id: str
    shape: Shape = NAMELESS
    keys: tuple[Key, ...] = ()
    about: str = ""
    """The record that a record by hand was made for."""
    is_contact: bool = True
    """Whether it stands for somebody by itself: a note by ego and a name beside an address do not."""
    signs: tuple[str, ...] = ()
    """Where the person works, whose mail they use: no sign of identity, but it makes a question likelier."""


@frozen
class Answers:
    """What ego said of pairs of records."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


NO_ANSWERS: Final = Answers()


def clusters(sketches: Iterable[Sketch], answers: Answers = NO_ANSWERS) -> tuple[tuple[str, ...], ...]:
    """The records of each person, by their ids in order; the first id is the person's own."""
    known = {sketch.id: sketch for sketch in sketches}
    stated, bound = list(_stated(known, answers)), list(_bound_by_keys(known))
    tied = {ident: known[ident] for pair in (*stated, *bound) for ident in pair}
    groups = _Groups(tied, answers)
    for one, other in stated:
        groups.bind(one, other, asked=True)
    for one, other in bound:
        groups.bind(one, other)
    alone = ((ident,) for ident in known if ident not in tied)
    return tuple(sorted((*groups.members(), *alone)))


def _stated(known: Mapping[str, Sketch], answers: Answers) -> Iterator[Pair]:
    """Pairs that ego put together: by writing on somebody, or by saying yes."""
    yield from sorted((ident, sketch.about) for ident, sketch in known.items() if sketch.about in known)
    yield from sorted((one, other) for one, other in answers.same if one in known and other in known)


def _bound_by_keys(known: Mapping[str, Sketch]) -> Iterator[Pair]:
    holders: defaultdict[str, list[Sketch]] = defaultdict(list)
    landlines = set()
    for sketch in known.values():
        for key in sketch.keys:
            if not key.is_shared:
                holders[key.text].append(sketch)
            if key.is_landline:
                landlines.add(key.text)
    for text in sorted(holders):
        if len(holders[text]) > 1:
            held = sorted(holders[text], key=lambda sketch: sketch.id)
            yield from _same_at(held, whole_names=text in landlines)


def _same_at(held: Sequence[Sketch], *, whole_names: bool) -> Iterator[Pair]:
    """The pairs that one address binds: all who have it, or only those whose whole names are the same."""
    shapes = tuple(dict.fromkeys(sketch.shape for sketch in held))
    if not whole_names and _agree(shapes):
        yield from ((held[0].id, sketch.id) for sketch in held[1:])
        return
    first: dict[tuple[str, ...], Sketch] = {}
    for sketch in held:
        if not is_surely_one(sketch.shape, sketch.shape):
            continue
        words = (*sorted(sketch.shape.words), sketch.shape.generation)
        if words in first:
            yield first[words].id, sketch.id
        else:
            first[words] = sketch


def _agree(shapes: Sequence[Shape]) -> bool:
    return len(shapes) <= _MOST_NAMES and all(
        can_be_one(one, other) for nth, one in enumerate(shapes) for other in shapes[:nth]
    )


class _Groups:
    """Growing groups of records; a group never holds two records that ego told apart, or names that cannot be one."""

    def __init__(self, known: Mapping[str, Sketch], answers: Answers) -> None:
        self._group = {ident: [ident] for ident in known}
        self._shapes = {ident: {sketch.shape} for ident, sketch in known.items()}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in answers.different:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def bind(self, one: str, other: str, *, asked: bool = False) -> None:
        """Put two groups together, unless something speaks against it; where ego was asked, names do not count."""
        small, large = sorted((self._group[one], self._group[other]), key=len)
        if small is large or self._told_apart(small, large):
            return
        shapes = self._shapes[small[0]] | self._shapes[large[0]]
        if not asked and not _agree(tuple(shapes)):
            return
        large.extend(small)
        for ident in small:
            self._group[ident] = large
        self._shapes[large[0]] = shapes

    def _told_apart(self, small: Collection[str], large: Sequence[str]) -> bool:
        return any(not self._apart[ident].isdisjoint(large) for ident in small if ident in self._apart)

    def members(self) -> tuple[tuple[str, ...], ...]:
        """Every group once, its ids in order, the groups by their first id."""
        found = {id(group): tuple(sorted(group)) for group in self._group.values()}
        return tuple(sorted(found.values()))
