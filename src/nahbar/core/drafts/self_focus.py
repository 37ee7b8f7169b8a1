"""Self focus: the sender's life and merits, and hardly a word about the receiver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_i, is_we, is_you

_RULES: Final = ((9, 0.78, 0), (7, 0.85, 0), (5, 0.85, 1), (4, 0.78, 2))
"""Words for oneself, their share among the pronouns, boasts: one line that holds is enough."""


def find(message: Message) -> Iterator[Sighting]:
    """Nearly all pronouns are the sender's, and they are many, or there is something to show off."""
    text = message.text
    places = [i for i, token in enumerate(text.tokens) if is_i(text, token) or is_we(text, token)]
    own = len(places)
    other = sum(is_you(text, token) for token in text.tokens)
    boasts = {hit.first for hit in message.hits("self_focus.boast")}
    share = own / (own + other) if own else 0.0
    if any(own >= most and share >= least and len(boasts) >= proofs for most, least, proofs in _RULES):
        yield Sighting("default", places[0], places[-1])
