"""From own words to a profile, whole."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY

DESIGNER = (
    "Ich bin UX Designer, 2 Jahre Erfahrung, möchte in die Tech-Startup-Szene. Bin introvertiert, "
    "Networking-Events überfordern mich oft."
)


def test_a_designer_who_finds_events_too_much() -> None:
    profile = read_words(DESIGNER, load_lexicons(), today=TODAY)
    assert profile.language == "de"
    assert profile.goals == ("job",)
    assert profile.temperament == "introverted"
    assert profile.worries == ("events",)
    assert profile.channels_excluded == ()
    assert profile.formality is None


def test_every_value_quotes_its_words() -> None:
    profile = read_words(DESIGNER, load_lexicons(), today=TODAY)
    assert profile.words_for("temperament") == "introvertiert"
    assert "Networking-Events" in profile.words_for("worries.events")
    assert all(0 <= s.start < s.end <= len(DESIGNER) for spans in profile.spans.values() for s in spans)


def test_an_illustrator_who_rules_things_out() -> None:
    words = (
        "I'm not a beginner and I'm not looking for a job. I don't do Instagram any more, I never did X, and I'm not "
        "shy. I want commissions again, and a few other illustrators as friends to moan with."
    )
    profile = read_words(words, load_lexicons(), today=TODAY)
    assert set(profile.channels_excluded) == {"instagram", "x"}
    assert "job" not in profile.goals
    assert {"clients", "friends"} <= set(profile.goals)
    assert profile.temperament is None


def test_the_language_may_be_given() -> None:
    assert read_words("Job, Berlin", load_lexicons(), "en", today=TODAY).language == "en"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_is_too_odd_to_read(words: str) -> None:
    profile = read_words(words, load_lexicons(), today=TODAY)
    assert profile.text == words


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from("ich nicht kein suche Job , . und aber der my don't who 3 - ( Sie".split())))
def test_no_order_of_small_words_is_too_odd_to_read(words: list[str]) -> None:
    read_words(" ".join(words), load_lexicons(), today=TODAY)


def test_a_long_text_without_a_full_stop_is_read_in_time() -> None:
    load_lexicons()
    began = time.perf_counter()
    read_words("ich suche nicht nur einen Job " * 3400, load_lexicons(), today=TODAY)
    assert time.perf_counter() - began < 20
