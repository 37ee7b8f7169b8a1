"""Pretext: warmth, curiosity or a small question in front, and the real matter behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.drafts.message import Message, Sighting
from nahbar.core.words.numbers import number_of

_CURRENCY_SIGNS: Final = frozenset("€£$¥")
_CURRENCIES: Final = frozenset("euro euros eur franken chf pounds pound quid dollars dollar bucks usd gbp".split())


def find(message: Message) -> Iterator[Sighting]:
    """The first sign of business that comes after a soft opening."""
    soft = message.hits("pretext.soft")
    if not soft:
        return
    hooks = sorted({(hit.first, hit.last) for hit in message.hits("pretext.hook")} | set(_prices(message)))
    for first, last in hooks:
        if first > soft[0].last:
            yield Sighting("hook", first, last)
            return


def _prices(message: Message) -> Iterator[tuple[int, int]]:
    """1.290 Euro, £79."""
    tokens = message.text.tokens
    for at, token in enumerate(tokens):
        beside = tokens[at - 1].folded if at else ""
        if token.folded in _CURRENCIES and number_of(beside) is not None:
            yield at - 1, at
        elif token.raw in _CURRENCY_SIGNS:
            yield at, min(at + 1, len(tokens) - 1)
