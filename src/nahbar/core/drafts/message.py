"""A message as the finders see it: its words, and every sign of the vocabulary in them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from nahbar.core.drafts.rules import MessageRules
from nahbar.core.words.cues import Hit
from nahbar.core.words.text import Text, read_text


@dataclass(frozen=True)
class Sighting:
    """Words, from token to token, that speak for a finding, and the sign they are."""

    sign: str
    first: int
    last: int


@dataclass(frozen=True)
class Message:
    """The words of a message, the signs found in them, and what is known of sender and receiver."""

    text: Text
    signs: Mapping[str, list[Hit]]
    first: bool
    relation: str | None
    receiver_address: str | None

    def hits(self, *signs: str) -> list[Hit]:
        """Every hit of these signs, in the order of the text."""
        found = [hit for sign in signs for hit in self.signs.get(sign, ())]
        return sorted(found, key=lambda hit: (hit.first, hit.last)) if len(signs) > 1 else found

    def has(self, *signs: str) -> bool:
        """Whether one of these signs is there."""
        return any(sign in self.signs for sign in signs)

    def words(self) -> list[str]:
        """The folded words, signs left out."""
        return [token.folded for token in self.text.tokens if token.folded]

    def count(self, vocabulary: Collection[str]) -> int:
        """How many of its words are in a vocabulary."""
        return sum(token.folded in vocabulary for token in self.text.tokens)


Finder = Callable[[Message], Iterator[Sighting]]


def read_message(
    raw: str, rules: MessageRules, *, first: bool, relation: str | None, receiver_address: str | None
) -> Message:
    """Cut a message into words and find every sign in one pass."""
    text = read_text(raw, rules.language)
    signs: dict[str, list[Hit]] = {}
    for hit in rules.cues.find(text):
        signs.setdefault(hit.meaning, []).append(hit)
    return Message(text, signs, first, relation, receiver_address)


def sightings(message: Message, finding: str, *signs: str) -> Iterator[Sighting]:
    """Each hit of some signs of one finding."""
    for sign in signs:
        for hit in message.signs.get(f"{finding}.{sign}", ()):
            yield Sighting(sign, hit.first, hit.last)
