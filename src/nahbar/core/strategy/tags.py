"""What is known of a person as tags, the one language in which the knowledge base states its conditions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from nahbar.core.model.profile import Profile

_EXTRA_CIRCLES: Final = frozenset({"field", "other"})
_BUDGETS: Final = ((20, "budget.tiny"), (45, "budget.small"), (120, "budget.fair"))
_STAGES: Final = ((3, "junior"), (10, "mid"))
_IMPLIED_EXCLUSIONS: Final = {
    "events": ("trade_fairs", "conferences", "networking_breakfasts"),
    "in_person": (
        "events", "evening_events", "networking_breakfasts", "trade_fairs", "conferences", "meetups",
        "workshops", "clubs", "coffee_chats",
    ),
    "online_communities": ("slack", "discord"),
    "apps": ("whatsapp", "telegram"),
    "direct_messages": ("whatsapp", "telegram"),
}  # fmt: skip
"""Whoever refuses the first has refused the others with it."""


def excluded_channels(profile: Profile) -> frozenset[str]:
    """Every channel the person has ruled out, with those that are ruled out along with it."""
    said = set(profile.channels_excluded)
    for channel in profile.channels_excluded:
        said.update(_IMPLIED_EXCLUSIONS.get(channel, ()))
    if _has_no_evenings(profile):
        said.add("evening_events")
    return frozenset(said)


def stage_of(profile: Profile) -> str | None:
    """The seniority that was said, else a cautious guess from the years, else None.

    Years with an own firm say little about how long somebody has been in the trade.
    """
    own_firm = "self_employed" in profile.facts or profile.mode == "local_business"
    if profile.seniority or profile.years_experience is None or own_firm:
        return profile.seniority
    return next((stage for years, stage in _STAGES if profile.years_experience < years), "senior")


def tags_of(profile: Profile, minutes_per_week: int) -> frozenset[str]:
    """All tags of `docs/knowledge.md` that hold, but those of situations and of the chosen field guide."""
    return frozenset(_tags(profile, minutes_per_week))


def _tags(profile: Profile, minutes: int) -> Iterator[str]:
    yield f"mode.{profile.mode}"
    if profile.mode == "career_change":
        yield "change"
    yield from _prefixed("goal", profile.goals)
    yield from _prefixed("worry", profile.worries)
    yield from _prefixed("no", excluded_channels(profile))
    yield from _prefixed("likes", profile.channels_preferred)
    yield from _prefixed("temper", (profile.temperament,))
    yield from _prefixed("stage", (stage_of(profile),))
    yield from _prefixed("field", (profile.field,))
    yield from _prefixed("target", (profile.target_field,))
    yield from _circle_tags(profile)
    yield from _limit_tags(profile)
    yield from profile.facts
    yield next((tag for limit, tag in _BUDGETS if minutes < limit), "budget.ample")
    if profile.remote is not None:
        yield "remote.yes" if profile.remote else "remote.no"
    if profile.location:
        yield "place.known"
    if profile.interests:
        yield "has.interest"
    if profile.strengths:
        yield "gives.strength"
    if profile.tensions:
        yield "contradiction"


def _circle_tags(profile: Profile) -> Iterator[str]:
    if profile.circles:
        yield "has.network"
    yield from _prefixed("has", (circle.kind for circle in profile.circles if circle.kind not in _EXTRA_CIRCLES))


def _limit_tags(profile: Profile) -> Iterator[str]:
    if profile.confidential:
        yield "limit.secret"
    if profile.money and profile.money.kind in ("none", "little"):
        yield "limit.no_money" if profile.money.kind == "none" else "limit.little_money"
    if profile.blackouts:
        yield "limit.blackout"
    if profile.deadline:
        yield "limit.deadline"
    if _has_no_evenings(profile):
        yield "limit.no_evenings"
    if profile.access:
        yield "limit.access"
        yield from _prefixed("limit", (access.kind for access in profile.access if access.kind != "other"))


def _has_no_evenings(profile: Profile) -> bool:
    said = [slot for slot in profile.availability if slot.times]
    only_daytime = bool(said) and not any({"evening", "night"} & set(slot.times) for slot in said)
    return only_daytime or "evening_events" in profile.channels_excluded


def _prefixed(prefix: str, values: Iterable[str | None]) -> Iterator[str]:
    return (f"{prefix}.{value}" for value in values if value)
