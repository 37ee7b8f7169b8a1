"""Where in a text the words of an annotation stand, which keeps close to the text but not to the letter."""

from __future__ import annotations

import re

from nahbar.core.model.vocabulary import OTHER
from nahbar.core.words.text import Text

_LONGEST = 25
"""Tokens that one annotation may reach over."""
_LOOSE = 0.08
"""What every token between the words found costs."""


def stems(words: str) -> set[str]:
    """The first five letters of every longer word."""
    return {w[:5] for w in re.findall(r"[\wäöüß]+", words.lower()) if len(w) > 2}


def stretch_of(text: Text, words: str) -> tuple[int, int] | None:
    """First and last token of the shortest stretch that has most of the words; None where none is found."""
    wanted = stems(words)
    own = [stems(token.raw) for token in text.tokens]
    places = [i for i, found in enumerate(own) if found & wanted]
    best: tuple[float, int, int] | None = None
    for n, first in enumerate(places):
        for last in places[n : n + 12]:
            if last - first > _LONGEST:
                break
            shared = set().union(*own[first : last + 1]) & wanted
            worth = len(shared) - _LOOSE * (last - first)
            if best is None or worth > best[0]:
                best = worth, first, last
    return None if best is None else best[1:]


def alike_channel(ours: str, theirs: str) -> bool:
    """Whether two channels are the same, or both in own words that share a stem."""
    free = ours.startswith(OTHER) and theirs.startswith(OTHER)
    return bool(stems(ours[len(OTHER) :]) & stems(theirs[len(OTHER) :])) if free else ours == theirs
