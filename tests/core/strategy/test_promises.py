"""What the plan promises holds for anybody: random people, the real knowledge base."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nahbar.core.model.plan import Action, Plan
from nahbar.core.model.profile import Blackout, Circle, Money, Profile, Span
from nahbar.core.model.vocabulary import GOALS, MODES, PARTS, TEMPERAMENTS, WORRIES
from nahbar.core.strategy.plan import make_plan
from nahbar.knowledge.load import load_knowledge, load_message_rules

DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2029, 12, 31))
REFUSED = (
    "linkedin",
    "events",
    "phone",
    "email",
    "direct_messages",
    "evening_events",
    "in_person",
    "posting",
    "clubs",
    "slack",
)
FIELDS = (None, "general", "software", "law", "everyday-life")


@st.composite
def people(draw: st.DrawFn) -> Profile:
    language = draw(st.sampled_from(("de", "en")))
    seasons = Blackout("?", months=tuple(draw(st.sets(st.integers(1, 12), max_size=5))))
    return Profile(
        text="worte",
        language=language,  # type: ignore[arg-type]
        mode=draw(st.sampled_from(MODES)),
        field=draw(st.sampled_from(FIELDS)),
        goals=tuple(draw(st.lists(st.sampled_from(GOALS), max_size=3, unique=True))),
        worries=tuple(draw(st.sets(st.sampled_from(WORRIES), max_size=3))),
        temperament=draw(st.sampled_from((None, *TEMPERAMENTS))),
        years_experience=draw(st.none() | st.floats(0, 45)),
        time_budget_hours_per_week=draw(st.none() | st.floats(0.2, 8)),
        channels_excluded=tuple(draw(st.sets(st.sampled_from(REFUSED), max_size=3))),
        blackouts=(seasons,) if seasons.months else (),
        circles=(Circle("worte", "colleagues", Span(0, 5)),) if draw(st.booleans()) else (),
        money=Money("none", "worte") if draw(st.booleans()) else None,
        confidential=("worte",) if draw(st.booleans()) else (),
        location=draw(st.sampled_from((None, "Passau", "Cork"))),
    )


def plan_for(person: Profile, day: dt.date) -> Plan:
    address = None if person.language == "en" else "du"
    knowledge = load_knowledge(person.language, address)  # type: ignore[arg-type]
    return make_plan(person, knowledge, load_message_rules(person.language), day, address)  # type: ignore[arg-type]


def minutes_by_week(plan: Plan) -> Counter[int]:
    """Minutes of every week, each repetition counted where it falls."""
    weeks: Counter[int] = Counter()
    for action in plan.actions:
        for week in weeks_of_action(action, plan):
            weeks[week] += action.minutes
    return weeks


def weeks_of_action(action: Action, plan: Plan) -> list[int]:
    if action.repeats is None:
        return [action.week]
    rule = dict(part.split("=") for part in action.repeats.split(";"))
    last = dt.datetime.strptime(rule["UNTIL"], "%Y%m%d").date()  # noqa: DTZ007
    skipped = {(day - plan.starts_on).days // 7 + 1 for day in action.skips}
    weeks = range(action.week, (last - plan.starts_on).days // 7 + 2, int(rule["INTERVAL"]))
    return [week for week in weeks if week not in skipped]


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    load_knowledge("de", "du")


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_no_week_holds_more_than_the_budget(person: Profile, day: dt.date) -> None:
    plan = plan_for(person, day)
    assert max(minutes_by_week(plan).values()) <= plan.minutes_per_week


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_every_part_has_an_action_and_every_action_a_day_inside_the_plan(person: Profile, day: dt.date) -> None:
    plan = plan_for(person, day)
    assert {action.part for action in plan.actions} == set(PARTS)
    assert all(plan.starts_on <= action.on <= plan.ends_on for action in plan.actions)
    by_id = {action.id: action for action in plan.actions}
    assert len(by_id) == len(plan.actions)
    assert all(by_id[before].on <= action.on for action in plan.actions for before in action.depends_on)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_who_finds_events_hard_gets_nothing_hard(person: Profile, day: dt.date) -> None:
    plan = plan_for(person, day)
    if "events" in person.worries:
        assert all(action.energy != "high" for action in plan.actions)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_months_kept_free_hold_no_action(person: Profile, day: dt.date) -> None:
    plan = plan_for(person, day)
    months = {month for blackout in person.blackouts for month in blackout.months}
    free = {week for week, minutes in minutes_by_week(plan).items() if minutes}
    days = {w: [plan.starts_on + dt.timedelta(weeks=w - 1, days=d) for d in range(7)] for w in free}
    assert all(action.on.month not in months for action in plan.actions)
    assert all(any(day.month not in months for day in week) for week in days.values())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_no_slot_shows_and_every_text_is_there(person: Profile, day: dt.date) -> None:
    plan = plan_for(person, day)
    texts = [text for a in plan.actions for text in (a.title, a.first_step, a.why, a.done_when)]
    texts += [draft.text for draft in plan.drafts] + [respect.how for respect in plan.respects]
    assert all(text.strip() for text in texts)
    assert not any("{" in text or "<" in text or "|" in text for text in texts)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), DAYS)
def test_the_same_person_on_the_same_day_gets_the_same_plan(person: Profile, day: dt.date) -> None:
    assert plan_for(person, day) == plan_for(person, day)
