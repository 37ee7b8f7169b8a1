"""The people somebody has already, and not those they only wish for."""

from __future__ import annotations

import pytest

from nahbar.core.words.circles import read_circles
from tests.core.words.reading import de, en


@pytest.mark.parametrize(
    ("words", "circles"),
    [
        ("Ich kenne da niemanden außer nem Kumpel, der Solaranlagen schraubt.", [("nem Kumpel", "friends")]),
        ("Den Bürgermeister kenne ich, den Landhandel, die Filialleiterin der Volksbank.",
         [("Den Bürgermeister", "field"), ("den Landhandel", "field"), ("die Filialleiterin der Volksbank", "field")]),
        ("Mein Büro kann Termine machen.", [("Mein Büro", "assistant")]),
        ("Ich habe eine Kanzlei, sechs Mitarbeiterinnen.", [("sechs Mitarbeiterinnen", "colleagues")]),
        ("Mein Mann ist im Lions Club, der redet mit jedem.", [("Mein Mann", "family")]),
        ("Ich kenne da niemanden.", []),
        ("Ich suche Kollegen zum Austausch.", []),
        ("Meine Tochter sagt, ich soll was schreiben.", []),
    ],
)  # fmt: skip
def test_wer_schon_da_ist(words: str, circles: list[tuple[str, str]]) -> None:
    found = [(c.words, c.kind) for c in read_circles(*de(words))]
    assert [c for c in found if c[0] != "Lions Club"] == circles


@pytest.mark.parametrize(
    ("words", "circles"),
    [
        ("I know librarians. That's it, that's the network.", [("librarians", "field")]),
        ("Know loads of lads from the GAA club.", [("loads of lads from the GAA club", "club")]),
        ("Half my old team has left.", [("my old team", "former_colleagues")]),
        ("My assistant can book things.", [("My assistant", "assistant")]),
        ("I'd like friends who like history.", []),
        ("I know nobody here.", []),
    ],
)
def test_who_is_there_already(words: str, circles: list[tuple[str, str]]) -> None:
    found = [(c.words.removeprefix("Half "), c.kind) for c in read_circles(*en(words))]
    assert found == circles


def test_a_circle_knows_its_place_in_the_text() -> None:
    text, lexicon = de("Meine alten Kollegen sehe ich noch.")
    (circle,) = read_circles(text, lexicon)
    assert circle.span.of(text.raw) == circle.words
