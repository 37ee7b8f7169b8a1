"""What was assumed, and what to ask back: the question first that would change the plan most."""

from __future__ import annotations

from collections.abc import Iterator

from nahbar.core.model.plan import Assumption, Question
from nahbar.core.strategy.setting import Setting
from nahbar.core.strategy.tags import stage_of
from nahbar.core.strategy.wording import fill, joined

_MOST = 5
_UNSURE_MOST = 3


def assumptions_of(setting: Setting) -> tuple[Assumption, ...]:
    """Everything the plan uses that the person did not say."""
    return tuple(_assumptions(setting))


def _assumptions(setting: Setting) -> Iterator[Assumption]:
    profile, phrase = setting.profile, setting.phrase
    if not setting.hours_said:
        minutes = fill(phrase("assume-minutes"), {"minutes": str(setting.minutes_per_week)})
        yield Assumption("time_budget_hours_per_week", minutes, phrase("assume-minutes-why"))
    if not profile.goals:
        yield Assumption("goals", phrase(f"goal-{setting.goals[0]}"), phrase("assume-goal-why"))
    if profile.field is None and profile.field_assumed:
        name = setting.knowledge.field_names[profile.field_assumed]
        yield Assumption("field", name, phrase("assume-field-why"))
    if profile.seniority is None and stage_of(profile):
        yield Assumption("seniority", phrase(f"stage-{stage_of(profile)}"), phrase("assume-stage-why"))
    if setting.language == "de" and profile.formality is None:
        yield Assumption("formality", phrase("assume-address"), phrase("assume-address-why"))
    if any(blackout.weeks_cycle for blackout in profile.blackouts):
        yield Assumption("blackouts", phrase("assume-cycle"), phrase("assume-cycle-why"))
    if any(not week.days for week in setting.weeks) and not profile.blackouts:
        yield Assumption("blackouts", phrase("assume-holidays"), phrase("assume-holidays-why"))


def questions_of(setting: Setting) -> tuple[Question, ...]:
    """Three to five questions where little was said, fewer where much was: at most five."""
    asked = list(dict.fromkeys(_questions(setting)))
    return tuple(asked[:_MOST] if "said.little" in setting.tags else asked[: max(_UNSURE_MOST, _gaps(setting))])


def _gaps(setting: Setting) -> int:
    profile = setting.profile
    unknown = (not profile.goals, not profile.occupation, not profile.circles, not setting.hours_said)
    return sum(unknown)


def _questions(setting: Setting) -> Iterator[Question]:
    profile = setting.profile
    yield from (Question(*s.question) for s in setting.situations[:2] if s.question)
    if not profile.goals:
        yield _ask(setting, "goal")
    if profile.field is None and profile.field_guesses:
        yield _ask_field(setting)
    if profile.field is None and profile.occupation is None:
        yield _ask(setting, "field")
    if not profile.circles:
        yield _ask(setting, "circles")
    if not setting.hours_said:
        yield _ask(setting, "time")
    if any(blackout.weeks_cycle for blackout in profile.blackouts):
        yield _ask(setting, "cycle")
    if not profile.location and not profile.remote:
        yield _ask(setting, "place")
    if len(profile.goals) > 1:
        yield _ask(setting, "order")


def _ask(setting: Setting, key: str) -> Question:
    phrase = setting.phrase
    return Question(phrase(f"ask-{key}"), phrase(f"ask-{key}-changes"))


def _ask_field(setting: Setting) -> Question:
    names = [setting.knowledge.field_names[guess] for guess in setting.profile.field_guesses[:_UNSURE_MOST]]
    phrase = setting.phrase
    listed = joined(names, setting.language)
    return Question(fill(phrase("ask-field-guess"), {"fields": listed}), phrase("ask-field-changes"))
