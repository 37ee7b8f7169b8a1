"""What no cue settles, decided by learned weights: sums over plain features, as in any linear model (`tools/learn.py`).

A feature is a short string that says something about a sentence, a clause or a place in it; the weights say how much
it speaks for each class. The chance of a class is the softmax of the sums, so that every answer can be followed
feature by feature.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp

from nahbar.core.model.vocabulary import GOALS, WORRIES
from nahbar.core.words.text import Text

CLASSES: Mapping[str, tuple[str, ...]] = {
    "goals": ("none", *GOALS),
    "worries": ("none", *WORRIES),
    "circles": ("no", "yes"),
    "channels": ("none", "excluded", "preferred"),
    "strengths": ("no", "yes"),
}
"""What each learned reader decides between; the first class is the one where nothing is said."""
SCALE = 100.0
"""Weights are stored as whole hundredths."""
ALWAYS = "*"
"""The feature that every case has: how likely the classes are before anything is known."""
_STEM = 6
Weights = Mapping[str, Sequence[tuple[int, int]]]
"""Feature → (class, weight in hundredths)."""


def stem(word: str) -> str:
    """The beginning of a folded word, by which learned readers know it."""
    return word[:_STEM]


def stems_and_pairs(words: Iterable[str]) -> list[str]:
    """The stems of the words and their neighbours: 'eine neue stelle' → eine, neue, stelle, eine neue, neue stelle."""
    stems = [stem(word) for word in words]
    return list(dict.fromkeys([*stems, *(f"{a} {b}" for a, b in pairwise(stems))]))


def chances(features: Iterable[str], weights: Weights, classes: int) -> list[float]:
    """The chance of every class, in the order of `CLASSES`."""
    sums = [0.0] * classes
    for feature in (ALWAYS, *features):
        for which, weight in weights.get(feature, ()):
            sums[which] += weight / SCALE
    highest = max(sums)
    powers = [exp(value - highest) for value in sums]
    total = sum(powers)
    return [power / total for power in powers]


def sentences(text: Text) -> Iterator[tuple[int, int]]:
    """First and last token of every sentence."""
    return _runs(text, [token.sentence for token in text.tokens])


def clauses(text: Text) -> Iterator[tuple[int, int]]:
    """First and last token of every clause."""
    return _runs(text, [token.clause for token in text.tokens])


def _runs(text: Text, marks: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = 0
    for n in range(len(text.tokens)):
        if n + 1 == len(marks) or marks[n + 1] != marks[n]:
            yield first, n
            first = n + 1
