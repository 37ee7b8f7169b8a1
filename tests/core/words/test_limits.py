"""When there is time, when not, by when it matters, and what it may cost."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.words.limits import next_date, read_availability, read_blackouts, read_deadline, read_money
from tests.core.words.reading import TODAY, de, en


def test_freie_zeiten_mit_tag_und_tageszeit() -> None:
    (found,) = read_availability(*de("Freitags ab 14 Uhr bin ich am Schreibtisch, eine Stunde geht da."))
    assert (found.days, found.times, found.words) == (
        (4,),
        ("afternoon",),
        "Freitags ab 14 Uhr bin ich am Schreibtisch",
    )


def test_abends_wenn_die_kinder_schlafen() -> None:
    (found,) = read_availability(*de("Zeit habe ich nur abends, wenn die Kinder schlafen."))
    assert found.times == ("evening",)


def test_days_and_times_in_english() -> None:
    (found,) = read_availability(*en("Tuesday and Thursday after 4 I can sit with people."))
    assert (found.days, found.times) == ((1, 3), ("afternoon",))


def test_a_day_that_is_taken_is_not_offered() -> None:
    assert read_availability(*en("Sundays are obviously gone.")) == ()
    assert read_availability(*de("Dienstagabend ist Training, da nicht.")) == ()


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("Von Januar bis Mai brauchen Sie mir mit nichts zu kommen.", (1, 2, 3, 4, 5)),
        ("mai bis august bin ich im feld, da geht gar nix.", (5, 6, 7, 8)),
        ("Advent bis Neujahr nichts.", (12, 1)),
    ],
)
def test_monate_ohne_netzwerk(words: str, months: tuple[int, ...]) -> None:
    (found,) = read_blackouts(*de(words), TODAY)
    assert found.months == months


def test_a_cycle_of_weeks() -> None:
    (found,) = read_blackouts(*en("I'm offline 2 weeks out of every 6."), TODAY)
    assert (found.weeks_off, found.weeks_cycle) == (2, 6)


def test_zwei_tage_sind_zwei_daten() -> None:
    (found,) = read_blackouts(*de("Vom 3. bis 20. März bin ich weg."), TODAY)
    assert (found.first, found.last) == (dt.date(2027, 3, 3), dt.date(2027, 3, 20))


def test_a_season_of_the_trade() -> None:
    (found,) = read_blackouts(*en("Nothing during lambing, please."), TODAY)
    assert found.reason == "lambing"


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("Bis Ende November brauche ich was.", dt.date(2026, 11, 30)),
        ("Bis zur Frankfurter Messe im Oktober will ich mit drei Häusern geredet haben.", dt.date(2027, 10, 31)),
        ("brauch bis märz ein praktikum", dt.date(2027, 3, 31)),
    ],
)
def test_frist_mit_datum(words: str, on: dt.date) -> None:
    found = read_deadline(*de(words), TODAY)
    assert found is not None
    assert found.on == on


@pytest.mark.parametrize(
    ("words", "weeks"),
    [
        ("Ich brauche in vier Wochen zehn neue Auftraggeber.", 4),
        ("Hast du einen Fahrplan für die nächsten 3 Monate?", 13),
    ],
)
def test_frist_in_wochen(words: str, weeks: int) -> None:
    found = read_deadline(*de(words), TODAY)
    assert found is not None
    assert found.weeks == weeks


def test_deadlines_in_english() -> None:
    june, board = (
        read_deadline(*en("I need to stay until my loan forgiveness date next June."), TODAY),
        read_deadline(*en("I want to be on a board within the next two years."), TODAY),
    )
    assert june is not None
    assert june.on == dt.date(2027, 6, 30)
    assert board is not None
    assert board.weeks == 104


def test_a_stretch_without_time_is_no_deadline() -> None:
    assert read_deadline(*de("Von Januar bis Mai geht nichts."), TODAY) is None


def test_the_next_29th_of_february_may_be_the_28th() -> None:
    assert next_date(2, 29, TODAY) == dt.date(2027, 2, 28)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Geld ist keins da.", "none"),
        ("Kohle hab ich keine.", "none"),
        ("Geld für Kurse ist knapp.", "little"),
        ("Geld wenig.", "little"),
    ],
)
def test_wenig_oder_kein_geld(words: str, kind: str) -> None:
    found = read_money(*de(words))
    assert found is not None
    assert found.kind == kind


def test_eine_summe() -> None:
    found = read_money(*de("Werbegeld: 300 Franken, fürs ganze Jahr."))
    assert found is not None
    assert (found.kind, found.amount) == ("sum", 300)


def test_money_to_be_raised_is_not_money_to_spend() -> None:
    assert read_money(*en("We are raising a seed cheque of about $150k.")) is None
