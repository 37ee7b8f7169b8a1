"""Everything the parts of the plan need to know of one person, worked out once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from nahbar.core.model.frozen import frozen, replace
from nahbar.core.model.knowledge import FieldGuide, Knowledge, ModeGuide, MoveText, Path, PathStep, Situation
from nahbar.core.model.profile import Circle, Profile
from nahbar.core.model.vocabulary import Address
from nahbar.core.strategy.budget import CareBudget, Week, care_budget, minutes_for_steps, weeks_of
from nahbar.core.strategy.tags import excluded_channels, tags_of
from nahbar.core.words.text import fold

GENERAL = "general"
LIFE = "everyday-life"
LEADERSHIP = "executive-leadership"
SUCCESSION = "family-business"
_LIFE_GOALS = frozenset({"friends"})
_DEFAULT_GOAL = {"local_business": "clients", "executive": "knowledge", "career_change": "job"}
_LED = frozenset({SUCCESSION, "entrepreneurship"})
"""Fields that hold their own people at the top."""
_SITUATIONS_KEPT = 6


@frozen
class Setting:
    """One person on one day, with the knowledge that fits."""

    profile: Profile
    knowledge: Knowledge
    starts_on: dt.date
    address: Address | None
    minutes_per_week: int
    hours_said: bool
    goals: tuple[str, ...]
    """The goals the plan works for; assumed where none was said."""
    guide: FieldGuide
    """Of the field in which people are sought."""
    own: FieldGuide
    """Of the field the person comes from: what there is to give."""
    mode: ModeGuide
    situations: tuple[Situation, ...]
    """The leading situation first."""
    tags: frozenset[str]
    excluded: frozenset[str]
    weeks: tuple[Week, ...]
    care: CareBudget
    paths: tuple[Path, ...]
    """The leading way first, then one for each goal it does not serve."""
    steps: Mapping[str, PathStep]
    """Every step of these ways by the id of its move."""

    @property
    def language(self) -> str:
        """The language of the words and of the plan."""
        return self.profile.language

    @property
    def minutes_for_steps(self) -> int:
        """What care leaves of a week for the steps."""
        return minutes_for_steps(self.minutes_per_week, self.care)

    @property
    def in_place(self) -> str:
        """ "in Passau", or a plain phrase where no place was said."""
        if self.profile.location:
            plain = self.phrase("in-place").replace("{location}", self.profile.location)
            return self.profile.whereabouts or plain
        return self.phrase("in-place-unknown")

    @property
    def country(self) -> str:
        """The country code of the place the person named, or empty."""
        return self.knowledge.country(self.profile.location) if self.profile.location else ""

    def phrase(self, key: str) -> str:
        """A sentence of the plan itself; where there are several, the one that falls to this person's words."""
        return self.knowledge.phrase(key, self.profile.text)

    def text_of(self, move_id: str) -> MoveText:
        """The words of a move, of a path or of the common stock."""
        step = self.steps.get(move_id)
        return step.text if step else self.knowledge.move_text(move_id)

    def holds(self, needs: tuple[str, ...], unless: tuple[str, ...]) -> bool:
        """Whether all of `needs` and none of `unless` are tags of this person."""
        return self.tags.issuperset(needs) and self.tags.isdisjoint(unless)


def set_up(
    profile: Profile, knowledge: Knowledge, starts_on: dt.date, address: Address | None, hours: float | None
) -> Setting:
    """Work out budget, goals, guides, tags and situations of a person."""
    mode = knowledge.mode(profile.mode)
    said = hours if hours is not None else profile.time_budget_hours_per_week
    minutes = max(5, int((said if said is not None else mode.default_hours) * 60))
    goals = profile.goals or (_DEFAULT_GOAL.get(profile.mode, "knowledge"),)
    guide, own = _guides(profile, knowledge, goals)
    excluded = excluded_channels(profile)
    profile = replace(profile, circles=tuple(c for c in profile.circles if _can_be_asked(c, excluded)))
    known = replace(profile, goals=goals)
    tags = tags_of(known, minutes) | frozenset(_guide_tags(guide, own))
    situations = find_situations(profile, knowledge, tags)
    tags |= {f"situation.{situation.id}" for situation in situations}
    return Setting(
        profile=profile,
        knowledge=knowledge,
        starts_on=starts_on,
        address=address,
        minutes_per_week=minutes,
        hours_said=said is not None,
        goals=goals,
        guide=guide,
        own=own,
        mode=mode,
        situations=situations,
        tags=tags,
        excluded=excluded,
        weeks=weeks_of(profile, starts_on),
        care=care_budget(minutes, friends_only=_LIFE_GOALS.issuperset(goals)),
        paths=(),
        steps={},
    )


