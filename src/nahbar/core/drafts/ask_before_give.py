"""Ask before give: a large favour in the very first message."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.drafts.message import Message, Sighting, sightings


def find(message: Message) -> Iterator[Sighting]:
    """Large favours in a first message, unless the sentence says that none is asked."""
    if not message.first:
        return
    tokens = message.text.tokens
    denied = {tokens[hit.first].sentence for hit in message.hits("ask_before_give.not_asked")}
    for sighting in sightings(message, "ask_before_give", "big"):
        if tokens[sighting.first].sentence not in denied:
            yield sighting
