"""The tags in which the knowledge base states its conditions (`docs/knowledge.md`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from nahbar.core.model.vocabulary import CHANNELS, GOALS, MODES, SENIORITIES, TEMPERAMENTS, WORRIES


def _each(prefix: str, words: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{prefix}.{word}" for word in words)


TAGS: Final = frozenset().union(
    _each("goal", GOALS),
    _each("worry", WORRIES),
    _each("temper", TEMPERAMENTS),
    _each("mode", MODES),
    _each("stage", SENIORITIES),
    _each("budget", ("tiny", "small", "fair", "ample")),
    _each("limit", (
        "secret", "no_money", "little_money", "blackout", "deadline", "no_evenings", "access", "hearing", "mobility",
        "sight", "anxiety", "language",
    )),
    _each("no", CHANNELS),
    _each("likes", CHANNELS),
    _each("has", (
        "network", "colleagues", "former_colleagues", "clients", "club", "family", "friends", "mentor", "community",
        "predecessor", "boss", "assistant", "neighbours", "fellow_students", "interest",
    )),
    _each("remote", ("yes", "no")),
    _each("kind", ("work", "life", "digital", "not_digital")),
    ("place.known", "gives.strength", "ask.manipulative", "said.little", "contradiction"),
    ("self_employed", "employed", "job_hunting", "caring", "newcomer", "change"),
)  # fmt: skip
OPEN_TAGS: Final = {"field": "fields", "target": "fields", "situation": "situations"}
"""Tags that end in the id of a record of this kind."""
