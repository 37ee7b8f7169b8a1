"""Days, and the rhythm of repeated actions: as dates, and in words."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from nahbar.core.model.plan import Action, Plan
from nahbar.render.labels import Labels

_MOST_REPEATS = 400
_STEP = {"DAILY": 1, "WEEKLY": 7}


def short_day(day: dt.date, labels: Labels) -> str:
    """Mo 23.11. / Mon 23 Nov: half a year has every day only once."""
    weekday = labels.list("days")[day.weekday()]
    if labels("and") == "und":
        return f"{weekday} {day.day}.{day.month}."
    return f"{weekday} {day.day} {labels.list('short-months')[day.month - 1]}"


def long_day(day: dt.date, labels: Labels) -> str:
    """23. November 2026 / 23 November 2026."""
    dot = "." if labels("and") == "und" else ""
    return f"{day.day}{dot} {labels.list('months')[day.month - 1]} {day.year}"


def rule_of(repeats: str) -> dict[str, str]:
    """The parts of a recurrence rule."""
    return dict(part.split("=", 1) for part in repeats.removeprefix("RRULE:").split(";") if "=" in part)


def days_of(action: Action, ends_on: dt.date) -> tuple[dt.date, ...]:
    """All days of an action: one, or every repetition inside the plan that is not skipped."""
    if not action.repeats:
        return (action.on,)
    rule = rule_of(action.repeats)
    last = min(_date(rule["UNTIL"]), ends_on) if "UNTIL" in rule else ends_on
    most = min(int(rule.get("COUNT", _MOST_REPEATS)), _MOST_REPEATS)
    days = (day for day, _ in zip(_days(action.on, rule), range(most), strict=False))
    return tuple(day for day in days if day <= last and day not in action.skips)


def _days(first: dt.date, rule: dict[str, str]) -> Iterator[dt.date]:
    every = max(1, int(rule.get("INTERVAL", "1")))
    for n in range(_MOST_REPEATS):
        if rule.get("FREQ") in _STEP:
            yield first + dt.timedelta(days=n * every * _STEP[rule["FREQ"]])
        else:
            yield _months_on(first, n * every)


def _months_on(day: dt.date, months: int) -> dt.date:
    """The same day some months on; the 28th where the month may be too short for it."""
    years, month = divmod(day.month - 1 + months, 12)
    return dt.date(min(day.year + years, 9999), month + 1, min(day.day, 28) if months else day.day)


def _date(basic: str) -> dt.date:
    return dt.datetime.strptime(basic[:8], "%Y%m%d").date()  # noqa: DTZ007  a day has no zone


def rhythm(action: Action, labels: Labels) -> str:
    """ "alle 4 Wochen bis Fr 21.5."; empty for a single action."""
    if not action.repeats:
        return ""
    rule = rule_of(action.repeats)
    every = int(rule.get("INTERVAL", "1"))
    one, many = {"DAILY": ("daily", "every-n-days"), "WEEKLY": ("weekly", "every-weeks")}.get(
        rule.get("FREQ", ""), ("monthly", "every-months")
    )
    words = labels(one) if every == 1 else labels(many, n=every)
    return labels("until", rhythm=words, day=short_day(_date(rule["UNTIL"]), labels)) if "UNTIL" in rule else words


def minutes_by_week(plan: Plan) -> tuple[int, ...]:
    """What every week of the plan takes, repetitions counted."""
    weeks: Counter[int] = Counter()
    for action in plan.actions:
        for day in days_of(action, plan.ends_on):
            weeks[(day - plan.starts_on).days // 7] += action.minutes
    last = (plan.ends_on - plan.starts_on).days // 7
    return tuple(weeks[week] for week in range(last + 1))
