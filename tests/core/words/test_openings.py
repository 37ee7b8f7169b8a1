"""Occupations nobody names: fragments, plain deeds, places of work; and sentences that hold none."""

from __future__ import annotations

import pytest

from nahbar.core.model.vocabulary import Language
from nahbar.core.words.occupation import read_industry, read_occupation
from nahbar.core.words.text import read_text
from nahbar.knowledge.load import load_lexicons

SAID: list[tuple[Language, str, str | None]] = [
    ("de", "Kronen am Bildschirm. Suche zwei neue Labore.", "Kronen am Bildschirm"),
    ("de", "Dreißig alte Apfelsorten vermehre ich in Jork.", "Dreißig alte Apfelsorten vermehre"),
    ("de", "Ich restauriere Kirchenbänke und suche Aufträge.", "restauriere Kirchenbänke"),
    ("de", "7. semester geodäsie in bonn, brauche ein praktikum.", "7. semester geodäsie"),
    ("de", "Das Notariat in Fulda ist okay, ich kenne dort nur keinen.", "Notariat"),
    ("de", "Meine Eltern leben in Bremen.", None),
    ("de", "Mehr Leute kennenlernen. Mehr fällt mir nicht ein.", None),
    ("de", "Guten Abend! Ich hätte gern einen Rat.", None),
    ("de", "Mails und Briefe schreibe ich gern.", None),
    ("en", "Fixing lifts round Glasgow. Knees are done in.", "Fixing lifts"),
    ("en", "Saddles, made to measure. I want shops that stock them.", "Saddles"),
    ("en", "Looking for friends in Leeds.", None),
    ("en", "I should network more I guess", None),
    ("en", "New in town. I'd like to meet people.", None),
]


@pytest.mark.parametrize(("language", "words", "expected"), SAID)
def test_the_work_of_somebody_who_names_no_job(language: Language, words: str, expected: str | None) -> None:
    found = read_occupation(read_text(words, language), load_lexicons()[language])
    assert (found.value if found else None) == expected


def test_an_industry_by_what_the_work_is_done_to() -> None:
    found = read_industry(read_text("Ich vermehre alte Apfelsorten in Jork.", "de"), load_lexicons()["de"])
    assert found is not None
    assert found.value == "Apfelsorten"
