"""Whether two names can be of one person (with the same address), and whether they look as if they were."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from nahbar.core.identity.names import Shape
from nahbar.core.identity.nicknames import forms_of
from nahbar.core.identity.sound import sound_of

REASONS: Final = ("same_name", "nickname", "former_name", "sound", "slip", "initial")
"""Why two people may be one, the strongest first."""
_SLIP_FROM: Final = 5
"""Letters from which one wrong letter is a slip and not another name."""


def can_be_one(one: Shape, other: Shape) -> bool:
    """Whether nothing in the names speaks against one person: asked only where an address is the same."""
    if not one.words or not other.words or one == other:
        return True
    if one.is_many or other.is_many or one.generation != other.generation:
        return sorted(one.words) == sorted(other.words) and one.generation == other.generation
    if len(one.words) == 1 or len(other.words) == 1:
        return _one_word_fits(one, other)
    return _fits(one, other) or _fits(one, _turned(other))


def is_surely_one(one: Shape, other: Shape) -> bool:
    """Whether both names are whole and the same: enough where an address belongs to several people."""
    return one.is_whole and other.is_whole and not one.is_many and one.generation == other.generation and (
        sorted(one.words) == sorted(other.words)
    )  # fmt: skip


def why_alike(one: Shape, other: Shape) -> str:
    """Why two names may be of the same person, of REASONS; empty if they do not look so."""
    if one.is_many or other.is_many or one.generation != other.generation:
        return ""
    if not (one.given and one.family and other.given and other.family):
        return ""
    if sorted(one.words) == sorted(other.words):
        return "same_name"
    return _why(one, other) or _why(one, _turned(other))


def _why(one: Shape, other: Shape) -> str:
    given, family = _same_given(one, other), _same_family(one, other)
    initials = len(one.given[0]) == 1 or len(other.given[0]) == 1
    if given and family:
        return "initial" if initials else "nickname"
    if initials:
        return ""
    if given and _same_former(one, other):
        return "former_name"
    if given and _sound(one.family) == _sound(other.family) and len(_sound(one.family)) > 1:
        return "sound"
    slipped = (given and _slipped(one.family, other.family)) or (family and _slipped(one.given, other.given))
    return "slip" if slipped else ""


def _turned(shape: Shape) -> Shape:
    """The same name with given and family name changed over, as lists and forms often do."""
    turned = (*shape.family, *shape.given)
    return Shape(turned, turned[:1], turned[1:], shape.former, shape.nickname, shape.generation)


def _one_word_fits(one: Shape, other: Shape) -> bool:
    """A single word must occur in the other name: as it is, as a short form, an initial, or as the nickname."""
    short, long = (one, other) if len(one.words) == 1 else (other, one)
    word = short.words[0]
    if any(_same_word(word, other) for other in (*long.words, *long.nickname.split(), *long.former)):
        return True
    return bool(long.given) and _is_initial(word, long.given[0])


def _fits(one: Shape, other: Shape) -> bool:
    return _same_given(one, other) and (
        _same_family(one, other) or _same_former(one, other) or _sound(one.family) == _sound(other.family)
    )


def _same_given(one: Shape, other: Shape) -> bool:
    """The first given names are the same, by short form, nickname or initial."""
    first, second = one.given[0], other.given[0]
    if _same_word(first, second) or first in other.nickname.split() or second in one.nickname.split():
        return True
    return _is_initial(first, second)


def _is_initial(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _same_word(one: str, other: str) -> bool:
    return one == other or not forms_of(one).isdisjoint(forms_of(other))


def _same_family(one: Shape, other: Shape) -> bool:
    """The family names are the same, or one is part of the other's double name."""
    return set(one.family) <= set(other.family) or set(other.family) <= set(one.family)


def _same_former(one: Shape, other: Shape) -> bool:
    return bool(one.former and set(one.former) <= set(other.family)) or bool(
        other.former and set(other.former) <= set(one.family)
    )


def _sound(words: Iterable[str]) -> str:
    return sound_of("".join(words))


def _slipped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    first, second = " ".join(one), " ".join(other)
    return min(len(first), len(second)) >= _SLIP_FROM and one_slip(first, second)


def one_slip(one: str, other: str) -> bool:
    """Whether one letter is wrong, missing, too many, or two neighbours are changed over.

    >>> one_slip("schmidt", "schmitd"), one_slip("weber", "weaver")
    (True, False)
    """
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    at = next((nth for nth, letter in enumerate(one) if letter != other[nth]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
    return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]
