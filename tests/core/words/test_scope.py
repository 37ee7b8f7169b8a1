"""What a word is said of: whether it is denied, and whom it is about."""

from __future__ import annotations

import pytest

from nahbar.core.words.scope import about_writer, lack, negated, past
from nahbar.core.words.text import Text, read_text


def place(text: Text, word: str) -> tuple[Text, int, int]:
    at = next(i for i, token in enumerate(text.tokens) if token.folded.startswith(word))
    return text, at, at


def de(words: str, word: str) -> tuple[Text, int, int]:
    return place(read_text(words, "de"), word)


def en(words: str, word: str) -> tuple[Text, int, int]:
    return place(read_text(words, "en"), word)


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Ich suche keinen Job.", "job"),
        ("Kein LinkedIn, Xing oder Instagram.", "instagram"),
        ("Events mag ich nicht.", "events"),
        ("Ohne Telefonate bitte.", "telefonate"),
        ("Weder Messen noch Empfänge.", "empfaenge"),
        ("Kunden habe ich genug.", "kunden"),
        ("Aufträge hab i koan gebraucht, Messen nie.", "messen"),
    ],
)
def test_german_words_that_deny(words: str, word: str) -> None:
    assert negated(*de(words, word))


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Ich suche keinen Job, sondern eine Mentorin.", "mentorin"),
        ("Nicht nur Kunden, auch Freunde.", "kunden"),
        ("Ich habe nicht genug Kunden.", "kunden"),
        ("Ich kann nicht gut reden und suche einen Mentor.", "mentor"),
        ("Keine Ahnung, wie ich einen Mentor finde.", "mentor"),
    ],
)
def test_german_words_that_are_out_of_reach_of_a_denial(words: str, word: str) -> None:
    assert not negated(*de(words, word))


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("I'm not looking for a job.", "job"),
        ("No LinkedIn, Instagram or X.", "instagram"),
        ("I dont do emails.", "emails"),
        ("I never did Twitter.", "twitter"),
        ("I have enough clients.", "clients"),
    ],
)
def test_english_words_that_deny(words: str, word: str) -> None:
    assert negated(*en(words, word))


def test_but_ends_the_reach_of_not() -> None:
    assert not negated(*en("I'm not after a job but a mentor.", "mentor"))
    assert not negated(*en("Not only clients, friends as well.", "clients"))


def test_what_one_only_lacks_is_not_refused() -> None:
    assert lack(*de("Ich kenne keinen Investor.", "investor"))
    assert not lack(*de("Ich will keinen Investor.", "investor"))


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Meine Frau ist die Gesellige.", "gesellige"),
        ("Mein Chef ist extrovertiert.", "extrovertiert"),
        ("Ich suche jemanden, der schon gegründet hat.", "gegruendet"),
    ],
)
def test_german_words_about_somebody_else(words: str, word: str) -> None:
    assert not about_writer(*de(words, word))


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("My wife's the outgoing one.", "outgoing"),
        ("She's the outgoing one and I'm not.", "outgoing"),
        ("I want someone who raised funding.", "funding"),
    ],
)
def test_english_words_about_somebody_else(words: str, word: str) -> None:
    assert not about_writer(*en(words, word))


def test_words_about_the_writer() -> None:
    assert about_writer(*de("Meine Frau ist gesellig, ich bin introvertiert.", "introvertiert"))
    assert about_writer(*en("My boss is loud and I'm an introvert.", "introvert"))


def test_what_used_to_be_is_past() -> None:
    assert past(*de("Früher war ich extrovertiert.", "extrovertiert"))
    assert past(*en("I used to be really outgoing.", "outgoing"))
    assert not past(*en("I'm used to it and outgoing.", "outgoing"))
