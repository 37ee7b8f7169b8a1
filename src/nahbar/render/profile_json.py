"""What was understood of a person, as the plan contract names it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from nahbar.core.model.profile import Blackout, Deadline, Money, Profile

Json = dict[str, object]


def profile_to_dict(profile: Profile) -> Json:
    """Every field, what was not said as null or empty, and the exact words each came from."""
    return {
        "occupation": profile.occupation,
        "field": profile.field,
        "years_experience": profile.years_experience,
        "seniority": profile.seniority,
        "current_industry": profile.current_industry,
        "target": profile.target,
        "goals": list(profile.goals),
        "temperament": profile.temperament,
        "worries": list(profile.worries),
        "location": profile.location,
        "remote": profile.remote,
        "time_budget_hours_per_week": profile.time_budget_hours_per_week,
        "channels_excluded": list(profile.channels_excluded),
        "channels_preferred": list(profile.channels_preferred),
        "formality": profile.formality,
        "existing_network": [circle.words for circle in profile.circles],
        "strengths": list(profile.strengths),
        **_limits(profile),
        "interests": list(profile.interests),
        "target_field": profile.target_field,
        "field_guesses": list(profile.field_guesses),
        "sources": _sources(profile),
    }


def _limits(profile: Profile) -> Json:
    return {
        "availability": [
            {"days": list(a.days), "times": list(a.times), "words": a.words} for a in profile.availability
        ],
        "blackouts": [_blackout(blackout) for blackout in profile.blackouts],
        "deadline": _deadline(profile.deadline),
        "confidential": list(profile.confidential),
        "money": _money(profile.money),
        "accessibility": [{"kind": access.kind, "words": access.words} for access in profile.access],
        "refusals": [{"kind": r.kind, "words": r.words, "channel": r.channel or None} for r in profile.refusals],
    }


def _blackout(blackout: Blackout) -> Json:
    return {
        "words": blackout.words,
        "first": _date(blackout.first),
        "last": _date(blackout.last),
        "months": list(blackout.months),
        "weeks_off": blackout.weeks_off,
        "weeks_cycle": blackout.weeks_cycle,
        "reason": blackout.reason,
    }


def _deadline(deadline: Deadline | None) -> Json | None:
    if deadline is None:
        return None
    return {"words": deadline.words, "on": _date(deadline.on), "weeks": deadline.weeks}


def _money(money: Money | None) -> Json | None:
    if money is None:
        return None
    return {"kind": money.kind, "words": money.words, "amount": money.amount}


def _date(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _sources(profile: Profile) -> Mapping[str, str]:
    """Field → the exact words it came from, in the order of the words; circles stand under `existing_network`."""
    spans = [(found[0].start, name) for name, found in profile.spans.items() if found]
    sources = {name: profile.words_for(name) for _, name in sorted(spans)}
    if profile.circles and "existing_network" not in sources:
        sources["existing_network"] = " … ".join(circle.span.of(profile.text) for circle in profile.circles)
    return sources
