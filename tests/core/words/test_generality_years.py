"""Years of work and hours a week, said in many ways, beside years and hours that are something else."""

from __future__ import annotations

import pytest

from nahbar.core.words.budget import read_budget
from nahbar.core.words.years import read_years
from tests.core.words.reading import TODAY, de, en, value

GERMAN = [
    ("Ich bin Bäckerin in Ulm, seit 9 Jahren im Beruf.", 9, None),
    ("Ich bin 38 Jahre alt und Lehrer.", None, None),
    ("Seit 2015 bin ich Steuerberaterin in Köln.", 11, None),
    ("Nach zwölf Jahren Elternzeit will ich zurück in die Apotheke, ich bin PTA.", None, None),
    ("Ich wohne seit fünf Jahren in Graz und bin Koch.", None, None),
    ("Vor drei Jahren hab ich meinen Laden eröffnet, einen Buchladen in Jena.", 3, None),
    ("Ich bin Elektriker, mein Vertrag läuft noch zwei Jahre.", None, None),
    ("Ich hab vier Jahre Berufserfahrung als Ergotherapeutin.", 4, None),
    ("Dreißig Jahre Schichtdienst als Krankenpfleger, jetzt will ich was anderes.", 30, None),
    ("Ich arbeite seit anderthalb Jahren als Trainee.", 1.5, None),
    ("Ich bin Tischler. Eine Stunde am Sonntagabend kann ich abzwacken.", None, 1),
    ("Ich bin Tischler. Pro Woche habe ich höchstens 90 Minuten.", None, 1.5),
    ("Ich arbeite 40 Stunden die Woche als Köchin.", None, None),
    ("Jeden zweiten Samstag hätte ich zwei Stunden.", None, 1),
    ("Zeit? Zwei, drei Stunden im Monat.", None, 0.58),
    ("Dienstags und donnerstags je eine halbe Stunde geht.", None, 1),
    ("Täglich eine Viertelstunde in der Mittagspause.", None, 1.25),
    ("Die Fahrt dauert zwei Stunden pro Woche.", None, None),
    ("Abends, wenn die Kinder schlafen, eine halbe Stunde.", None, 3.5),
    ("Samstagvormittag hätte ich eineinhalb Stunden.", None, 1.5),
    ("Mehr als eine Stunde in der Woche ist nicht drin.", None, 1),
]

ENGLISH = [
    ("I've been a nurse for 12 years.", 12, None),
    ("I'm 45 years old and an electrician.", None, None),
    ("Teacher since 2010, Leeds.", 16, None),
    ("I opened my bakery four years ago.", 4, None),
    ("I've lived in Cork for six years, I'm a plumber.", None, None),
    ("My lease runs another two years, I'm a florist.", None, None),
    ("20 years in the navy, chief engineer.", 20, None),
    ("Second year as a registrar in Bath.", 2, None),
    ("I have a decade of experience in HR.", 10, None),
    ("I've got two hours every other Saturday.", None, 1),
    ("I work 60 hours a week as a chef.", None, None),
    ("An hour on Thursday lunchtimes is protected.", None, 1),
    ("Ninety minutes, every second Friday.", None, 0.75),
    ("Three hours a month, tops.", None, 0.69),
    ("Maybe 20 minutes each weekday.", None, 1.67),
    ("A couple of hours on a Friday afternoon.", None, 2),
]


def _close(found: float | None, wanted: float | None) -> bool:
    return found == wanted if found is None or wanted is None else abs(found - wanted) <= 0.15 * wanted


@pytest.mark.parametrize(("words", "years", "hours"), GERMAN)
def test_jahre_und_stunden(words: str, years: float | None, hours: float | None) -> None:
    text, lexicon = de(words)
    assert _close(value(read_years(text, lexicon, TODAY)), years)
    assert _close(value(read_budget(text, lexicon)), hours)


@pytest.mark.parametrize(("words", "years", "hours"), ENGLISH)
def test_years_and_hours(words: str, years: float | None, hours: float | None) -> None:
    text, lexicon = en(words)
    assert _close(value(read_years(text, lexicon, TODAY)), years)
    assert _close(value(read_budget(text, lexicon)), hours)
