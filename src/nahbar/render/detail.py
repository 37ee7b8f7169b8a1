"""How much of a plan stands on the page: a page is read to its end only while it is short."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from nahbar.core.model.frozen import frozen, replace


@frozen
class Detail:
    """How many of each thing are shown; the whole plan is in the JSON."""

    circles: int = 5
    gaps: int = 3
    gap_reasons: bool = True
    bridges: int = 2
    groups: int = 4
    places: int = 3
    """Places named for a target group."""
    later_groups: int = 2
    approaches: int = 2
    approach_steps: int = 3
    companion: int = 4
    venues: int = 4
    record: int = 4
    occasions: int = 5
    principles: int = 4
    offers: int = 5
    values: int = 4
    introductions: bool = True
    steps: int = 12
    """Steps of the first four weeks told in full; the others stand in the table."""
    table_weeks: int = 60
    """Weeks whose steps stand in the table with what done means; those of later weeks are only named."""
    reasons: bool = True
    """Whether every step says why, or only those that rest on research."""
    marked_reasons: bool = True
    messages: int = 5
    respects: int = 12
    left_out: int = 4
    questions: int = 5
    question_reasons: bool = True
    evidence: int = 6
    caveats: bool = True
    journals: bool = True
    grounds: bool = True
    """Whether each assumption says why it was made, and each milestone has its title."""
    hints: bool = True
    """Small remarks on how to read the page."""


_TRIMS: Final[tuple[Mapping[str, int | bool], ...]] = (
    {"occasions": 3, "principles": 2, "companion": 3},
    {"caveats": False, "venues": 3, "values": 2},
    {"gap_reasons": False, "circles": 4},
    {"approach_steps": 2, "later_groups": 1, "principles": 1},
    {"companion": 2, "offers": 3, "gaps": 2, "hints": False},
    {"reasons": False, "respects": 10},
    {"record": 3, "questions": 4, "left_out": 3, "respects": 8, "question_reasons": False},
    {"approaches": 1, "venues": 2, "values": 1, "places": 2},
    {"circles": 3, "evidence": 4, "occasions": 2, "questions": 3, "respects": 6, "journals": False},
    {"bridges": 0, "venues": 1, "record": 2, "left_out": 2, "groups": 3, "steps": 9},
    {"occasions": 1, "companion": 1, "evidence": 3, "offers": 2, "grounds": False, "steps": 8},
    {"places": 1, "principles": 0, "respects": 5, "steps": 7},
    {"table_weeks": 17, "questions": 2},
    {"messages": 4, "later_groups": 0, "steps": 6},
    {"table_weeks": 13, "evidence": 2, "respects": 4},
    {"groups": 2, "companion": 0, "approach_steps": 1, "steps": 5},
    {"table_weeks": 8, "circles": 2, "left_out": 1},
    {"messages": 3, "introductions": False, "steps": 4},
    {"table_weeks": 4, "occasions": 0},
    {"venues": 0, "marked_reasons": False},
    {"evidence": 1, "gaps": 1, "respects": 3, "steps": 3},
    {"messages": 2, "values": 0, "questions": 1},
    {"steps": 2, "record": 1, "offers": 1, "questions": 0},
)
"""What goes first where there is too much: the things a person would miss least."""


def levels() -> tuple[Detail, ...]:
    """From everything to the least, one trim after the other."""
    return tuple(accumulate(_TRIMS, lambda detail, trim: replace(detail, **trim), initial=Detail()))
