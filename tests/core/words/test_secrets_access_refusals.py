"""What nobody may learn, what a place must offer, what the person will not have."""

from __future__ import annotations

import pytest

from nahbar.core.words.access import read_access
from nahbar.core.words.refusals import read_refusals
from nahbar.core.words.secrets import read_confidential
from tests.core.words.reading import de, en


@pytest.mark.parametrize(
    "words",
    [
        "Mein Chef darf nichts merken.",
        "Das muss unter uns bleiben.",
        "Die Kolleginnen sollen das noch nicht wissen.",
        "Dass wir schließen, ist noch nicht öffentlich.",
    ],
)
def test_secrets_in_german(words: str) -> None:
    assert read_confidential(*de(words))


@pytest.mark.parametrize(
    "words",
    ["My boss mustn't find out.", "Partners can't find out.", "Nobody should hear yet.", "This stays between us."],
)
def test_secrets_in_english(words: str) -> None:
    assert read_confidential(*en(words))


def test_what_is_only_unknown_is_no_secret() -> None:
    assert read_confidential(*de("Ich weiß nur nicht, wozu.")) == ()
    assert read_confidential(*en("I don't know a single investor.")) == ()


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ich trage ein Hörgerät.", "hearing"),
        ("Ich sitze im Rollstuhl.", "mobility"),
        ("Ich bin sehbehindert.", "sight"),
        ("Ich habe eine Angststörung.", "anxiety"),
        ("Ich stottere.", "other"),
    ],
)
def test_access_in_german(words: str, kind: str) -> None:
    assert [a.kind for a in read_access(*de(words))] == [kind]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I wear hearing aids.", "hearing"),
        ("I use a wheelchair.", "mobility"),
        ("I'm partially sighted.", "sight"),
        ("I have diagnosed social anxiety.", "anxiety"),
        ("A bit dyslexic.", "language"),
    ],
)
def test_access_in_english(words: str, kind: str) -> None:
    assert [a.kind for a in read_access(*en(words))] == [kind]


def test_tones_and_topics_that_are_refused() -> None:
    assert [r.kind for r in read_refusals(*de("Bitte keine Motivationssprüche."))] == ["tone"]
    assert [r.kind for r in read_refusals(*en("Please don't give me job hunt advice."))] == ["topic"]
    assert read_refusals(*de("Ich suche Kunden in Passau.")) == ()
