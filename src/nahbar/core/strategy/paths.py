"""Which thought-out ways a plan follows: one that leads, and one for each goal it leaves open."""

from __future__ import annotations

from nahbar.core.model.knowledge import Path
from nahbar.core.strategy.fitting import is_possible_step
from nahbar.core.strategy.setting import GENERAL, LEADERSHIP, LIFE, Setting

_MOST_GOALS = 3
_WAYS = ((20, 1), (60, 2))
"""Below so many minutes a week a plan takes so many ways; further goals are named among the people and wait."""
_FIRST_GOAL, _OTHER_GOAL, _MADE_FOR = 4, 2, 2
_NAMED, _PARTICULAR, _OWN_FIELD = 3, 1, 5
"""What it is worth that a way meets people who were named, asks for a trait the person has, is made for the field."""


def choose_paths(setting: Setting) -> tuple[Path, ...]:
    """The best way to the first goal, then the best to each goal that no chosen one serves.

    A way of the field goes before one for anybody; none where the knowledge base has none.
    """
    fields = (*_sought(setting), GENERAL, *((LIFE,) if "friends" in setting.goals else ()))
    fields += (LEADERSHIP, setting.own.id) if "mode.executive" in setting.tags else ()
    possible = [
        path
        for field in dict.fromkeys(fields)
        for path in setting.knowledge.paths(field)
        if setting.holds(path.needs, path.unless)
    ]
    chosen: list[Path] = []
    most = next((ways for minutes, ways in _WAYS if setting.minutes_per_week < minutes), _MOST_GOALS)
    for goal in setting.goals[:_MOST_GOALS]:
        serving = [path for path in possible if goal in path.goals and not _is_for_sellers(path, goal, setting)]
        if serving and len(chosen) < most and not any(goal in path.goals for path in chosen):
            chosen.append(max(serving, key=lambda path: _worth(path, setting) + _MADE_FOR * (path.goals[0] == goal)))
    return tuple(chosen)


def _sought(setting: Setting) -> tuple[str, ...]:
    """The field in which people are sought; none for who leaves one without saying for which."""
    leaves = "mode.career_change" in setting.tags and setting.guide.id == setting.own.id
    return () if leaves and setting.goals[0] == "job" else (setting.guide.id,)


def _is_for_sellers(path: Path, goal: str, setting: Setting) -> bool:
    """A way to customers helps somebody employed to no partners in other teams."""
    sells = {"goal.clients", "self_employed", "mode.local_business"}
    return goal == "collaborators" and "clients" in path.goals and setting.tags.isdisjoint(sells)


def _worth(path: Path, setting: Setting) -> int:
    """Goals, traits and named people for it; every step that this person cannot take against it."""
    first, *_ = setting.goals
    worth = sum(_FIRST_GOAL if goal == first else _OTHER_GOAL for goal in setting.goals if goal in path.goals)
    worth += sum(weight for tag, weight in path.fits.items() if tag in setting.tags)
    worth += sum(_NAMED for group in path.people if f"{path.field}/{group}" in setting.profile.named_people)
    worth += _PARTICULAR * len(path.needs) + (_OWN_FIELD if path.field == setting.guide.id else 0)
    return worth - sum(not is_possible_step(step, setting) for step in path.steps)
