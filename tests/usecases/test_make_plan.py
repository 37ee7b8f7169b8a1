"""From words to a plan, all rooms together."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.model.plan import Plan
from nahbar.render.as_json import plan_to_json
from nahbar.render.markdown import plan_to_markdown
from nahbar.usecases.make_plan import MOST_CHARACTERS, PlanRequest, plan_from_words

MONDAY = dt.date(2026, 11, 23)
JOINER = (
    "Ich bin Tischler in Bremen und suche Architekturbüros, die mich weiterempfehlen. Zwei Stunden im Monat habe ich."
)


def plan(words: str, **wishes: object) -> Plan:
    return plan_from_words(PlanRequest(words, MONDAY, **wishes))  # type: ignore[arg-type]


def test_two_hours_a_month_are_27_minutes_a_week() -> None:
    assert plan(JOINER).minutes_per_week == 27


def test_hours_given_with_the_call_override_the_words() -> None:
    assert plan(JOINER, hours=3.0).minutes_per_week == 180


def test_who_says_nothing_of_time_gets_little_and_is_told() -> None:
    made = plan("Ich bin Tischler in Bremen und suche Kundschaft.")
    assert "time_budget_hours_per_week" in [assumption.field for assumption in made.assumptions]
    assert made.minutes_per_week <= 60


def test_a_plan_in_german_says_du_unless_the_words_or_the_call_say_sie() -> None:
    assert plan(JOINER).address == "du"
    assert plan(JOINER + " Was raten Sie mir?").address == "sie"
    assert plan(JOINER, address="sie").address == "sie"


def test_a_plan_in_english_has_no_address() -> None:
    assert plan("I'm a joiner in Bristol and want to meet architects.").address is None


def test_the_language_can_be_set_against_the_words() -> None:
    assert plan("Tischler, Bremen", language="en").language == "en"


def test_a_mode_by_request_says_so() -> None:
    made = plan(JOINER, mode="executive")
    assert made.mode == "executive"
    assert made.mode_reason


@pytest.mark.parametrize("words", ["Ich will netzwerken.", "I should network more I guess", "hm", "?!a"])
def test_next_to_nothing_still_gives_a_small_start_and_questions(words: str) -> None:
    made = plan(words)
    assert made.actions
    assert 3 <= len(made.questions) <= 5


@pytest.mark.parametrize(
    ("words", "reason"),
    [("", "request-empty"), ("  \n ", "request-empty"), ("…!?", "request-empty"), ("\x00PK\x03", "request-binary"),
     ("\ufffd" * 50 + "a", "request-binary"), ("wort " * MOST_CHARACTERS, "request-long")],
)  # fmt: skip
def test_what_is_no_text_of_a_person_is_refused_with_a_reason(words: str, reason: str) -> None:
    with pytest.raises(InvalidRequestError, match=reason):
        plan(words)


@pytest.mark.parametrize("hours", [0.0, -1.0, 200.0, float("nan")])
def test_hours_that_no_week_has_are_refused(hours: float) -> None:
    with pytest.raises(InvalidRequestError, match="request-hours"):
        plan(JOINER, hours=hours)


def test_the_same_words_give_the_same_bytes() -> None:
    assert plan_to_json(plan(JOINER)) == plan_to_json(plan(JOINER))
    assert plan_to_markdown(plan(JOINER)) == plan_to_markdown(plan(JOINER))


def test_an_ask_to_manipulate_gets_a_short_no_and_a_decent_route() -> None:
    made = plan("Bin im Vertrieb. Ich will Einkäufer so manipulieren, dass sie mir etwas schulden.")
    assert "ask.manipulative" in made.profile.facts
    assert made.actions, "the legitimate goal is still served"


def test_who_refuses_linkedin_reads_of_it_only_once_as_left_out() -> None:
    made = plan("Ich bin Texterin in Köln, suche neue Kundinnen, aber kein LinkedIn.")
    lines = [line for line in plan_to_markdown(made).splitlines() if "LinkedIn" in line]
    assert len(lines) == 1
    assert lines[0].startswith("- **„")
