"""Numbers and stretches of time, as people write them."""

from __future__ import annotations

import pytest

from nahbar.core.words.durations import durations
from nahbar.core.words.numbers import number_at, number_of
from nahbar.core.words.text import read_text


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2", 2), ("1,5", 1.5), ("1.5", 1.5), ("anderthalb", 1.5), ("zweieinhalb", 2.5), ("fuenfundzwanzig",
        25), ("sixty", 60),
    ],
)  # fmt: skip
def test_one_word_is_a_number(words: str, number: float) -> None:
    assert number_of(words) == number


def test_a_word_that_is_none() -> None:
    assert number_of("woche") is None
    assert number_of("2x") is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1 1/2", 1.5), ("1½", 1.5), ("twenty-six", 26), ("3-4", 3.5), ("drei bis vier", 3.5), ("two, three",
        2.5), ("ein paar", 3),
        ("a couple of", 2), ("half a dozen", 6), ("halbes Dutzend", 6), ("two and a half", 2.5), ("a few", 3),
        ("10 or 12", 11),
    ],
)  # fmt: skip
def test_several_words_are_one_number_and_a_range_its_midpoint(words: str, number: float) -> None:
    found = number_at(read_text(words, "en").tokens, 0)
    assert found is not None
    assert found.value == number


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("eine gute halbe Stunde", 0.5), ("an hour and a half", 1.5), ("Dreiviertelstunde", 0.75),
        ("a quarter of an hour", 0.25),
        ("90min", 1.5), ("half an hour to an hour", 0.75), ("an hour, maybe two", 1.5), ("ein Stündchen", 1),
        ("2-3h", 2.5),
        ("zwischen 2 und 3 Stunden", 2.5), ("06:30 to 08:00", 1.5), ("1 h 30 min", 1.5),
    ],
)  # fmt: skip
def test_hours_and_minutes_in_every_dress(words: str, hours: float) -> None:
    assert [d.amount for d in durations(read_text(words, "de")) if d.unit == "hour"] == [pytest.approx(hours)]


@pytest.mark.parametrize(
    ("words", "years"), [("half a decade", 5), ("18 months", 1.5), ("ein gutes Jahrzehnt", 10), ("6 yoe", 6)]
)
def test_years_in_every_dress(words: str, years: float) -> None:
    assert [d.years for d in durations(read_text(words, "en"))] == [years]
