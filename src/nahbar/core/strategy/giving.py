"""Part 5: what this person can give, to whom, before anything is asked."""

from __future__ import annotations

from nahbar.core.model.knowledge import Gift
from nahbar.core.model.plan import Giving, Offer
from nahbar.core.strategy.setting import GENERAL, Setting
from nahbar.core.strategy.tags import stage_of
from nahbar.core.strategy.targets import Aim
from nahbar.core.strategy.wording import fill, quoted

_MOST = {"budget.tiny": 2, "budget.small": 3}
_USUAL = 4
_LEAST = 2
_OF_THE_WAY = 3


def choose_gifts(setting: Setting, aims: tuple[Aim, ...]) -> tuple[Gift, ...]:
    """Gifts of the person's own field and stage first, then of the field aimed at; small enough for a week.

    What anybody in any work can give stands in where those fields have too little.
    """
    stage = stage_of(setting.profile)
    aimed = {aim.group.id for aim in aims} | {"any"}
    of_the_way = [gift for path in setting.paths for gift in path.gives if _suits(gift, stage, setting)]
    of_the_way.sort(key=lambda gift: gift.to not in aimed)
    guides = {guide.id: guide for guide in (setting.own, setting.guide)}.values()
    gifts = [gift for guide in guides for gift in guide.gives if _suits(gift, stage, setting)]
    # Who comes from another field has most to give from there.
    brought = (
        frozenset(gift.what for gift in setting.own.gives) if "mode.career_change" in setting.tags else frozenset()
    )
    gifts.sort(key=lambda gift: (gift.what not in brought, gift.to not in aimed, stage not in gift.stages))
    gifts = of_the_way[:_OF_THE_WAY] + [gift for gift in gifts if gift.to in aimed or not of_the_way]
    general = setting.knowledge.field(GENERAL)
    if len(gifts) < _LEAST and general:
        gifts += sorted((g for g in general.gives if _suits(g, stage, setting)), key=lambda gift: gift.minutes)
    most = next((n for tag, n in _MOST.items() if tag in setting.tags), _USUAL)
    return tuple(gifts[:most])


def _suits(gift: Gift, stage: str | None, setting: Setting) -> bool:
    return ("any" in gift.stages or stage in gift.stages) and gift.minutes <= setting.minutes_per_week


def giving_part(setting: Setting, gifts: tuple[Gift, ...]) -> Giving:
    """Principles of the mode, offers with receiver and length, and what the person brings in their own words."""
    names = {group.id: group.who for guide in (setting.guide, setting.own) for group in guide.people}
    anyone = setting.phrase("anyone")
    offers = [Offer(f"{gift.what} ({gift.when})", names.get(gift.to, anyone), gift.minutes) for gift in gifts]
    return Giving(setting.mode.principles, tuple(offers), _value(setting), setting.mode.introductions)


def _value(setting: Setting) -> tuple[str, ...]:
    phrase, profile = setting.phrase, setting.profile
    # A word such as 'sociable' is a temper, and nothing that others could use.
    able = [strength for strength in profile.strengths if " " in strength]
    said = [quoted(strength, setting.language) for strength in able[:2]]
    lines = [fill(phrase("value-strength"), {"strength": strength}) for strength in said]
    if profile.years_experience is not None and profile.years_experience >= 2:
        lines.append(fill(phrase("value-years"), {"years": years_in_words(setting), "in_field": setting.own.in_field}))
    stage = stage_of(profile) or "any"
    lines.append(phrase(f"value-{stage}"))
    return tuple(lines)


def years_in_words(setting: Setting) -> str:
    """The years as a person says them: 7, 1,5 (German), 1.5."""
    years = setting.profile.years_experience or 0.0
    plain = f"{years:g}"
    return plain.replace(".", ",") if setting.language == "de" else plain
