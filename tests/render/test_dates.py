"""Days and rhythms: on which days a repeated action happens, and how it is told."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.model.frozen import replace
from nahbar.core.model.plan import Action
from nahbar.render.dates import days_of, long_day, minutes_by_week, rhythm, short_day
from nahbar.render.labels import Labels
from tests.people.jana import jana
from tests.people.tom import tom

GERMAN = Labels("de", "du", {})
ENGLISH = Labels("en", None, {})
END = dt.date(2027, 5, 23)


def repeated(rule: str | None) -> Action:
    return replace(jana().actions[0], on=dt.date(2026, 11, 30), repeats=rule)


def test_a_day_as_each_language_writes_it() -> None:
    day = dt.date(2027, 3, 5)
    assert short_day(day, GERMAN) == "Fr 5.3."
    assert short_day(day, ENGLISH) == "Fri 5 Mar"
    assert long_day(day, GERMAN) == "5. März 2027"
    assert long_day(day, ENGLISH) == "5 March 2027"


@pytest.mark.parametrize(
    ("rule", "count", "last"),
    [
        (None, 1, "2026-11-30"),
        ("FREQ=WEEKLY;INTERVAL=4;UNTIL=20270523", 7, "2027-05-17"),
        ("FREQ=WEEKLY;COUNT=3", 3, "2026-12-14"),
        ("RRULE:FREQ=MONTHLY;UNTIL=20270401", 5, "2027-03-28"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=2", 2, "2026-12-10"),
    ],
)
def test_the_days_of_an_action(rule: str | None, count: int, last: str) -> None:
    days = days_of(repeated(rule), END)
    assert (len(days), days[-1].isoformat()) == (count, last)


@pytest.mark.parametrize(
    ("rule", "german", "english"),
    [
        ("FREQ=WEEKLY;UNTIL=20270523", "jede Woche bis So 23.5.", "every week until Sun 23 May"),
        ("FREQ=WEEKLY;INTERVAL=4", "alle 4 Wochen", "every 4 weeks"),
        ("FREQ=MONTHLY", "jeden Monat", "every month"),
        ("FREQ=MONTHLY;INTERVAL=3", "alle 3 Monate", "every 3 months"),
        (None, "", ""),
    ],
)
def test_the_rhythm_in_words(rule: str | None, german: str, english: str) -> None:
    assert rhythm(repeated(rule), GERMAN) == german
    assert rhythm(repeated(rule), ENGLISH) == english


def test_every_repetition_counts_in_its_own_week_and_a_skipped_one_in_none() -> None:
    weeks = minutes_by_week(tom())
    assert len(weeks) == 26
    assert weeks[:7] == (45, 20, 15, 0, 0, 0, 15)
