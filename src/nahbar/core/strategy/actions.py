"""Chosen and scheduled moves in words: the dated points of the plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from nahbar.core.model.knowledge import Move
from nahbar.core.model.plan import Action
from nahbar.core.strategy.fitting import FRIENDS, asks_close_ones, begins_with_own
from nahbar.core.strategy.naming import own_circle
from nahbar.core.strategy.schedule import Slot
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.slots import Filling, slots_of
from nahbar.core.strategy.wording import fill

_SPEAKS_OF_AIM = ("target_groups", "first_contact")
_MOST_EVIDENCE = 6
_WELCOME = "reaching-out-more-welcome"
_FOR_WORDS = {
    "reconnect": "dormant-ties-valuable",
    "ask_intro": "double-opt-in-introduction",
    "introduce": "double-opt-in-introduction",
    "ask_small": "people-say-yes-more-than-expected",
    "thanks": "gratitude-undervalued",
    "check_in": _WELCOME,
    "follow_up": _WELCOME,
    "second_try": _WELCOME,
}
"""What speaks for words on an occasion, where the move itself names no finding."""


def action_ids(slots: Sequence[Slot]) -> dict[str, str]:
    """Move id → action id, numbered by date."""
    return {slot.move.id: f"a{n:02d}" for n, slot in enumerate(slots, start=1)}


def to_actions(
    slots: Sequence[Slot],
    fillings: Mapping[str, Filling],
    needs: Mapping[str, tuple[str, ...]],
    drafts: Mapping[str, str],
    setting: Setting,
) -> tuple[Action, ...]:
    """Every slot as an action with filled texts."""
    ids = action_ids(slots)
    cited = _cited(slots)
    return tuple(_action(slot, fillings[slot.move.id], needs, drafts, ids, cited, setting) for slot in slots)


def _cited(slots: Sequence[Slot]) -> frozenset[str]:
    """The findings the plan cites: few, those of the earliest actions first."""
    return frozenset(list(dict.fromkeys(f for slot in slots for f in _evidence_of(slot.move)))[:_MOST_EVIDENCE])


def _evidence_of(move: Move) -> tuple[str, ...]:
    """What speaks for a move, or for the words that go with it; for care, that a sign of life is welcome."""
    if move.evidence:
        return move.evidence
    found = _FOR_WORDS.get(move.draft or "", _WELCOME if move.part == "care" else "")
    return (found,) if found else ()


def _action(
    slot: Slot,
    filling: Filling,
    needs: Mapping[str, tuple[str, ...]],
    drafts: Mapping[str, str],
    ids: Mapping[str, str],
    cited: frozenset[str],
    setting: Setting,
) -> Action:
    move, text = slot.move, setting.text_of(slot.move.id)
    words = slots_of(filling, setting, slot.minutes)
    return Action(
        id=ids[move.id],
        on=slot.on,
        week=slot.week + 1,
        part=move.part,
        title=fill(text.title, words),
        first_step=fill(text.first_step, words) + _whom_to_think_of(move, setting),
        minutes=slot.minutes,
        energy=move.energy,
        channel=move.channel,
        contact=filling.aim.group.who if move.part in _SPEAKS_OF_AIM else None,
        why=fill(text.why, words),
        evidence=tuple(f for f in _evidence_of(move) if f in cited),
        done_when=fill(text.done_when, words),
        depends_on=tuple(ids[need] for need in needs.get(move.id, ()) if need in ids),
        draft=drafts.get(move.id),
        repeats=recurrence(slot),
        skips=skipped(slot),
        way=_way_of(move, setting),
        once=fill(setting.steps[move.id].once, words) if move.id in setting.steps else "",
    )


def _whom_to_think_of(move: Move, setting: Setting) -> str:
    """Friends the person spoke of, where a way asks people close by for a name."""
    step = setting.steps.get(move.id)
    if step is None or not asks_close_ones(step) or f"has.{FRIENDS}" not in setting.tags:
        return ""
    return " " + setting.phrase("think-of").replace("{circle}", own_circle(setting, FRIENDS))


def _way_of(move: Move, setting: Setting) -> str:
    """The path whose step it is, the own circle, or the situation it answers; empty for what is common to all."""
    if move.id in setting.steps:
        return move.id.partition(".")[0]
    if begins_with_own(move):
        return "own-circle"
    hinted = {hint.situation for hint in setting.profile.hints}
    answered = (s.id for s in setting.situations if s.id in hinted and move.id in s.prefer)
    return next(answered, "")


def recurrence(slot: Slot) -> str | None:
    """The recurrence rule (RFC 5545) of a repeated action, up to its last day; None for a single one."""
    if not slot.move.repeats or len(slot.weeks) < 2:
        return None
    until = slot.on + dt.timedelta(weeks=slot.weeks[-1] - slot.week)
    return f"FREQ=WEEKLY;INTERVAL={slot.move.repeats};UNTIL={until:%Y%m%d}"


def skipped(slot: Slot) -> tuple[dt.date, ...]:
    """The days of the rule in weeks that the schedule passed over."""
    if not slot.move.repeats:
        return ()
    due = range(slot.week, slot.weeks[-1] + 1, slot.move.repeats)
    return tuple(slot.on + dt.timedelta(weeks=week - slot.week) for week in due if week not in slot.weeks)
