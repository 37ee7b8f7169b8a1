"""The pace of a plan: a dense first month, then room for what comes back."""

from __future__ import annotations

from collections.abc import Collection

from nahbar.core.model.vocabulary import PHASES
from nahbar.core.strategy.choose import Choice
from nahbar.core.strategy.schedule import Item

_SOON = 2
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
    choices: tuple[Choice, ...], weeks: int, needs: dict[str, tuple[str, ...]], pressing: Collection[str] = ()
) -> tuple[Item, ...]:
    """Each move with the week it would best fall in; moves of one phase are spread over its window.

    `pressing` moves answer what leads in the person's words: they come within the first weeks.
    """
    items: list[Item] = []
    for phase in PHASES:
        group = [choice.move for choice in choices if choice.move.phase == phase]
        first, last = _WINDOWS[phase]
        for n, move in enumerate(group):
            share = first + (last - first) * (n / max(1, len(group) - 1) if len(group) > 1 else 0.0)
            wish = weeks - 1 if share >= 1.0 else int(share * weeks)
            items.append(Item(move, min(wish, _SOON) if move.id in pressing else wish, needs.get(move.id, ())))
    return tuple(items)
