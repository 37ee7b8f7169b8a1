"""What nobody names outright: told by circumstance, and read from learned weights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from nahbar.core.words.goals import read_goals
from nahbar.core.words.learned import CLASSES, chances, clauses, sentences, stems_and_pairs
from nahbar.core.words.read import read_words
from nahbar.core.words.text import read_text
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY, de, en
from tools.align import stretch_of
from tools.learn import CASES, TARGET, taught

if TYPE_CHECKING:
    from nahbar.core.model.vocabulary import Language


def test_a_sentence_is_its_stems_and_their_neighbours() -> None:
    assert stems_and_pairs(["neue", "stelle", "gesucht"]) == [
        "neue", "stelle", "gesuch", "neue stelle", "stelle gesuch",
    ]  # fmt: skip


def test_the_chances_of_all_classes_add_up_to_one() -> None:
    weights = load_lexicons()["de"].learned("goals")
    assert sum(chances(["am", "wochen", "ist", "es", "still"], weights, 12)) == pytest.approx(1.0)


def test_features_without_weight_leave_every_class_as_likely() -> None:
    assert chances(["xyzzy"], {}, 4) == pytest.approx([0.25] * 4)


def test_a_text_is_cut_into_sentences_and_clauses() -> None:
    text = read_text("Ich male. Nachts, wenn es still ist.", "de")
    assert [text.words(*stretch) for stretch in sentences(text)] == ["Ich male.", "Nachts, wenn es still ist."]
    assert len(list(clauses(text))) == 3


@pytest.mark.parametrize(
    ("words", "language", "goal"),
    [
        ("Ich bin Witwer in Jena. Abends sitze ich meistens allein vor dem Fernseher.", "de", "friends"),
        ("I'm a widower in Hull. Since the kids left, the evenings are long and there is nobody to talk to.", "en",
         "friends"),
    ],
)  # fmt: skip
def test_a_goal_told_by_circumstance_is_taken_with_its_sentence(words: str, language: Language, goal: str) -> None:
    text, lexicon = de(words) if language == "de" else en(words)
    (likely, *_) = read_goals(text, lexicon)
    assert likely.value == goal
    assert any(span.of(words) in words.partition(". ")[2] for span in likely.spans)


def test_a_goal_that_a_cue_finds_is_kept() -> None:
    profile = read_words("Ich suche einen Mentor. Abends ist es still bei mir.", load_lexicons(), today=TODAY)
    assert "mentor" in profile.goals


def test_an_annotation_is_found_in_the_text_it_was_made_from() -> None:
    text = read_text("Neulich rief mein alter Chef aus der Gießerei an, sonst niemand.", "de")
    first, last = stretch_of(text, "alter Chef (Gießerei)") or (0, 0)
    assert text.words(first, last) == "alter Chef aus der Gießerei"


def test_the_weights_are_those_of_the_examples() -> None:
    for name, lines in taught(CASES.glob("*_tuned.yaml"), [name for name in CLASSES if name != "goals"]):
        shipped = Path(TARGET / name).read_text(encoding="utf-8").splitlines()[1:]
        assert lines == shipped, f"{name}: run python -m tools.learn"
