"""What people say they are good at."""

from __future__ import annotations

import pytest

from nahbar.core.words.strengths import read_strengths
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "strengths"),
    [
        ("Am Telefon bin ich gut.", ("Am Telefon bin ich gut",)),
        ("Reden kann ich.", ("Reden kann",)),
        ("Ich bin kontaktfreudig, aber mein Kalender ist voll.", ("kontaktfreudig",)),
        ("Mit Leuten reden macht mir Spaß.", ("Mit Leuten reden macht mir Spaß",)),
        ("Smalltalk liegt mir nicht.", None),
        ("Neunzig Minuten pro Woche kann ich freischaufeln.", None),
    ],
)
def test_was_jemand_kann(words: str, strengths: tuple[str, ...] | None) -> None:
    assert value(read_strengths(*de(words))) == strengths


@pytest.mark.parametrize(
    ("words", "strengths"),
    [
        ("I'm good at the job, brutal at talking myself up.", ("good at the job",)),
        ("Give me a topic and I'm fine.", ("Give me a topic and I'm fine",)),
        ("People tell me I explain things clearly.", ("People tell me I explain things clearly",)),
        ("I used to be really outgoing.", None),
        ("The missus is the talker.", None),
    ],
)
def test_what_somebody_is_good_at(words: str, strengths: tuple[str, ...] | None) -> None:
    assert value(read_strengths(*en(words))) == strengths
