"""The calendar: an entry for each action, readable by other programs, the same when it is imported again."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from icalendar import Calendar

from nahbar.core.model.frozen import replace
from nahbar.core.model.plan import Plan
from nahbar.render.ics import plan_to_ics
from tests.people.jana import jana
from tests.people.tom import tom


def events(plan: Plan) -> list[Any]:
    return list(Calendar.from_ical(plan_to_ics(plan)).walk("VEVENT"))


def test_each_action_is_one_all_day_entry_with_first_step_and_end(plan: Plan) -> None:
    found = events(plan)
    assert [event["dtstart"].dt for event in found] == [action.on for action in plan.actions]
    assert all(event["dtend"].dt - event["dtstart"].dt == dt.timedelta(days=1) for event in found)


def test_an_entry_tells_how_to_begin_and_when_it_is_done() -> None:
    first = events(tom())[0]
    assert first["summary"] == "Trace your last ten jobs (30 min)"
    assert first["description"].startswith("Take a sheet of paper and note your last ten jobs")
    assert "Done: Ten jobs, six with a name." in first["description"]


def test_the_words_for_a_step_are_at_hand_in_its_entry() -> None:
    assert "Hi [name], the stairs in Salthill are in." in events(tom())[2]["description"]


def test_entries_are_private_and_keep_the_day_free(plan: Plan) -> None:
    assert {(event["class"], event["transp"]) for event in events(plan)} == {("PRIVATE", "TRANSPARENT")}


def test_a_repeated_action_returns_until_its_end_and_not_on_skipped_days() -> None:
    event = events(tom())[3]
    assert event["rrule"].to_ical() == b"FREQ=WEEKLY;UNTIL=20270523;INTERVAL=2"
    assert [day.dt for day in event["exdate"].dts] == [dt.date(2026, 12, 22)]


def test_names_of_entries_last_as_long_as_words_and_first_day() -> None:
    once, again = events(jana("du")), events(jana("sie"))
    later = events(replace(jana(), starts_on=dt.date(2027, 1, 4)))
    assert [event["uid"] for event in once] == [event["uid"] for event in again]
    assert {event["uid"] for event in once}.isdisjoint(event["uid"] for event in later)


def test_no_line_is_longer_than_the_standard_allows(plan: Plan) -> None:
    lines = plan_to_ics(plan).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_another_reader_understands_it_too(plan: Plan) -> None:
    vobject: Any = pytest.importorskip("vobject", reason="a second reader of calendars needs vobject")
    calendar = vobject.readOne(plan_to_ics(plan).decode())
    assert len(calendar.vevent_list) == len(plan.actions)
    assert calendar.vevent_list[0].dtstart.value == plan.actions[0].on
