"""Mass message: one text to many, sent as if it were for one."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.drafts.fields import merge_fields
from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_your


def find(message: Message) -> Iterator[Sighting]:
    """Greetings to many, words of a circular, open fields."""
    text = message.text
    for first, last in merge_fields(text):
        yield Sighting("field", first, last)
    for sighting in sightings(message, "mass_message", "many"):
        before = text.tokens[sighting.first - 1] if sighting.first else None
        one_clause = text.tokens[sighting.first].clause == text.tokens[sighting.last].clause
        if one_clause and (before is None or not is_your(text, before)):
            yield sighting
    yield from sightings(message, "mass_message", "list")
