"""A plan follows a way: the steps of one path in their order, with its own words, and little beside it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest

from nahbar.core.model.plan import Action, Plan
from nahbar.knowledge.load import load_knowledge
from nahbar.usecases.make_plan import PlanRequest, plan_from_words

MONDAY = dt.date(2026, 11, 23)
PRACTICE = (
    "Ich habe in Passau eine Physiopraxis übernommen und möchte mich bei den Hausärzten in der Umgebung vorstellen. "
    "Zwei Stunden in der Woche habe ich."
)
SPARKS = "Self-employed electrician in Cork. I want two or three builders as customers. An hour a week."
FAR = "Ich arbeite komplett remote als Softwareentwicklerin von Rügen aus und suche Leute zum Fachsimpeln."
EDITOR = (
    "I'm an editor in Leeds, employed. I'd like a new job in publishing and a few friends who read. One hour a week."
)


def plan(words: str) -> Plan:
    return plan_from_words(PlanRequest(words, MONDAY))


def steps(made: Plan) -> list[Action]:
    """The steps of the leading way, by date."""
    way = next(action.way for action in made.actions if action.way)
    return [action for action in made.actions if action.way == way]


def test_the_first_action_is_the_first_step_of_the_way() -> None:
    made = plan(PRACTICE)
    assert made.actions[0].way.startswith("therapies-")
    path = next(p for p in load_knowledge("de", "du").paths("therapies") if p.id == made.actions[0].way)
    assert made.actions[0].title == path.steps[0].text.title


def test_the_steps_keep_the_order_in_which_they_were_written() -> None:
    made = plan(SPARKS)
    paths = load_knowledge("en", None).paths("electrical-trade")
    path = next(path for path in paths if path.id == steps(made)[0].way)
    written = [step.text.title for step in path.steps]
    taken = [written.index(action.title) for action in steps(made) if not action.repeats]
    assert len(taken) >= 4
    assert taken == sorted(taken)


def test_every_step_but_the_first_waits_for_one_before_it() -> None:
    taken = [action for action in steps(plan(PRACTICE)) if not action.repeats and action.part != "care"]
    for before, action in pairwise(taken):
        assert before.id in action.depends_on


def test_what_waits_for_an_answer_leaves_five_weeks_for_it() -> None:
    waiting = [action for action in plan(PRACTICE).actions if action.once]
    assert waiting
    assert all(action.week > 5 for action in waiting)


def test_a_step_brings_its_own_words() -> None:
    made = plan(PRACTICE)
    with_words = [action for action in steps(made) if action.draft]
    assert len(with_words) >= 2
    assert {action.draft for action in with_words} == {draft.id for draft in made.drafts}


def test_idea_questions_and_what_to_change_come_from_the_way() -> None:
    made = plan(PRACTICE)
    assert made.insight.idea
    assert 3 <= len(made.first_contact.questions) <= 5
    assert made.change


def test_the_people_of_the_way_are_sought_first() -> None:
    made = plan(SPARKS)
    paths = load_knowledge("en", None).paths("electrical-trade")
    path = next(path for path in paths if path.id == steps(made)[0].way)
    guide = load_knowledge("en", None).field("electrical-trade")
    assert guide is not None
    of_the_way = {group.who for group in guide.people if group.id in path.people}
    assert of_the_way & {group.who for group in made.target_groups.primary}


def test_from_afar_no_step_needs_a_place() -> None:
    made = plan(FAR)
    assert made.mode == "remote_first"
    assert all(action.channel != "offline" for action in made.actions)


def test_a_second_goal_gets_the_beginning_of_its_own_way() -> None:
    made = plan(EDITOR)
    assert made.profile.goals == ("job", "friends")
    ways = list(dict.fromkeys(action.way for action in made.actions if action.way))
    assert len(ways) == 2
    assert 1 <= sum(action.way == ways[1] for action in made.actions) <= 5


@pytest.mark.parametrize("refused", ["WhatsApp", "LinkedIn", "E-Mail"])
def test_a_refused_channel_is_in_no_message_and_no_step_of_a_way(refused: str) -> None:
    made = plan(f"{PRACTICE} {refused} nutze ich nicht.")
    assert all(refused.lower() not in f"{action.title} {action.first_step}".lower() for action in made.actions)
    assert all(draft.channel != refused.lower().replace("-", "") for draft in made.drafts)


def test_a_quarter_of_an_hour_a_week_makes_a_short_plan() -> None:
    made = plan("Ich bin Floristin mit eigenem Laden in Ulm und brauche Kundschaft. Eine Viertelstunde die Woche.")
    assert len(made.actions) <= 10
    assert all(action.minutes <= 15 for action in made.actions)


def test_the_months_have_each_a_question_to_look_back_with() -> None:
    reviews = plan(PRACTICE).reviews
    assert len(reviews) == 6
    assert [review.on for review in reviews] == sorted(review.on for review in reviews)
    assert len({review.question for review in reviews}) == 6


SECRET = "Ich bin UX Designerin in Mannheim und suche eine neue Stelle, mein Chef darf nichts merken."


def tells(made: Plan) -> bool:
    """Whether a step of a way has the person say that they want to leave."""
    ways = {action.way for action in made.actions}
    paths = load_knowledge("de", "du").paths("ux-design")
    marked = {s.text.title for p in paths if p.id in ways for s in p.steps if "limit.secret" in s.move.unless}
    return bool(marked & {action.title for action in made.actions})


def test_who_keeps_a_change_quiet_gets_no_step_and_no_message_that_tells_it() -> None:
    made = plan(SECRET)
    assert made.profile.confidential
    assert not tells(made)
    assert all(draft.occasion != "say_goal" for draft in made.drafts)


def test_who_keeps_nothing_quiet_is_led_to_say_it() -> None:
    made = plan(SECRET.replace(", mein Chef darf nichts merken", ""))
    assert not made.profile.confidential
    assert tells(made)


BANKER = "Ich bin Bankkauffrau in Mainz, zwei Stunden pro Woche, und möchte in die Windenergie wechseln."
WITH_A_FRIEND = BANKER + " Dort kenne ich niemanden außer einem Kumpel, der Solaranlagen montiert."


def test_who_deals_in_figures_is_led_to_those_who_finance_and_not_to_building_sites() -> None:
    assert plan(BANKER).actions[0].way == "energy-renewables-change-office"


def test_a_friend_is_named_where_the_way_asks_people_close_by_and_gets_no_second_step() -> None:
    naming = [action for action in plan(WITH_A_FRIEND).actions if "Kumpel" in action.title + action.first_step]
    assert [action.way for action in naming] == ["energy-renewables-change-office"]
    assert "Denk dabei auch an" in naming[0].first_step or "Denken Sie dabei auch an" in naming[0].first_step
