"""Temperament strictly as named, and worries."""

from __future__ import annotations

import pytest

from nahbar.core.words.feelings import read_temperament, read_worries
from nahbar.core.words.hits import values
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "temperament"),
    [
        ("Ich bin eher introvertiert.", "introverted"),
        ("Bin ein ruhiger Typ.", "introverted"),
        ("Ich bin ein geselliger Mensch.", "extroverted"),
        ("Bin gern unter Leuten.", "extroverted"),
        ("Ich bin weder besonders laut noch besonders leise.", "ambivert"),
        ("Bin schüchtern und nach Partys platt.", None),
        ("Ich bin NICHT introvertiert.", None),
        ("Meine Frau ist die Gesellige.", None),
        ("Ich rede gern und mit jedem.", None),
    ],
)
def test_temperament_in_german(words: str, temperament: str | None) -> None:
    assert value(read_temperament(*de(words))) == temperament


@pytest.mark.parametrize(
    ("words", "temperament"),
    [
        ("Total introvert here.", "introverted"),
        ("I'm a people person.", "extroverted"),
        ("I'm in the middle, neither introvert nor extrovert.", "ambivert"),
        ("I'm not shy, just far away.", None),
        ("I'm quiet till I know you.", None),
        ("I used to be really outgoing.", None),
        ("My wife's the outgoing one.", None),
    ],
)
def test_temperament_in_english(words: str, temperament: str | None) -> None:
    assert value(read_temperament(*en(words))) == temperament


@pytest.mark.parametrize(
    ("words", "worries"),
    [
        ("Networking-Events überfordern mich.", ("events",)),
        ("Small Talk liegt mir nicht.", ("small_talk",)),
        ("Mein Deutsch ist noch holprig.", ("language",)),
        ("Ich will nicht aufdringlich wirken.", ("being_slimy",)),
        ("Zeit habe ich eigentlich keine.", ("time",)),
        ("Vor Absagen hab ich Bammel.", ("rejection",)),
        ("Eigenlob ist mir peinlich.", ("self_promotion",)),
        ("Mein Chef hasst Smalltalk.", ()),
        ("Auf Messen komm ich klar.", ()),
    ],
)
def test_worries_in_german(words: str, worries: tuple[str, ...]) -> None:
    assert values(read_worries(*de(words))) == worries


@pytest.mark.parametrize(
    ("words", "worries"),
    [
        ("Big events exhaust me.", ("events",)),
        ("I freeze in small talk.", ("small_talk",)),
        ("My English is a bit weak on calls.", ("language",)),
        ("I don't want to be pushy.", ("being_slimy",)),
        ("My calendar is packed.", ("time",)),
        ("I'm scared they'll say no.", ("rejection",)),
        ("I'm brutal at talking myself up.", ("self_promotion",)),
        ("I'll talk to anybody over a gate.", ()),
    ],
)
def test_worries_in_english(words: str, worries: tuple[str, ...]) -> None:
    assert values(read_worries(*en(words))) == worries
