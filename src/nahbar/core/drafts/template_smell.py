"""Template smell: phrases that anybody sends to anybody, and fields that nobody filled in."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.drafts.message import Message, Sighting, sightings


def find(message: Message) -> Iterator[Sighting]:
    """Worn phrases and open fields."""
    yield from sightings(message, "template_smell", "strong")
