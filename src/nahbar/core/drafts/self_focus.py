"""Self focus: the sender's life and merits, and hardly a word about the receiver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_i, is_we, is_you

_SOME: Final = 4
_SHARE: Final = 0.78
_PURE: Final = 0.85
_BOASTS: Final = 2


def find(message: Message) -> Iterator[Sighting]:
    """Nearly all pronouns are the sender's, and they are many, or there is something to show off."""
    text = message.text
    places = [i for i, token in enumerate(text.tokens) if is_i(text, token) or is_we(text, token)]
    alone = sum(is_i(text, token) for token in text.tokens)
    other = sum(is_you(text, token) for token in text.tokens)
    boasts = len({hit.first for hit in message.hits("self_focus.boast")})
    share = _share(len(places), other)
    showing_off = boasts >= _BOASTS and len(places) >= _SOME and share >= _SHARE
    if showing_off or (not message.among_friends() and _is_monologue(alone, _share(alone, other), boasts)):
        yield Sighting("default", places[0], places[-1])


def _is_monologue(alone: int, share: float, boasts: int) -> bool:
    """ich … ich … ich, whether or not there is something to show off."""
    return (alone >= 9 and share >= _SHARE) or (share >= _PURE and (alone >= 7 or (alone >= 5 and boasts > 0)))


def _share(own: int, other: int) -> float:
    return own / (own + other) if own else 0.0
