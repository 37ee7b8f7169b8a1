"""Moves name no dates, durations or figures of their own: the planner decides them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from nahbar.core.model.problems import Problem
from nahbar.knowledge.base import Base
from nahbar.knowledge.shapes import Text

_NUMBERS: Final = (
    "zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwölf|fünfzehn|zwanzig|dreißig|"
    "two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty"
)
_UNITS: Final = "Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|minutes|hours|days|weeks|months|years"
_DURATION: Final = re.compile(rf"\b(?:{_NUMBERS})\s+(?:{_UNITS})\b|\d+", re.IGNORECASE)


def check(base: Base) -> Iterator[Problem]:
    """Digits, and number words before a unit of time, in the texts of moves."""
    for leaf in base.leaves:
        found = (
            _DURATION.search(leaf.value) if isinstance(leaf.shape, Text) and leaf.file.startswith("moves/") else None
        )
        if found:
            yield leaf.wrong("duration", f"says '{found[0]}'", "{minutes} or {count}, or no figure")
