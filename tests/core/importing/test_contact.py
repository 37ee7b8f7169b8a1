"""Which touchpoints are between ego and people, and which way they went."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.importing.contact import refusal, touchpoint_of
from nahbar.core.importing.habits import Habits, machines
from nahbar.core.importing.own import OwnSigns
from nahbar.core.model.records import ContactPoint, Handle, Origin, OwnRecord, TouchpointRecord

OWN = frozenset({"email:jana@nord.example"})
JANA, ANNA = Handle("email", "jana@nord.example", "Jana"), Handle("email", "anna@x.example", "Anna Meier")
DESK = Handle("email", "info@x.example")


def touchpoint(by: Handle | None, *others: Handle, channel: str = "email", automatic: str = "") -> TouchpointRecord:
    at = dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    return TouchpointRecord(Origin("in.mbox", 1), "1", at, channel, by, others, automatic)


@pytest.mark.parametrize(
    ("record", "direction"),
    [
        (touchpoint(ANNA, JANA), "in"),
        (touchpoint(JANA, ANNA), "out"),
        (touchpoint(ANNA), "in"),
        (touchpoint(ANNA, JANA, channel="in_person"), "both"),
        (touchpoint(None, JANA, ANNA, channel="video_calls"), "both"),
    ],
)
def test_ones_own_addresses_say_which_way_it_went(record: TouchpointRecord, direction: str) -> None:
    assert refusal(record, OWN, {}) == ""
    found = touchpoint_of("mail", record, OWN)
    assert (found.direction, found.took_part, len(found.participants)) == (direction, 2, 1)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (touchpoint(ANNA, JANA, automatic="newsletter"), "newsletter"),
        (touchpoint(ANNA, Handle("email", "b@x.example")), "without_ego"),
        (touchpoint(JANA, JANA), "nobody_else"),
        (touchpoint(DESK, JANA), "nobody_else"),
    ],
)
def test_what_is_no_contact_with_people_is_refused(record: TouchpointRecord, why: str) -> None:
    assert refusal(record, OWN, {}) == why


def test_a_person_at_a_desk_is_a_person() -> None:
    assert refusal(touchpoint(Handle("email", "info@x.example", "Anna Meier"), JANA), OWN, {}) == ""


def test_whoever_writes_to_many_and_is_never_answered_is_a_machine() -> None:
    crowd = (JANA, *(Handle("email", f"k{n}@x.example") for n in range(12)))
    habits = Habits(OWN)
    for _ in range(6):
        habits.count(touchpoint(ANNA, *crowd))
    assert machines(habits.senders, habits.answered) == {"email:anna@x.example": "one_way"}
    habits.count(touchpoint(JANA, ANNA))
    assert machines(habits.senders, habits.answered) == {}


def test_own_addresses_are_those_of_the_profile_and_where_most_mail_was_delivered() -> None:
    signs = OwnSigns()
    for mail, sign, times in (("jana@nord.example", "delivered_to", 9), ("list@x.example", "delivered_to", 1)):
        signs.count_own(OwnRecord(Origin(""), mail, sign, contact_points=(ContactPoint("email", mail),), times=times))
    signs.count_own(OwnRecord(Origin(""), "p", "profile", contact_points=(ContactPoint("email", "j@y.example"),)))
    assert [hint.key for hint in signs.hints()] == ["email:j@y.example", "email:jana@nord.example"]


def test_whoever_is_nearly_always_there_is_ego() -> None:
    signs = OwnSigns()
    for nth in range(10):
        signs.count_present(touchpoint(Handle("email", f"p{nth}@x.example"), JANA))
    assert [hint.key for hint in signs.hints()] == ["email:jana@nord.example"]
