"""Flattery: praise of the person without measure, instead of a word about what helped."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_you
from nahbar.core.words.cues import Hit


def find(message: Message) -> Iterator[Sighting]:
    """Formulas of praise; big words about the receiver; a superlative without bounds."""
    yield from sightings(message, "flattery", "strong")
    for hit in message.hits("flattery.praise"):
        if _speaks_to_receiver(message, hit):
            yield Sighting("praise", hit.first, hit.last)
    yield from _boundless(message)


def _speaks_to_receiver(message: Message, hit: Hit) -> bool:
    text = message.text
    return any(is_you(text, text.tokens[i]) for i in message.sentence_of(hit.first))


def _boundless(message: Message) -> Iterator[Sighting]:
    """The best … in the whole town: a superlative and its bounds in one sentence, said to the receiver."""
    tokens = message.text.tokens
    for top in message.hits("flattery.superlative"):
        for scope in message.hits("flattery.scope"):
            if tokens[top.first].sentence == tokens[scope.first].sentence and _speaks_to_receiver(message, top):
                yield Sighting("superlative", min(top.first, scope.first), max(top.last, scope.last))
