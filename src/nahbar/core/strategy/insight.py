"""The snag behind the words, and what the person may leave."""

from __future__ import annotations

from nahbar.core.model.knowledge import Situation
from nahbar.core.model.plan import Insight
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.slots import interests_of
from nahbar.core.strategy.wording import fill

_MOST_LEFT_OUT = 4


def insight_of(setting: Setting) -> Insight:
    """Headline and insight of the leading situation, and the idea of the way that answers it.

    A second situation joins only where the words point to it, or where no way leads.
    """
    hinted = {hint.situation: hint.span for hint in setting.profile.hints}
    leading, *others = setting.situations
    second = next((s for s in others if s.id in hinted), None)
    if second is None and others and not setting.paths:
        second = others[0]
    told = [leading, second] if second else [leading]
    slots = _slots(setting)
    words = tuple(hinted[s.id].of(setting.profile.text) for s in told if s.id in hinted)
    idea = fill(setting.paths[0].idea, slots) if setting.paths else ""
    return Insight(_title(leading, slots), " ".join(fill(s.insight, slots) for s in told), words, idea)


def _title(situation: Situation, slots: dict[str, str]) -> str:
    return fill(situation.title, slots)


def _slots(setting: Setting) -> dict[str, str]:
    return {
        "interest": interests_of(setting),
        "in_place": setting.in_place,
        "in_field": setting.own.in_field,
        "in_target": setting.guide.in_field,
    }


def left_out_of(setting: Setting) -> tuple[str, ...]:
    """What this person need not do, and what the field would not forgive; at most four lines."""
    slots = _slots(setting)
    need_not = [fill(s.leave_out, slots) for s in setting.situations if s.leave_out][:2]
    skipped = [fill(path.skip, slots) for path in setting.paths[:1]]
    return (*skipped, *need_not, *setting.guide.avoid)[:_MOST_LEFT_OUT]
