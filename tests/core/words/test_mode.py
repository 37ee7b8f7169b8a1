"""Which variation of the plan the words lead to."""

from __future__ import annotations

import datetime as dt

import pytest

from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY


def mode(words: str) -> str:
    return read_words(words, load_lexicons(), today=TODAY).mode


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ich bin Geschäftsführerin mit 180 Leuten und suche offenen Austausch.", "executive"),
        ("Busfahrer, 51, will umsatteln und suche einen Job im Lager.", "career_change"),
        ("Ich arbeite komplett remote von Rügen aus und suche Austausch.", "remote_first"),
        ("Ich habe einen eigenen Friseursalon und brauche neue Kundinnen.", "local_business"),
        ("Ich bin Pflegerin in Köln und suche Freunde.", "standard"),
        ("Chief People Officer, insurance. I need a peer group.", "executive"),
        ("Librarian for 12 years, trying to move into UX research.", "career_change"),
        ("Self employed electrician in Cork, I'd like new customers.", "local_business"),
        ("Nurse in Halifax, I'd like to find friends.", "standard"),
    ],
)
def test_mode_of_words(words: str, expected: str) -> None:
    assert mode(words) == expected


def test_the_mode_quotes_the_words_that_led_to_it() -> None:
    words = "Busfahrer, 51, will umsatteln und suche einen Job im Lager."
    profile = read_words(words, load_lexicons(), today=dt.date(2026, 11, 23))
    assert profile.mode_span is not None
    assert profile.mode_span.of(words) == "umsatteln"
    assert profile.mode_reason == "changes_field"
