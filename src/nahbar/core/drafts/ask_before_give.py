"""Ask before give: a large favour in the very first message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_i, is_we

_PLEASE: Final = frozenset({"bitte", "bitten", "please", "kindly"})


def find(message: Message) -> Iterator[Sighting]:
    """Large favours in a first message that are really asked for, not only talked about."""
    if not message.first:
        return
    asked = {message.sentence_of(hit.first) for hit in message.hits("ask_before_give.frame")}
    denied = {message.sentence_of(hit.first) for hit in message.hits("ask_before_give.not_asked")}
    for sighting in sightings(message, "ask_before_give", "big"):
        sentence = message.sentence_of(sighting.first)
        if sentence in asked - denied and _is_for_sender(message, sentence):
            yield sighting


def _is_for_sender(message: Message, sentence: range) -> bool:
    """Whether the sentence names the sender, or says please: a question about the other's work asks for no favour."""
    text = message.text
    words = [text.tokens[i] for i in sentence]
    return any(is_i(text, word) or is_we(text, word) or word.folded in _PLEASE for word in words)