def _can_be_asked(circle: Circle, excluded: frozenset[str]) -> bool:
    """People of a kind the plan can speak of, and not in a place the person has left, such as a refused platform."""
    return circle.kind != "field" and not any(channel in fold(circle.words) for channel in excluded if len(channel) > 1)


def follow(setting: Setting, paths: tuple[Path, ...]) -> Setting:
    """The same setting with the ways the plan takes."""
    return replace(setting, paths=paths, steps={step.move.id: step for path in paths for step in path.steps})


def _guides(profile: Profile, knowledge: Knowledge, goals: tuple[str, ...]) -> tuple[FieldGuide, FieldGuide]:
    general = _guide(knowledge, GENERAL)
    known = profile.field or profile.field_assumed
    own = (knowledge.field(known) if known else None) or general
    if _LIFE_GOALS.issuperset(goals):
        return _guide(knowledge, LIFE), own
    # Only who changes field looks among the people of another one; everybody else's are in the guide of their own.
    aimed = profile.target_field if profile.mode == "career_change" or known is None else None
    if profile.mode == "executive" and own.id not in _LED and not _named_own(profile, own, goals):
        aimed = _leaders_guide(profile, knowledge, goals)
    guide = knowledge.field(aimed) if aimed else None
    return guide or own, own


def _named_own(profile: Profile, own: FieldGuide, goals: tuple[str, ...]) -> bool:
    """Whether a leader named people of the own field, for the first goal: the head of personnel other such heads."""
    named = set(profile.named_people)
    return any(f"{own.id}/{group.id}" in named and goals[0] in group.goals for group in own.people)


def _leaders_guide(profile: Profile, knowledge: Knowledge, goals: tuple[str, ...]) -> str:
    """Who leads looks for equals: among successors where the person named such people, else among leaders."""
    named = set(profile.named_people)
    family = _guide(knowledge, SUCCESSION)
    named_there = any(f"{family.id}/{g.id}" in named and not set(goals).isdisjoint(g.goals) for g in family.people)
    return SUCCESSION if named_there else LEADERSHIP


def _guide(knowledge: Knowledge, field_id: str) -> FieldGuide:
    guide = knowledge.field(field_id)
    if guide is None:
        raise KeyError(field_id)
    return guide


def _guide_tags(guide: FieldGuide, own: FieldGuide) -> Iterator[str]:
    yield f"kind.{guide.kind}"
    yield "kind.digital" if guide.digital else "kind.not_digital"
    yield f"field.{own.id}"
    if guide.id != own.id:
        yield f"target.{guide.id}"


def find_situations(profile: Profile, knowledge: Knowledge, tags: frozenset[str]) -> tuple[Situation, ...]:
    """The situations that hold, the leading one first.

    One whose cues were found in the words goes before one that only follows from tags, and the
    heavier before the lighter; equal ones stand in the order of the knowledge base.
    """
    hinted = {hint.situation for hint in profile.hints}
    said = [s for s in knowledge.situations.values() if s.id in hinted and _holds(s, tags)]
    # A fallback steps back where the words point to the particular case it stands in for.
    known = tags | {f"situation.{situation.id}" for situation in said}
    rest = [s for s in knowledge.situations.values() if not s.has_cues and s.id not in hinted and _holds(s, known)]
    said.sort(key=lambda situation: -situation.weight)
    rest.sort(key=lambda situation: -situation.weight)
    return tuple([*said, *rest][:_SITUATIONS_KEPT])


def _holds(situation: Situation, tags: frozenset[str]) -> bool:
    return tags.issuperset(situation.when) and tags.isdisjoint(situation.unless)
