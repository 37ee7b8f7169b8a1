"""The schedule: greedy, under minutes and energy, and never in a week that is kept free."""

from __future__ import annotations

import datetime as dt

from nahbar.core.model.knowledge import Move
from nahbar.core.model.profile import Blackout, Profile
from nahbar.core.strategy.budget import care_budget, horizon_weeks, weeks_of
from nahbar.core.strategy.schedule import Item, schedule

MONDAY = dt.date(2026, 3, 2)


def a_move(name: str, minutes: tuple[int, int] = (10, 20), energy: str = "low", repeats: int | None = None) -> Move:
    return Move(
        id=name, part="care", phase="keep", serves=("any",), minutes=minutes, energy=energy, channel="either",  # type: ignore[arg-type]
        uses=(), needs=(), unless=(), fits={}, after=(), repeats=repeats, evidence=(), draft=None,
    )  # fmt: skip


def someone(**said: object) -> Profile:
    return Profile(text="", language="en", **said)  # type: ignore[arg-type]


def test_a_week_never_holds_more_minutes_than_there_are() -> None:
    weeks = weeks_of(someone(), MONDAY)
    slots = schedule([Item(a_move(f"m{n}"), 0) for n in range(12)], weeks, minutes=30)
    used: dict[int, int] = {}
    for slot in slots:
        used[slot.week] = used.get(slot.week, 0) + slot.minutes
    assert len(slots) == 12
    assert max(used.values()) <= 30


def test_every_repetition_takes_its_minutes_from_its_own_week() -> None:
    weeks = weeks_of(someone(), MONDAY)
    care = Item(a_move("care", (20, 20), repeats=2), 0)
    slots = schedule([care, *[Item(a_move(f"m{n}", (20, 20)), 0) for n in range(20)]], weeks, minutes=20)
    taken = [week for slot in slots for week in slot.weeks]
    assert len(taken) == len(set(taken)), "twenty minutes hold one thing a week, care included"


def test_what_needs_another_thing_comes_after_it() -> None:
    weeks = weeks_of(someone(), MONDAY)
    first, second = Item(a_move("list"), 5), Item(a_move("write"), 0, needs=("list",))
    by_name = {slot.move.id: slot for slot in schedule([first, second], weeks, minutes=60)}
    assert by_name["list"].on <= by_name["write"].on


def test_two_hard_things_do_not_share_a_week() -> None:
    weeks = weeks_of(someone(), MONDAY)
    slots = schedule([Item(a_move(n, energy="high"), 0) for n in ("fair", "dinner")], weeks, minutes=500)
    assert len({slot.week for slot in slots}) == 2


def test_what_fits_into_no_week_is_left_out() -> None:
    weeks = weeks_of(someone(), MONDAY)
    assert schedule([Item(a_move("long", (90, 120)), 0)], weeks, minutes=60) == ()


def test_nothing_happens_between_january_and_may_when_so_asked() -> None:
    weeks = weeks_of(someone(blackouts=(Blackout("January to May", months=(1, 2, 3, 4, 5)),)), MONDAY)
    free = [day for week in weeks for day in week.days]
    assert free
    assert all(day.month not in (1, 2, 3, 4, 5) for day in free)


def test_two_weeks_of_six_stay_empty() -> None:
    weeks = weeks_of(someone(blackouts=(Blackout("offshore", weeks_off=2, weeks_cycle=6),)), MONDAY)
    assert [bool(week.days) for week in weeks[:6]] == [True] * 4 + [False] * 2


def test_christmas_to_new_year_is_left_in_peace() -> None:
    weeks = weeks_of(someone(), dt.date(2026, 11, 23))
    free = {day for week in weeks for day in week.days}
    assert dt.date(2026, 12, 18) in free
    assert dt.date(2026, 12, 28) not in free


def test_a_plan_for_three_months_ends_after_three_months() -> None:
    from nahbar.core.model.profile import Deadline

    assert horizon_weeks(someone(deadline=Deadline("three months", weeks=13)), MONDAY) == 13
    assert horizon_weeks(someone(deadline=Deadline("four weeks", weeks=4)), MONDAY) == 26


def test_an_hour_a_week_cares_for_a_dozen_people_at_most() -> None:
    """30 % of 26 hours are 468 minutes; a close tie costs 90 of them, an important one 40, a loose one 10."""
    care = care_budget(60)
    assert care.minutes == care.close * 90 + care.important * 40 + care.loose * 10
    assert care.minutes <= 468
    assert 8 <= care.people <= 20


def test_a_quarter_of_an_hour_still_holds_one_person() -> None:
    assert care_budget(15).people >= 1
