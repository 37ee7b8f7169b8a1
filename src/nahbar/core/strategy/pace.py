"""The pace of a plan: a dense first month, then room for what comes back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from nahbar.core.model.knowledge import Move, PathStep
from nahbar.core.model.vocabulary import PHASES
from nahbar.core.strategy.choose import Choice
from nahbar.core.strategy.schedule import Item

_SOON = 1
_AFTER_FIRST_CONTACTS = 0.25
"""Care that builds on a first contact begins when there has been one: repeated moves are placed before all others."""
_STEPS = (0.0, 0.0, 0.04, 0.08, 0.12, 0.24, 0.36, 0.48)
"""Share of the horizon at which each step of a way is wished: four or five soon, then time to hear back."""
_HEARD_BACK = 5
"""Weeks before which a step that waits for an answer does not come."""
_TO_HEAR_BACK = 3
"""Weeks from one step to the next that waits for what came of it."""
_NEXT_WAY = 4
"""Weeks after which each further way begins: one thing at a time."""
_WINDOWS = {
    "see": (0.0, 0.04),
    "choose": (0.02, 0.08),
    "prepare": (0.04, 0.12),
    "reach": (0.05, 0.45),
    "meet": (0.12, 0.6),
    "deepen": (0.3, 0.75),
    "keep": (0.1, 0.5),
    "give": (0.08, 0.7),
    "review": (0.5, 1.0),
}
"""Share of the horizon in which the moves of a phase are spread, first and last wish."""


def with_wishes(
    choices: tuple[Choice, ...],
    weeks: int,
    needs: dict[str, tuple[str, ...]],
    pressing: Collection[str] = (),
    steps: Mapping[str, PathStep] | None = None,
) -> tuple[Item, ...]:
    """Each move with the week it would best fall in; moves of one phase are spread over its window.

    `pressing` moves answer what leads in the person's words: they come within the first weeks. `steps` of a way
    come first and in their order.
    """
    steps = steps or {}
    chosen = {choice.move.id for choice in choices}
    items = _steps_with_wishes([choice.move for choice in choices if choice.move.id in steps], weeks, needs, steps)
    for phase in PHASES:
        group = [c.move for c in choices if c.move.phase == phase and c.move.id not in steps]
        first, last = _WINDOWS[phase]
        for n, move in enumerate(group):
            share = first + (last - first) * (n / max(1, len(group) - 1) if len(group) > 1 else 0.0)
            wish = weeks - 1 if share >= 1.0 else int(share * weeks)
            wish = min(wish, _SOON if n else 0) if move.id in pressing else wish
            if move.repeats and (chosen.intersection(move.after) or (steps and move.part == "first_contact")):
                wish = max(wish, int(weeks * _AFTER_FIRST_CONTACTS))
            items.append(Item(move, wish, needs.get(move.id, ())))
    return tuple(items)


def _steps_with_wishes(
    moves: Sequence[Move], weeks: int, needs: Mapping[str, tuple[str, ...]], steps: Mapping[str, PathStep]
) -> list[Item]:
    """The steps of each way from its first on; what waits for an answer leaves time for one."""
    items: list[Item] = []
    place: dict[str, int] = {}
    starts: dict[str, int] = {}
    before: dict[str, int] = {}
    for move in moves:
        way = move.id.partition(".")[0]
        place[way] = place.get(way, -1) + 1
        starts.setdefault(way, len(starts) * _NEXT_WAY)
        wish = starts[way] + int(_STEPS[min(place[way], len(_STEPS) - 1)] * weeks)
        if steps[move.id].once:
            wish = max(wish, _HEARD_BACK, before.get(way, 0) + _TO_HEAR_BACK)
        elif move.repeats:
            wish = max(wish, before.get(way, 0) + _TO_HEAR_BACK)
        before[way] = wish
        items.append(Item(move, wish, needs.get(move.id, ())))
    return items
