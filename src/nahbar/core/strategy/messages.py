"""Which messages the plan carries: those of its ways, then one for each further occasion its actions name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nahbar.core.drafts.compose import compose
from nahbar.core.drafts.rules import MessageRules
from nahbar.core.model.frozen import replace
from nahbar.core.model.knowledge import DraftPattern, Move, PathStep, PeopleGroup
from nahbar.core.model.plan import Draft
from nahbar.core.strategy.fitting import begins_with_own
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.slots import Filling, slots_of

_MOST = {"budget.tiny": 3, "budget.small": 3}
_USUAL = 5
_ENOUGH = 2
_FEW_WORDS = 4
_OWN_WORK = re.compile(
    r"((?:Ich bin|ich bin|arbeite als|komme aus|(?:work|am|been|I'm) (?:as )?an?) )\[(?:Beruf|job|occupation)\]"
)
"""Gaps that ask for the own work; elsewhere the same word may mean an order."""
_FURTHER = ("ask_small", "thanks")
"""Occasions that come up on every way."""
_TO_STRANGERS = frozenset({"first_contact", "ask_small", "invite", "second_try"})
"""Occasions that, in part 3, concern the people the plan aims at."""
_AT_A_DISTANCE = frozenset({"mentor", "client"})
_KNOWN_WELL = frozenset({"friend", "colleague", "dormant"})
"""Whom one asks for a name."""
_KNOWN_BEFORE = frozenset({"dormant", "colleague"})
"""A group of people one knows from earlier is not written to like strangers."""
_TO_THE_AIM = frozenset({"stranger", "acquaintance"})


def write_drafts(
    moves: Sequence[Move], fillings: Mapping[str, Filling], setting: Setting, rules: MessageRules
) -> tuple[tuple[Draft, ...], dict[str, str]]:
    """The drafts in the order of their moves, and for each move with words the id of its draft.

    A step of a way has its own words; the other moves share one draft for each occasion. Where not all
    find room, the words of the ways and of first contacts keep theirs.
    """
    most = next((n for tag, n in _MOST.items() if tag in setting.tags), _USUAL)
    written: dict[str, Draft] = {}
    # Beside the words of a way, patterns for anybody only take room.
    of_ways = [_key(move, setting) for move in moves if move.id in setting.steps and move.draft]
    if len(of_ways) >= _ENOUGH:
        moves = [move for move in moves if move.id in setting.steps or begins_with_own(move)]
    for move in sorted(moves, key=lambda move: (move.id not in setting.steps, move.part != "first_contact")):
        key = _key(move, setting)
        if key and key not in written and len(written) < most:
            step = setting.steps.get(move.id)
            draft = _of_step(step, setting, rules) if step else _write(move, fillings[move.id], setting, rules)
            if draft:
                written[key] = draft
    for move in _further(moves, len(written)):
        draft = _write(move, fillings[move.id], setting, rules) if move.draft not in written else None
        if draft:
            written[move.draft or ""] = draft
    told = (*dict.fromkeys(_key(move, setting) for move in moves), *_FURTHER)
    ids = {key: f"d{n}" for n, key in enumerate((key for key in dict.fromkeys(told) if key in written), start=1)}
    drafts = tuple(replace(written[key], id=ids[key]) for key in ids)
    return drafts, {move.id: ids[key] for move in moves if (key := _key(move, setting)) in ids}


def _with_occupation(text: str, setting: Setting) -> str:
    """The words of a step with the own work in its gap, where the person said it in a few words."""
    work = setting.profile.occupation or ""
    work = work if setting.language == "de" else work[:1].lower() + work[1:]
    return _OWN_WORK.sub(lambda gap: gap[1] + work, text) if 0 < len(work.split()) <= _FEW_WORDS else text


def _further(moves: Sequence[Move], written: int) -> list[Move]:
    """First contacts once more, with the words everybody can use, where a plan would have less than two messages."""
    reaching = [move for move in moves if move.part == "first_contact"][:1] or list(moves[:1])
    return [replace(move, draft=occasion) for move in reaching for occasion in _FURTHER] if written < _ENOUGH else []


def _key(move: Move, setting: Setting) -> str:
    """What a draft is shared by: the step of a way has one of its own."""
    return move.id if move.id in setting.steps and move.draft else move.draft or ""


def _of_step(step: PathStep, setting: Setting, rules: MessageRules) -> Draft | None:
    """The words of a step; None where their channel is refused or the authenticity check finds anything."""
    message = step.message
    if message is None or message.channel in setting.excluded:
        return None
    relation = "stranger" if message.occasion in _TO_STRANGERS else "acquaintance"
    pattern = DraftPattern(
        step.move.id, message.occasion, message.channel, relation, relation == "stranger", (), (), {},
        {message.address: _with_occupation(message.text, setting)},
    )  # fmt: skip
    draft = compose(
        pattern, {}, id=pattern.id, to=message.to, receiver=message.address, language=setting.profile.language,
        rules=rules,
    )  # fmt: skip
    return draft if draft and not draft.authenticity.findings else None


def _write(move: Move, filling: Filling, setting: Setting, rules: MessageRules) -> Draft | None:
    """The best pattern that passes the authenticity check; None where none does."""
    slots = slots_of(filling, setting, 0) | _own_slots(setting)
    group = filling.aim.group
    for pattern in _patterns(move, group, setting):
        aimed = pattern.relation in _TO_THE_AIM and not begins_with_own(move)
        receiver = group.receiver if aimed else _familiarity(pattern, setting)
        to = group.one if aimed else setting.phrase(f"to-{pattern.relation}")
        slots["opener"] = group.opener[receiver]
        draft = compose(
            pattern, slots, id=pattern.id, to=to, receiver=receiver, language=setting.profile.language, rules=rules
        )
        if draft and not draft.authenticity.findings:
            return draft
    return None


def _familiarity(pattern: DraftPattern, setting: Setting) -> str:
    """Du among friends and people one worked with; clients and the experienced as the person or the trade does it."""
    formal = "sie" in (setting.address, setting.own.address)
    return "sie" if formal and pattern.relation in _AT_A_DISTANCE else "du"


def _own_slots(setting: Setting) -> dict[str, str]:
    years = setting.profile.years_experience
    return {"occupation": setting.profile.occupation or "", "years": f"{years:g}" if years else ""}


def _patterns(move: Move, group: PeopleGroup, setting: Setting) -> list[DraftPattern]:
    """Patterns for the occasion through channels the person uses, the best fitting first."""
    known = {"occupation": bool(setting.profile.occupation), "years": bool(setting.profile.years_experience)}
    possible = [
        pattern
        for pattern in setting.knowledge.drafts
        if pattern.occasion == move.draft
        and pattern.channel not in setting.excluded
        and setting.holds(pattern.needs, pattern.unless)
        and not (begins_with_own(move) and pattern.relation not in _KNOWN_WELL)
        and not (setting.guide.kind == "life" and "{group}" in pattern.text["du"])
        and all(known[slot] for slot in known if "{" + slot + "}" in pattern.text["du"])
    ]
    return sorted(possible, key=lambda pattern: -_worth(pattern, move, group, setting))


def _worth(pattern: DraftPattern, move: Move, group: PeopleGroup, setting: Setting) -> float:
    worth = float(sum(weight for tag, weight in pattern.fits.items() if tag in setting.tags))
    worth += 2.0 if pattern.channel in move.uses else 0.0
    if move.part == "first_contact" and move.draft in _TO_STRANGERS:
        fitting = _KNOWN_BEFORE if "former" in group.id or "old-" in group.id else _TO_THE_AIM
        worth += 3.0 if pattern.relation in fitting else 0.0
    return worth + (1.0 if pattern.channel in setting.profile.channels_preferred else 0.0)
