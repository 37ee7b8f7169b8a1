"""Self focus: the sender's life and merits, and hardly a word about the receiver."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_i, is_we, is_you

_MANY: Final = 4
_SHARE: Final = 0.6
_BOASTS: Final = 2


def find(message: Message) -> Iterator[Sighting]:
    """Many words for oneself, few for the other, and something to show off."""
    text = message.text
    own = sum(is_i(text, token) or is_we(text, token) for token in text.tokens)
    other = sum(is_you(text, token) for token in text.tokens)
    boasts = message.hits("self_focus.boast")
    if own < _MANY or own / (own + other) < _SHARE or len({hit.first for hit in boasts}) < _BOASTS:
        return
    yield Sighting("boast", boasts[0].first, boasts[-1].last)
