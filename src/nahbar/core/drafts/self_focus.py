"""Self focus: the sender's life and merits, and hardly a word about the receiver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_i, is_we, is_you

_SHARE: Final = 0.78
_MANY: Final = 9
"""So many words for oneself need no boast."""
_SOME: Final = 4
_BOASTS: Final = 2


def find(message: Message) -> Iterator[Sighting]:
    """Nearly all pronouns are the sender's, and they are many, or there is something to show off."""
    text = message.text
    places = [i for i, token in enumerate(text.tokens) if is_i(text, token) or is_we(text, token)]
    own = len(places)
    other = sum(is_you(text, token) for token in text.tokens)
    boasts = {hit.first for hit in message.hits("self_focus.boast")}
    if own < _SOME or own / (own + other) < _SHARE:
        return
    if own >= _MANY or len(boasts) >= _BOASTS:
        yield Sighting("default", places[0], places[-1])
