"""Who may be the same person without an address saying so: asked, never decided."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from nahbar.core.identity.alike import REASONS, why_alike
from nahbar.core.identity.clusters import Pair
from nahbar.core.identity.names import Shape
from nahbar.core.identity.nicknames import forms_of
from nahbar.core.identity.sound import sound_of
from nahbar.core.model.frozen import frozen

MOST_NAMESAKES: Final = 8
"""More people of one sound: the name is so frequent that it says nothing."""


@frozen
class Namesake:
    """An alter as the search for doubles sees it."""

    id: str
    shapes: tuple[Shape, ...]
    signs: frozenset[str] = frozenset()
    """Where they work, whose mail they use: what makes it likelier that two with alike names are one."""
    keys: frozenset[str] = frozenset()


@frozen
class Doubt:
    """Two alters who may be one, and why; the smaller id first."""

    first: str
    second: str
    why: str


def blocks_of(namesake: Namesake) -> frozenset[str]:
    """The drawers in which an alter lies; only those who share one are compared."""
    found = {f"at:{key}" for key in namesake.keys}
    for shape in namesake.shapes:
        if shape.given and shape.family and not shape.is_many:
            found.update(_name_blocks(shape))
            found.update(f"initial:{shape.given[0][0]}{sound_of(shape.family[-1])}@{sign}" for sign in namesake.signs)
    return frozenset(found)


def _name_blocks(shape: Shape) -> Iterator[str]:
    """By the sounds of one given and one family name, in either order."""
    for given in forms_of(shape.given[0]):
        for family in (*shape.family, *shape.former):
            yield "name:" + "+".join(sorted((sound_of(given), sound_of(family))))


def doubts(drawer: Sequence[Namesake], told_apart: Collection[Pair] = ()) -> Iterator[Doubt]:
    """The pairs of one drawer that ego is asked about."""
    if len(drawer) > MOST_NAMESAKES:
        return
    ordered = sorted(drawer, key=lambda namesake: namesake.id)
    for nth, one in enumerate(ordered):
        for other in ordered[nth + 1 :]:
            why = _why(one, other)
            if why and (one.id, other.id) not in told_apart:
                yield Doubt(one.id, other.id, why)


def apart(pairs: Iterable[Pair], alter_of: Mapping[str, str]) -> frozenset[Pair]:
    """Pairs of alters, from pairs of records that ego told apart."""
    known = ((alter_of.get(one), alter_of.get(other)) for one, other in pairs)
    return frozenset((min(one, other), max(one, other)) for one, other in known if one and other)


def _why(one: Namesake, other: Namesake) -> str:
    found = {why_alike(first, second) for first in one.shapes for second in other.shapes}
    why = next((reason for reason in REASONS if reason in found), "")
    if why == "initial" and one.signs.isdisjoint(other.signs):
        why = ""
    return why or ("same_address" if _share_an_address(one, other) else "")


def _share_an_address(one: Namesake, other: Namesake) -> bool:
    """One address, and names of which at least one says too little to tell the two apart."""
    if one.keys.isdisjoint(other.keys):
        return False
    return any(_leaves_open(first, second) for first in one.shapes for second in other.shapes)


def _leaves_open(one: Shape, other: Shape) -> bool:
    if one.is_many or other.is_many or one.generation != other.generation:
        return False
    if len(one.words) < 2 or len(other.words) < 2:
        return True
    return bool(one.given and other.given) and not forms_of(one.given[0]).isdisjoint(forms_of(other.given[0]))


def unique(found: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Each pair once, with its strongest reason."""
    best: dict[Pair, Doubt] = {}
    for doubt in sorted(found, key=lambda doubt: (doubt.first, doubt.second, _rank(doubt.why))):
        best.setdefault((doubt.first, doubt.second), doubt)
    return tuple(best.values())


def _rank(why: str) -> int:
    return REASONS.index(why) if why in REASONS else len(REASONS)
