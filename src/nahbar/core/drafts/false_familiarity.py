"""False familiarity: closeness that does not exist, called out or taken for granted."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.drafts.message import Message, Sighting, sightings
from nahbar.core.drafts.pronouns import is_familiar


def find(message: Message) -> Iterator[Sighting]:
    """Claimed bonds and pet names between people who are not close; du to somebody who is addressed as Sie."""
    if message.among_friends():
        return
    found = [*sightings(message, "false_familiarity", "bond", "endearment")]
    if message.relation is None and not message.first and len(found) < 2:
        found = []
    yield from found
    if message.receiver_address == "sie":
        yield from _familiar_address(message)


def _familiar_address(message: Message) -> Iterator[Sighting]:
    text = message.text
    for at, token in enumerate(text.tokens):
        if is_familiar(text, token):
            yield Sighting("address", at, at)
            return
