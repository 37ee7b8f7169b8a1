"""Goals that no cue catches, from the weights of single words and pairs of words (`tools/learn_goals.py`).

A sentence is its word stems and their neighbours; its class is one of the goals, or none. The chance of a class is the
softmax of the sums of its weights, as in any linear model, so that every guess can be followed word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import exp

from nahbar.core.model.vocabulary import GOALS
from nahbar.core.words.found import Found
from nahbar.core.words.text import Text

CLASSES = ("none", *GOALS)
SCALE = 100.0
"""Weights are stored as whole hundredths."""
_STEM = 6
_LEAST_WORDS = 3
Weights = Mapping[str, Sequence[tuple[int, int]]]
"""Stem or pair → (class, weight in hundredths)."""


def features(words: Sequence[str]) -> list[str]:
    """The stems of a sentence and their pairs, each once: 'eine neue stelle' → eine, neue, stelle, eine neue, …"""
    stems = [word[:_STEM] for word in words]
    return list(dict.fromkeys([*stems, *(f"{a} {b}" for a, b in pairwise(stems))]))


def chances(words: Sequence[str], weights: Weights) -> list[float]:
    """The chance of every class for one sentence, in the order of CLASSES."""
    sums = [0.0] * len(CLASSES)
    for feature in ("", *features(words)):
        for which, weight in weights.get(feature, ()):
            sums[which] += weight / SCALE
    highest = max(sums)
    powers = [exp(value - highest) for value in sums]
    return [power / sum(powers) for power in powers]


def likely_goals(text: Text, weights: Weights, least: float) -> tuple[Found[str], ...]:
    """Goals whose chance in some sentence is at least `least`, the likeliest first, each with its sentence."""
    best: dict[str, tuple[float, Found[str]]] = {}
    for first, last in _sentences(text):
        words = [token.folded for token in text.tokens[first : last + 1] if token.folded]
        if len(words) < _LEAST_WORDS:
            continue
        for goal, chance in zip(GOALS, chances(words, weights)[1:], strict=True):
            if chance >= least and chance > best.get(goal, (0.0,))[0]:
                best[goal] = chance, Found(goal, (text.span(first, last),))
    return tuple(found for _, found in sorted(best.values(), key=lambda pair: -pair[0]))


def _sentences(text: Text) -> Iterator[tuple[int, int]]:
    first = 0
    for n, token in enumerate(text.tokens):
        if n + 1 == len(text.tokens) or text.tokens[n + 1].sentence != token.sentence:
            yield first, n
            first = n + 1
