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
    talk_questions: int = 4
    near_steps: int = 16
    """Steps of the first four weeks that are told; the others are only named."""
    later_steps: int = 16
    """Steps after the first four weeks that are told; the others are only named."""
    later_done: bool = True
    """Whether those say when they are done."""
    near_done: bool = True
    """Whether the steps of the first four weeks do."""
    reasons: bool = True
    """Whether every step says why, or only those that rest on research."""
    marked_reasons: bool = True
    messages: int = 7
    reviews: int = 6
    respects: int = 12
    left_out: int = 4
    questions: int = 5
    question_reasons: bool = True
    evidence: int = 6
    caveats: bool = True
    journals: bool = True
    mode_reason: bool = True
    grounds: bool = True
    """Whether each assumption says why it was made, and each milestone has its title."""
    hints: bool = True
    """Small remarks on how to read the page."""


_TRIMS: Final[tuple[Mapping[str, int | bool], ...]] = (
    {"hints": False, "caveats": False, "reasons": False, "companion": 0, "principles": 0, "grounds": False},
    {"gap_reasons": False, "gaps": 0, "bridges": 0, "approaches": 1, "approach_steps": 1, "journals": False},
    {"later_groups": 1, "question_reasons": False, "introductions": False, "values": 2, "evidence": 3, "reviews": 4},
    {"approaches": 0, "venues": 2, "questions": 2, "respects": 6, "occasions": 4, "circles": 4, "offers": 4},
    {"evidence": 2, "places": 1, "left_out": 3, "reviews": 2, "talk_questions": 3, "values": 1, "mode_reason": False},
    {"marked_reasons": False, "respects": 5, "occasions": 3, "offers": 3, "later_groups": 0},
    {"places": 0, "evidence": 1, "circles": 3, "left_out": 2},
    {"respects": 4, "occasions": 2, "talk_questions": 2},
    {"reviews": 0, "questions": 1},
    {"later_done": False},
    {"venues": 1, "groups": 3, "record": 2},
    {"talk_questions": 0, "respects": 3},
    {"questions": 0, "left_out": 1, "occasions": 1},
    {"messages": 6, "offers": 2},
    {"venues": 0, "groups": 2},
    {"circles": 2, "record": 1},
    {"later_steps": 6, "messages": 5},
    {"near_steps": 7, "evidence": 0},
    {"later_steps": 5, "respects": 2},
    {"near_steps": 6, "values": 0},
    {"later_steps": 4, "messages": 4},
    {"later_steps": 3, "circles": 1},
    {"messages": 3, "near_steps": 5},
    {"later_steps": 2, "respects": 1},
    {"messages": 2, "near_steps": 4},
    {"later_steps": 0},
    {"near_done": False, "questions": 0},
    {"messages": 1, "offers": 1, "groups": 1, "near_steps": 2},
)
"""What goes first where there is too much: the things a person would miss least."""


def levels() -> tuple[Detail, ...]:
    """From everything to the least, one trim after the other."""
    return tuple(accumulate(_TRIMS, lambda detail, trim: replace(detail, **trim), initial=Detail()))
