"""Worries as many different people tell them, and sentences that only name the topic."""

from __future__ import annotations

import pytest

from nahbar.core.words.feelings import read_temperament, read_worries
from nahbar.core.words.hits import values
from tests.core.words.reading import de, en, value

ENGLISH = [
    ("Big rooms wear me out.", {"events"}),
    ("Crowds make me panic.", {"events"}),
    ("At conferences I hide in the toilets.", {"events"}),
    ("I dread networking events.", {"events"}),
    ("I never know what to say after hello.", {"small_talk"}),
    ("Small talk is torture.", {"small_talk"}),
    ("I'm hopeless at chit-chat.", {"small_talk"}),
    ("My English is not good enough for the phone.", {"language"}),
    ("I worry about my accent.", {"language"}),
    ("When they talk too fast I lose half of it.", {"language"}),
    ("I don't want to come across as pushy.", {"being_slimy"}),
    ("Asking for favours feels grubby.", {"being_slimy"}),
    ("I hate the idea of using people.", {"being_slimy"}),
    ("I've got no time at all.", {"time"}),
    ("My diary is packed.", {"time"}),
    ("I'm run off my feet.", {"time"}),
    ("I'm scared they'll say no.", {"rejection"}),
    ("What if nobody replies?", {"rejection"}),
    ("I take a no very personally.", {"rejection"}),
    ("I can't bear talking about myself.", {"self_promotion"}),
    ("Blowing my own trumpet isn't me.", {"self_promotion"}),
    ("I'm rubbish at selling myself.", {"self_promotion"}),
    ("I organise events for a living.", set()),
    ("I don't mind small talk.", set()),
    ("I've plenty of time.", set()),
    ("I teach English to adults.", set()),
    ("My husband hates parties.", set()),
    ("Wouldn't say no to a walk.", set()),
]
GERMAN = [
    ("Große Gruppen machen mich fertig.", {"events"}),
    ("Auf Empfängen stehe ich nur am Rand.", {"events"}),
    ("Menschenmengen sind mir ein Graus.", {"events"}),
    ("Smalltalk liegt mir nicht.", {"small_talk"}),
    ("Ich weiß nie, was ich sagen soll.", {"small_talk"}),
    ("Mein Deutsch ist noch nicht gut.", {"language"}),
    ("Den Dialekt verstehe ich kaum.", {"language"}),
    ("Ich will nicht aufdringlich wirken.", {"being_slimy"}),
    ("Ich möchte niemandem auf die Nerven gehen.", {"being_slimy"}),
    ("Anbiedern kann ich nicht ausstehen.", {"being_slimy"}),
    ("Ich habe kaum Zeit.", {"time"}),
    ("Mein Kalender ist randvoll.", {"time"}),
    ("Ich hab Angst vor Absagen.", {"rejection"}),
    ("Was, wenn keiner antwortet?", {"rejection"}),
    ("Vor einem Nein hab ich Bammel.", {"rejection"}),
    ("Mich selbst anzupreisen ist mir zuwider.", {"self_promotion"}),
    ("Über mich reden fällt mir schwer.", {"self_promotion"}),
    ("Selbstdarstellung ist nicht meins.", {"self_promotion"}),
    ("Ich organisiere Veranstaltungen für die Stadt.", set()),
    ("Smalltalk macht mir Spaß.", set()),
    ("Zeit habe ich genug.", set()),
    ("Meine Frau hasst Partys.", set()),
    ("Ich unterrichte Deutsch als Fremdsprache.", set()),
]
TEMPERAMENT = [
    ("I'm an introvert.", "introverted"),
    ("People person through and through.", "extroverted"),
    ("Quiet type, me.", "introverted"),
    ("I'm neither loud nor shy.", "ambivert"),
    ("My wife is the extrovert.", None),
    ("It's a quiet village.", None),
    ("I get nervous before talks.", None),
]


@pytest.mark.parametrize(("words", "worries"), ENGLISH)
def test_english(words: str, worries: set[str]) -> None:
    assert set(values(read_worries(*en(words)))) == worries


@pytest.mark.parametrize(("words", "worries"), GERMAN)
def test_german(words: str, worries: set[str]) -> None:
    assert set(values(read_worries(*de(words)))) == worries


@pytest.mark.parametrize(("words", "temperament"), TEMPERAMENT)
def test_temperament(words: str, temperament: str | None) -> None:
    assert value(read_temperament(*en(words))) == temperament
