"""What or whom people want, close to their words."""

from __future__ import annotations

import pytest

from nahbar.core.words.target import read_target
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Ich bin UX Designer, möchte in die Tech-Startup-Szene.", "die Tech-Startup-Szene"),
        (
            "Ich suche zwei, drei Menschen zum Reden und Spazierengehen.",
            "zwei, drei Menschen zum Reden und Spazierengehen",
        ),
        ("Was ich suche, ist nichts Frommes: vier Leute aus anderen Bistümern.", "vier Leute aus anderen Bistümern"),
        ("Mir fehlt jemand, der den Schritt schon hinter sich hat.", "jemand, der den Schritt schon hinter sich hat"),
        ("Neue Kunden brauche ich keine.", None),
        ("Ich brauche einen Plan.", None),
    ],
)
def test_was_jemand_sucht(words: str, target: str | None) -> None:
    assert value(read_target(*de(words))) == target


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Trying to move into UX research because that's what I do.", "UX research"),
        ("I'd like to get in with two or three builders.", "two or three builders"),
        ("We need cafés and hotels to take our bread.", "cafés and hotels to take our bread"),
        (
            "I have two aims. A handful of chief executives outside health.",
            "handful of chief executives outside health",
        ),
        ("I'm not looking for a job.", None),
    ],
)
def test_what_somebody_wants(words: str, target: str | None) -> None:
    assert value(read_target(*en(words))) == target
