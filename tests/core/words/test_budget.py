"""Hours a week, in every form people give them."""

from __future__ import annotations

import pytest

from nahbar.core.words.budget import read_budget
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("Zwei Stunden die Woche krieg ich hin.", 2),
        ("Neunzig Minuten pro Woche kann ich freischaufeln.", 1.5),
        ("Ich habe zwei Stunden im Monat.", 0.46),
        ("Im Monat kommen so vier Stunden zusammen.", 0.92),
        ("Zeit: eine gute halbe Stunde, aber täglich in der Mittagspause.", 2.5),
        ("Samstags eine Stunde.", 1),
        ("Mittwochnachmittag ist die Praxis zu, da hätte ich zwei Stunden.", 2),
        ("Alle zwei Wochen eine Stunde.", 0.5),
        ("Zweimal im Monat je anderthalb Stunden.", 0.69),
        ("Di und Do nachmittags je ne Dreiviertelstunde.", 1.5),
        ("Jeden Werktag eine Stunde.", 5),
        ("2 bis 3 Stunden pro Woche wären drin.", 2.5),
        ("Zeit habe ich keine, sagen wir eine Stunde die Woche.", 1),
    ],
)
def test_stunden_in_der_woche(words: str, hours: float) -> None:
    assert value(read_budget(*de(words))) == pytest.approx(hours)


@pytest.mark.parametrize(
    "words",
    [
        "Ich arbeite 50 Stunden die Woche.",
        "Ich habe eine 30-Stunden-Stelle.",
        "Berlin ist zwei Stunden entfernt.",
        "Ein Abend im Monat ginge.",
        "Mal habe ich zwanzig Minuten am Tag, mal drei Tage gar nichts.",
        "Mehr als ein Treffen die Woche pack ich nicht.",
    ],
)
def test_keine_stunden_fuer_das_netzwerk(words: str) -> None:
    assert read_budget(*de(words)) is None


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("Two hours a week on weeknights, tops.", 2),
        ("An hour and a half a fortnight is what I have.", 0.75),
        ("Forty-five minutes a week, max.", 0.75),
        ("Twenty minutes a day, weekdays only.", 1.67),
        ("30 min a day.", 3.5),
        ("Half an hour a night mon to thur.", 2),
        ("An hour every other week.", 0.5),
        ("Friday 06:30 to 08:00 every week is the slot.", 1.5),
        ("On my days off I can give it two, three hours a week.", 2.5),
        ("I can do an hour on a Friday afternoon.", 1),
        ("Two evenings a week, an hour each.", 2),
    ],
)
def test_hours_a_week(words: str, hours: float) -> None:
    assert value(read_budget(*en(words))) == pytest.approx(hours)


@pytest.mark.parametrize(
    "words",
    [
        "I work 50 hours a week.",
        "London is two hours away by train.",
        "One evening a month.",
        "12 hr shifts, days and nights.",
    ],
)
def test_no_hours_for_the_network(words: str) -> None:
    assert read_budget(*en(words)) is None
