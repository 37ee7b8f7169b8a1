"""How the person sees that it works: after a month, half-way, and at the end; a deadline among them."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.plan import Milestone, Review
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.targets import Aim
from nahbar.core.strategy.wording import fill

_FIRST_MONTH = 4
_REVIEWS = 6
_MOST_GOALS, _NEXT_GOAL = 2, 6
"""Goals with a mark of their own, and the weeks between them."""


def milestones_of(setting: Setting, aims: tuple[Aim, ...]) -> tuple[Milestone, ...]:
    """Start, goal and lasting care, each with a measure that the person can count without a tool."""
    weeks = len(setting.weeks)
    half = max(_FIRST_MONTH + 1, weeks // 2)
    slots = {
        "group": aims[0].group.who,
        "group_dative": aims[0].group.dative or aims[0].group.who,
        "one_dative": aims[0].group.one_dative or aims[0].group.one,
        "count": str(aims[0].count),
        "people": str(max(1, setting.care.people)),
    }
    goals = [(f"goal-{goal}", half + n * _NEXT_GOAL) for n, goal in enumerate(setting.goals[:_MOST_GOALS])]
    keys = [("start", _FIRST_MONTH), *((key, week) for key, week in goals if week < weeks), ("end", weeks)]
    marks = [_milestone(setting, key, week, slots) for key, week in keys]
    return tuple(sorted((*marks, *_deadline(setting)), key=lambda mark: mark.on))


def _milestone(setting: Setting, key: str, week: int, slots: dict[str, str]) -> Milestone:
    on = setting.starts_on + dt.timedelta(weeks=week, days=-1)
    phrase = setting.phrase
    return Milestone(on, fill(phrase(f"milestone-{key}"), slots), fill(phrase(f"milestone-{key}-measure"), slots))


def _deadline(setting: Setting) -> tuple[Milestone, ...]:
    """A check half-way to a deadline that lies inside the plan."""
    deadline = setting.profile.deadline
    if deadline is None:
        return ()
    days = (deadline.on - setting.starts_on).days if deadline.on else (deadline.weeks or 0) * 7
    if not 7 < days < len(setting.weeks) * 7:
        return ()
    phrase = setting.phrase
    on = setting.starts_on + dt.timedelta(days=days)
    return (Milestone(on, phrase("milestone-deadline"), phrase("milestone-deadline-measure")),)


def reviews_of(setting: Setting) -> tuple[Review, ...]:
    """A question for the end of each month of the plan, to be answered in a minute; none in times kept free."""
    months = len(setting.weeks) // _FIRST_MONTH
    return tuple(
        Review(_last_free_day(setting, month * _FIRST_MONTH), setting.phrase(f"review-{month}"))
        for month in range(1, min(months, _REVIEWS) + 1)
    )


def _last_free_day(setting: Setting, week: int) -> dt.date:
    """The last free day up to the end of a week; the first free day after it where there is none."""
    days = [day for w in setting.weeks for day in w.days]
    end = setting.starts_on + dt.timedelta(weeks=week, days=-1)
    return max((day for day in days if day <= end), default=days[0])
