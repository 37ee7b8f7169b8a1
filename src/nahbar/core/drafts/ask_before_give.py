"""Ask before give: a large favour in the very first message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_i, is_we

_PLEASE: Final = frozenset({"bitte", "bitten", "please", "kindly"})


def find(message: Message) -> Iterator[Sighting]:
    """Favours in a first message that are really asked for, not only talked about, and that are not small."""
    if not message.first:
        return
    asked = _sentences(message, "frame")
    denied = _sentences(message, "not_asked")
    for sighting in sightings(message, "ask_before_give", "big"):
        sentence = message.sentence_of(sighting.first)
        if sentence in asked - denied and _is_for_sender(message, sentence):
            yield sighting
    small = _sentences(message, "small") | denied
    for sighting in sightings(message, "ask_before_give", "favour"):
        if message.sentence_of(sighting.first) not in small:
            yield sighting


def _sentences(message: Message, sign: str) -> set[range]:
    return {message.sentence_of(hit.first) for hit in message.hits(f"ask_before_give.{sign}")}


def _is_for_sender(message: Message, sentence: range) -> bool:
    """Whether the sentence names the sender, or says please: a question about the other's work asks for no favour."""
    text = message.text
    words = [text.tokens[i] for i in sentence]
    return any(is_i(text, word) or is_we(text, word) or word.folded in _PLEASE for word in words)
