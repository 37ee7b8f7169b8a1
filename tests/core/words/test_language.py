"""German or English."""

from __future__ import annotations

import pytest

from nahbar.core.words.language import read_language


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Ich will netzwerken.", "de"),
        ("I should network more I guess", "en"),
        ("Controllerin. Sollte mehr Leute kennen.", "de"),
        ("Looking for clients, Cork.", "en"),
        ("Bin UX Designer, will in die Startup-Szene, Networking-Events sind too much.", "de"),
        ("plumber, leeds, need regular work", "en"),
        ("Grüezi, i bi Chöchin z Bärn.", "de"),
        ("", "de"),
        ("???", "de"),
    ],
)
def test_language_of_words(words: str, language: str) -> None:
    assert read_language(words) == language
