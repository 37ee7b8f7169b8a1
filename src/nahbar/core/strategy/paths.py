"""Which thought-out ways a plan follows: one that leads, and one for each goal it leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from nahbar.core.model.knowledge import Knowledge, Path
from nahbar.core.model.profile import Profile

GENERAL = "general"
_FIRST_GOAL, _OTHER_GOAL = 4, 2
_NAMED, _PARTICULAR, _OWN_FIELD = 3, 1, 5
"""What it is worth that a way meets people who were named, asks for a trait the person has, is made for the field."""


def choose_paths(
    profile: Profile, knowledge: Knowledge, goals: Sequence[str], field: str, tags: frozenset[str]
) -> tuple[Path, ...]:
    """The best way to the first goal, then the best to each goal that no chosen one serves.

    A way of the field goes before one for anybody; none where the knowledge base has none.
    """
    fields = dict.fromkeys((field, GENERAL))
    possible = [
        path
        for name in fields
        for path in knowledge.paths(name)
        if tags.issuperset(path.needs) and tags.isdisjoint(path.unless)
    ]
    chosen: list[Path] = []
    for goal in goals:
        serving = [path for path in possible if goal in path.goals]
        if serving and not any(goal in path.goals for path in chosen):
            chosen.append(max(serving, key=lambda path: _worth(path, profile, goals, field, tags)))
    return tuple(chosen)


def _worth(path: Path, profile: Profile, goals: Sequence[str], field: str, tags: frozenset[str]) -> int:
    worth = sum(_FIRST_GOAL if goal == goals[0] else _OTHER_GOAL for goal in goals if goal in path.goals)
    worth += sum(weight for tag, weight in path.fits.items() if tag in tags)
    worth += sum(_NAMED for group in path.people if f"{path.field}/{group}" in profile.named_people)
    return worth + _PARTICULAR * len(path.needs) + (_OWN_FIELD if path.field == field else 0)
