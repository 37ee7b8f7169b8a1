"""A message as the finders see it: its words, and every sign of the vocabulary in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.frozen import frozen
from nahbar.core.words.cues import Hit
from nahbar.core.words.phrases import sentence_bounds
from nahbar.core.words.text import Text, read_text


@frozen
class Sighting:
    """Words, from token to token, that speak for a finding, and the sign they are."""

    sign: str
    first: int
    last: int


@frozen
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
        return sorted(found, key=lambda hit: (hit.first, hit.last))

    def has(self, *signs: str) -> bool:
        """Whether one of these signs is there."""
        return any(sign in self.signs for sign in signs)

    def sentence_of(self, at: int) -> range:
        """The places of the sentence around a token; a colon ends one too: what follows it is another thought."""
        first, last = sentence_bounds(self.text, at)
        colons = [i for i in range(first, last + 1) if self.text.tokens[i].raw == ":"]
        return range(
            max((i + 1 for i in colons if i < at), default=first), min((i for i in colons if i > at), default=last) + 1
        )

    def among_friends(self) -> bool:
        """Whether the two are known to be close."""
        return self.relation in _CLOSE


_CLOSE: Final = frozenset({"friend", "old_friend", "family"})
_OPENING: Final = '„“"«»‚'
_CLOSING: Final = '“”"»«‘'
Finder = Callable[[Message], Iterator[Sighting]]


def read_message(
    raw: str, rules: MessageRules, *, first: bool, relation: str | None, receiver_address: str | None
) -> Message:
    """Cut a message into words and find every sign in one pass; what is quoted is somebody else's."""
    text = read_text(raw, rules.language)
    quoted = _quoted(text)
    signs: dict[str, list[Hit]] = {}
    colons = [i for i, token in enumerate(text.tokens) if token.raw == ":"]
    for hit in rules.cues.find(text):
        if hit.first not in quoted and not any(hit.first < i < hit.last for i in colons):
            signs.setdefault(hit.meaning, []).append(hit)
    return Message(text, signs, first, relation, receiver_address)


def _quoted(text: Text) -> frozenset[int]:
    """Places between quotation marks; a mark without its partner quotes nothing."""
    inside: set[int] = set()
    opened: int | None = None
    for at, token in enumerate(text.tokens):
        if token.folded:
            continue
        if opened is not None and token.raw in _CLOSING:
            inside.update(range(opened, at))
            opened = None
        elif token.raw in _OPENING:
            opened = at
    return frozenset(inside)


def sightings(message: Message, finding: str, *signs: str) -> Iterator[Sighting]:
    """Each hit of some signs of one finding."""
    for sign in signs:
        for hit in message.signs.get(f"{finding}.{sign}", ()):
            yield Sighting(sign, hit.first, hit.last)
