"""The words of the page: both languages say the same things, German in both forms of address."""

from __future__ import annotations

import re

from nahbar.core.model.vocabulary import GOALS, MODES, TEMPERAMENTS, WORRIES
from nahbar.render.labels import ENGLISH, GERMAN, Labels

GAPS = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(GERMAN) == list(ENGLISH)


def test_both_languages_have_the_same_gaps_to_fill() -> None:
    assert {key: set(GAPS.findall(text)) for key, text in GERMAN.items()} == {
        key: set(GAPS.findall(text)) for key, text in ENGLISH.items()
    }


def test_days_and_months_are_complete() -> None:
    for table in (GERMAN, ENGLISH):
        assert [len(table[key].split()) for key in ("days", "months", "short-months")] == [7, 12, 12]


def test_every_word_of_the_contract_has_an_everyday_word() -> None:
    wanted = {
        *(f"goal-{goal}" for goal in GOALS),
        *(f"worry-{worry}" for worry in WORRIES),
        *(f"temperament-{temperament}" for temperament in TEMPERAMENTS),
        *(f"mode-{mode}" for mode in MODES),
    }
    assert wanted <= set(GERMAN)


def test_german_speaks_du_or_sie_and_english_needs_neither() -> None:
    assert Labels("de", "du", {})("part-giving") == "5. Was du geben kannst"
    assert Labels("de", "sie", {})("part-giving") == "5. Was Sie geben können"
    assert not any("<" in text for text in ENGLISH.values())


def test_a_plan_may_bring_its_own_label_and_swiss_spelling() -> None:
    labels = Labels("de", "du", {"today": "Jetzt", "spelling": "swiss"})
    assert labels("today", minutes=15) == "Jetzt"
    assert "weisst" in labels("placeholder-hint")


def test_an_unknown_word_shows_as_it_is() -> None:
    assert Labels("en", None, {}).word("channel", "other:pigeon_post") == "pigeon post"
