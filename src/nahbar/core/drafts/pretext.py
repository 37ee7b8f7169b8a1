"""Pretext: warmth, curiosity or a small question in front, and the real matter behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.drafts.pronouns import is_i, is_we
from nahbar.core.words.numbers import number_of

_CURRENCY_SIGNS: Final = frozenset("€£$¥")
_CURRENCIES: Final = frozenset("euro euros eur franken chf pounds pound quid dollars dollar bucks usd gbp".split())


def find(message: Message) -> Iterator[Sighting]:
    """The first sign of the sender's own business that comes after a soft opening."""
    soft = message.hits("pretext.soft")
    if not soft:
        return
    prices = set(_prices(message))
    for first, last in sorted({(hit.first, hit.last) for hit in message.hits("pretext.hook")} | prices):
        if first > soft[0].last and ((first, last) in prices or _is_own_business(message, first)):
            yield Sighting("hook", first, last)
            return


def _is_own_business(message: Message, at: int) -> bool:
    """Whether the sentence speaks of the sender, or is added as if in passing; a question alone is no hook."""
    text = message.text
    sentence = message.sentence_of(at)
    if any(is_i(text, text.tokens[i]) or is_we(text, text.tokens[i]) for i in sentence):
        return True
    return any(hit.first in sentence for hit in message.hits("pretext.pivot"))


def _prices(message: Message) -> Iterator[tuple[int, int]]:
    """1.290 Euro, £79."""
    tokens = message.text.tokens
    for at, token in enumerate(tokens):
        beside = tokens[at - 1].folded if at else ""
        if token.folded in _CURRENCIES and number_of(beside) is not None:
            yield at - 1, at
        elif token.raw in _CURRENCY_SIGNS:
            yield at, min(at + 1, len(tokens) - 1)
