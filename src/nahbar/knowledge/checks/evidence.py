"""Evidence: what was withdrawn or is in doubt is kept as a warning and cited by no move."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base

BLOCKED: Final = frozenset({"promotion-focus-study-retracted", "networking-can-feel-dirty"})
"""A retracted study, and an effect whose trustworthiness is publicly questioned."""


def check(base: Base) -> Iterator[Problem]:
    """Moves that cite a blocked finding, and blocked findings that would let themselves be cited."""
    for record in base.of("evidence"):
        if record.id in BLOCKED and isinstance(record.value, dict) and record.value.get("cite") is not False:
            yield Problem("blocked", f"{record.where}.cite", "must be false", "retracted or doubtful")
    blocked = BLOCKED | {
        r.id for r in base.of("evidence") if isinstance(r.value, dict) and r.value.get("cite") is False
    }
    for record in base.of("moves"):
        cited = record.value.get("evidence") if isinstance(record.value, dict) else None
        for finding in cited if isinstance(cited, list) else ():
            if finding in blocked:
                yield Problem("blocked", f"{record.where}.evidence", f"cites '{finding}'", "retracted or doubtful")
