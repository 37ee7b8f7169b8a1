"""Which message patterns suit a move, and how their receiver is addressed."""

from __future__ import annotations

from nahbar.core.model.knowledge import DraftPattern, Move, PeopleGroup
from nahbar.core.strategy.fitting import begins_with_own
from nahbar.core.strategy.setting import Setting

TO_STRANGERS = frozenset({"first_contact", "ask_small", "invite", "second_try"})
"""Occasions that, in part 3, concern the people the plan aims at."""
_AT_A_DISTANCE = frozenset({"mentor", "client"})
_KNOWN_BEFORE = frozenset({"dormant", "colleague"})
"""A group of people one knows from earlier is not written to like strangers."""
_TO_THE_AIM = frozenset({"stranger", "acquaintance"})


def patterns_for(move: Move, group: PeopleGroup, setting: Setting) -> list[DraftPattern]:
    """Patterns for the occasion through channels the person uses, the best fitting first."""
    known = {"occupation": bool(setting.profile.occupation), "years": bool(setting.profile.years_experience)}
    possible = [
        pattern
        for pattern in setting.knowledge.drafts
        if pattern.occasion == move.draft
        and pattern.channel not in setting.excluded
        and setting.holds(pattern.needs, pattern.unless)
        and _is_for_same_circle(pattern, move)
        and not (setting.guide.kind == "life" and "{group}" in pattern.text["du"])
        and all(known[slot] for slot in known if "{" + slot + "}" in pattern.text["du"])
    ]
    return sorted(possible, key=lambda pattern: -_worth(pattern, move, group, setting))


def is_to_the_aim(pattern: DraftPattern, move: Move) -> bool:
    """Whether the words go to somebody of the group that is sought, and not to somebody known already."""
    return pattern.relation in _TO_THE_AIM and not begins_with_own(move)


def receiver_of(pattern: DraftPattern, setting: Setting) -> str:
    """Du among friends and people one worked with; clients and the experienced as the person or the trade does it.

    Who leads and speaks formally writes so to acquaintances, too.
    """
    formal = "sie" in (setting.address, setting.own.address)
    leads = setting.address == "sie" and "mode.executive" in setting.tags
    return "sie" if (formal and pattern.relation in _AT_A_DISTANCE) or leads else "du"


def _is_for_same_circle(pattern: DraftPattern, move: Move) -> bool:
    """Words for one's own club are for the move that begins there, and for no other."""
    if begins_with_own(move) and move.draft == "ask_intro":
        return set(move.needs) <= set(pattern.needs)
    return "has.network" not in pattern.needs


def _worth(pattern: DraftPattern, move: Move, group: PeopleGroup, setting: Setting) -> float:
    worth = float(sum(weight for tag, weight in pattern.fits.items() if tag in setting.tags))
    worth += 2.0 if pattern.channel in move.uses else 0.0
    if move.part == "first_contact" and move.draft in TO_STRANGERS:
        fitting = _KNOWN_BEFORE if "former" in group.id or "old-" in group.id else _TO_THE_AIM
        worth += 3.0 if pattern.relation in fitting else 0.0
    return worth + (1.0 if pattern.channel in setting.profile.channels_preferred else 0.0)
