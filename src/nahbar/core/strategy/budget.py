"""Time: the minutes of a week, the days that are free, and how many people those hours can care for."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.frozen import frozen
from nahbar.core.model.profile import Blackout, Profile

HORIZON_WEEKS = 26
_SHORTEST_HORIZON = 10
"""A deadline nearer than this is a milestone inside the plan, not its end."""
_CARE_SHARE = 0.3
_ROOM_FOR_BOTH = 60
"""Minutes of a week in which a step and some care fit side by side."""
_HOLIDAYS = frozenset({(1, 1), (1, 6), (5, 1)})
"""New Year, Epiphany and Labour Day: kept in enough places to be left in peace everywhere."""
_QUIET_FROM = 20
"""Of December: from here to New Year hardly anybody wants to read requests."""
_AROUND_EASTER = frozenset({-2, 0, 1, 39, 50})
"""Good Friday, Easter Sunday and Monday, Ascension and Whit Monday, counted from Easter Sunday."""
_TOUCH = {"close": (15, 6), "important": (20, 2), "loose": (10, 1)}
"""Minutes of one touchpoint with its preparation, and how often in 26 weeks (monthly, quarterly, half-yearly)."""
_MOST = {"close": 3, "important": 6, "loose": 6}
"""Quality before quantity: more hours do not mean more people."""
_MOST_FRIENDS = {"close": 2, "important": 2, "loose": 1}


@frozen
class Week:
    """A week of the plan: the days that may carry actions; none in a week that is kept free."""

    number: int
    days: tuple[dt.date, ...]


@frozen
class CareBudget:
    """How many ties fit into the time kept for care over the whole plan."""

    close: int
    important: int
    loose: int
    minutes: int
    """What caring for them takes in 26 weeks."""

    @property
    def people(self) -> int:
        """All of them together."""
        return self.close + self.important + self.loose


def horizon_weeks(profile: Profile, starts_on: dt.date) -> int:
    """26 weeks, or fewer where the person set an end between 10 and 26 weeks away."""
    weeks = _weeks_to_deadline(profile, starts_on)
    if weeks is not None and _SHORTEST_HORIZON <= weeks < HORIZON_WEEKS:
        return weeks
    return HORIZON_WEEKS


def _weeks_to_deadline(profile: Profile, starts_on: dt.date) -> int | None:
    if profile.deadline is None:
        return None
    if profile.deadline.on is not None:
        return (profile.deadline.on - starts_on).days // 7
    return profile.deadline.weeks


def weeks_of(profile: Profile, starts_on: dt.date) -> tuple[Week, ...]:
    """The weeks of the plan with their free days: limits kept, and the days around Christmas left in peace.

    Where no day was named, weekdays are taken, and the day on which the plan begins.
    """
    count = horizon_weeks(profile, starts_on)
    said = frozenset(day for slot in profile.availability for day in slot.days)
    wanted = said or frozenset({*range(5), starts_on.weekday()})
    weeks = tuple(Week(n, _free_days(starts_on, n, wanted, profile.blackouts)) for n in range(count))
    if not any(week.days for week in weeks):  # everything ruled out: the limits cannot all be meant
        return tuple(Week(n, _free_days(starts_on, n, frozenset(range(7)), ())) for n in range(count))
    return weeks


def _free_days(
    starts_on: dt.date, number: int, wanted: frozenset[int], blackouts: tuple[Blackout, ...]
) -> tuple[dt.date, ...]:
    days = (starts_on + dt.timedelta(weeks=number, days=n) for n in range(7))
    return tuple(
        day
        for day in days
        if day.weekday() in wanted
        and not is_holiday(day)
        and not any(blocks(blackout, day, number) for blackout in blackouts)
    )


def blocks(blackout: Blackout, day: dt.date, week: int) -> bool:
    """Whether a blackout covers a day; a cycle is taken to begin with its free weeks."""
    if blackout.first and blackout.last:
        return blackout.first <= day <= blackout.last
    if blackout.months:
        return day.month in blackout.months
    return bool(blackout.weeks_cycle) and week % blackout.weeks_cycle >= blackout.weeks_cycle - blackout.weeks_off


def is_holiday(day: dt.date) -> bool:
    """From before Christmas to New Year, Epiphany, Easter and around: nobody is written to for a purpose."""
    fixed = (day.month == 12 and day.day >= _QUIET_FROM) or (day.month, day.day) in _HOLIDAYS
    return fixed or (day - easter(day.year)).days in _AROUND_EASTER


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return dt.date(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


def minutes_for_steps(minutes_per_week: int, care: CareBudget) -> int:
    """What care leaves of a week for the steps; very short weeks take turns instead."""
    kept = care.minutes // HORIZON_WEEKS if minutes_per_week >= _ROOM_FOR_BOTH else 0
    return minutes_per_week - kept


def care_budget(minutes_per_week: int, *, friends_only: bool = False) -> CareBudget:
    """How many ties 30 % of 26 weeks can hold: about one close to three important to three loose.

    close x 6 x 15 min + important x 2 x 20 min + loose x 1 x 10 min; never more than 3, 6 and 6, and
    for somebody who only seeks friends 2, 2 and 1.
    """
    most = _MOST_FRIENDS if friends_only else _MOST
    room = round(minutes_per_week * HORIZON_WEEKS * _CARE_SHARE)
    counts = {"close": 0, "important": 0, "loose": 0}
    for circle in ("close", "important", "loose", "important", "loose", "important", "loose") * 5:
        cost = _TOUCH[circle][0] * _TOUCH[circle][1]
        if cost <= room and counts[circle] < most[circle]:
            counts[circle] += 1
            room -= cost
    spent = sum(counts[name] * minutes * times for name, (minutes, times) in _TOUCH.items())
    return CareBudget(counts["close"], counts["important"], counts["loose"], spent)
