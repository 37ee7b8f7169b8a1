"""The checks of the knowledge base, one file per matter; all problems are shown at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.checks import (
    address,
    cues,
    durations,
    evidence,
    keys,
    languages,
    messages,
    quiet,
    reach,
    references,
    texts,
    venues,
    vocabulary,
)

Check = Callable[[Base], Iterable[Problem]]
CHECKS: Final[tuple[Check, ...]] = (
    keys.check,
    vocabulary.check,
    references.check,
    texts.check,
    address.check,
    languages.check,
    messages.check,
    quiet.check,
    durations.check,
    cues.check,
    evidence.check,
    venues.check,
    reach.check,
)


def check_all(base: Base) -> tuple[Problem, ...]:
    """Every problem of the knowledge base, sorted by place, each once."""
    found = dict.fromkeys(problem for check in CHECKS for problem in check(base))
    return tuple(sorted(found, key=lambda problem: (problem.where, problem.code)))
