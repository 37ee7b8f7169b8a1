"""Part 4: whom to care for, how often, on what occasion, and what to do after a silence."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.plan import Care, CareEntry, PlanRhythm
from nahbar.core.model.profile import Circle
from nahbar.core.strategy.naming import circle_name, is_left_alone
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.targets import Aim
from nahbar.core.strategy.wording import fill

_FIRST_TOUCH_WEEKS = 2
_MET = 5
"""Fortnights until somebody new has been met."""
_MOST_OWN, _MOST_MET = 2, 2
"""Entries for circles that are there, and for people to be met."""


def care_part(setting: Setting, aims: tuple[Aim, ...]) -> Care:
    """Rhythms and activities of the mode, the circles of the person with a first step, and the sum of it all."""
    phrase, mode = setting.phrase, setting.mode
    held = (setting.care.close, setting.care.important, setting.care.loose)
    rhythms = tuple(PlanRhythm(r.circle, r.every_days, r.who, n) for r, n in zip(mode.rhythms, held, strict=False))
    occasions = (*(occasion for path in setting.paths[:1] for occasion in path.occasions), *mode.activities)
    return Care(
        rhythms,
        _entries(setting, aims),
        occasions,
        _sum(setting),
        setting.care.minutes,
        phrase("bad-week"),
        phrase("restart"),
    )


def _sum(setting: Setting) -> str:
    care = setting.care
    return fill(setting.phrase("care-sum"), {"people": str(care.people), "minutes": str(care.minutes)})


def _entries(setting: Setting, aims: tuple[Aim, ...]) -> tuple[CareEntry, ...]:
    """The circles the person named are the closest; the people of the way join the next one once they are met."""
    phrase = setting.phrase
    close, important, *_ = (rhythm.circle for rhythm in setting.mode.rhythms)
    cared = [circle for circle in setting.profile.circles if _is_cared_for(circle, setting)]
    names = list(dict.fromkeys(circle_name(circle, setting) for circle in cared))[:_MOST_OWN]
    told = [(name, close, n + 1, phrase("care-first-step")) for n, name in enumerate(names)]
    told += [(aim.group.who, important, n + _MET, phrase("care-once-met")) for n, aim in enumerate(aims[:_MOST_MET])]
    return tuple(CareEntry(name, circle, None, _due(setting, n), step, "") for name, circle, n, step in told)


def _is_cared_for(circle: Circle, setting: Setting) -> bool:
    """Family and one's own people need no rhythm from a plan."""
    if circle.kind in ("assistant", "field") or is_left_alone(circle, setting):
        return False
    return circle.kind != "family" or "goal.friends" in setting.tags


def _due(setting: Setting, number: int) -> dt.date:
    """A free day some weeks in, a fortnight apart; the last free day where the plan has no later one."""
    week = _FIRST_TOUCH_WEEKS * number
    later = [day for w in setting.weeks[week:] for day in w.days]
    return (later or [day for w in setting.weeks for day in w.days][-1:])[0]
