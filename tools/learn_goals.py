"""Remake knowledge/data/learned/ from tools/examples/: how much each word speaks for each goal.

    .venv/bin/python -m tools.learn_goals

A softmax regression over word stems and pairs, trained by plain gradient steps in a fixed order, so that equal
examples give equal files. Takes a few seconds.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from math import exp, sqrt
from pathlib import Path

import yaml

from nahbar.core.model.vocabulary import LANGUAGES
from nahbar.core.words.learned import CLASSES, SCALE, features
from nahbar.core.words.text import read_text

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/nahbar/knowledge/data/learned"
ROUNDS = 8
STEP = 0.35
SHRINK = 0.02
LEAST_SEEN = 2
LEAST_WEIGHT = 40
"""Hundredths below which a weight is not worth its line."""

Example = tuple[tuple[str, ...], int]


def examples(language: str) -> list[Example]:
    """Features and class of every example sentence."""
    by_goal = yaml.safe_load((HERE / "examples" / f"goals_{language}.yaml").read_text(encoding="utf-8"))
    found = []
    for goal, sentences in by_goal.items():
        for sentence in sentences:
            tokens = read_text(sentence, "de" if language == "de" else "en").tokens
            words = [token.folded for token in tokens if token.folded]
            found.append((("", *features(words)), CLASSES.index(goal)))
    return found


def learn(found: list[Example]) -> dict[str, list[float]]:
    """Weights by feature, one for each class; Adagrad steps over the examples in a shuffled but fixed order."""
    seen = Counter(feature for given, _ in found for feature in given)
    known = [(tuple(f for f in given if not f or seen[f] >= LEAST_SEEN), target) for given, target in found]
    share = Counter(target for _, target in known)
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(CLASSES))
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-6] * len(CLASSES))
    order = random.Random(0)
    for _ in range(ROUNDS):
        order.shuffle(known)
        for given, target in known:
            balance = sqrt(len(known) / len(CLASSES) / share[target])
            _step(given, target, balance, weights, squares)
    return weights


def _step(
    given: tuple[str, ...],
    target: int,
    balance: float,
    weights: dict[str, list[float]],
    squares: dict[str, list[float]],
) -> None:
    rows = [weights[feature] for feature in given]
    sums = [sum(row[c] for row in rows) for c in range(len(CLASSES))]
    highest = max(sums)
    powers = [exp(value - highest) for value in sums]
    total = sum(powers)
    errors = [balance * (power / total - (c == target)) for c, power in enumerate(powers)]
    for feature, row in zip(given, rows, strict=True):
        square = squares[feature]
        for c, error in enumerate(errors):
            gradient = error + SHRINK * row[c]
            square[c] += gradient * gradient
            row[c] -= STEP * gradient / sqrt(square[c] + 1.0)


def lines(weights: dict[str, list[float]]) -> list[str]:
    """One feature a line: the words, a tab, and class:weight for every class it speaks for or against."""
    told = []
    for feature in sorted(weights):
        kept = [(c, round(weight * SCALE)) for c, weight in enumerate(weights[feature])]
        kept = [(c, weight) for c, weight in kept if abs(weight) >= LEAST_WEIGHT]
        if kept:
            told.append(f"{feature}\t" + " ".join(f"{CLASSES[c]}:{weight}" for c, weight in kept))
    return told


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for language in LANGUAGES:
        text = "\n".join(["# Made by tools/learn_goals.py", *lines(learn(examples(language)))])
        (TARGET / f"goals_{language}.txt").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
