"""Goals that nobody names: told by circumstance, and read from the weights of the words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from nahbar.core.words.learned import CLASSES, chances, features, likely_goals
from nahbar.core.words.read import read_words
from nahbar.core.words.text import read_text
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY
from tools.learn_goals import TARGET, examples, learn, lines

if TYPE_CHECKING:
    from nahbar.core.model.vocabulary import Language

CASES = Path(__file__).parents[2] / "cases"


def test_a_sentence_is_its_stems_and_their_neighbours() -> None:
    assert features(["neue", "stelle", "gesucht"]) == ["neue", "stelle", "gesuch", "neue stelle", "stelle gesuch"]


def test_the_chances_of_all_classes_add_up_to_one() -> None:
    weights = load_lexicons()["de"].learned()
    assert sum(chances(["am", "wochenende", "ist", "es", "still"], weights)) == pytest.approx(1.0)


def test_words_without_weight_leave_every_class_as_likely() -> None:
    assert chances(["xyzzy"], {}) == pytest.approx([1 / len(CLASSES)] * len(CLASSES))


@pytest.mark.parametrize(
    ("words", "language", "goal"),
    [
        ("Ich bin Witwer in Jena. Abends sitze ich meistens allein vor dem Fernseher.", "de", "friends"),
        ("I'm a widower in Hull. Since the kids left, the evenings are long and there is nobody to talk to.", "en",
         "friends"),
    ],
)  # fmt: skip
def test_a_goal_told_by_circumstance_is_taken_with_its_sentence(words: str, language: Language, goal: str) -> None:
    (likely, *_) = likely_goals(read_text(words, language), load_lexicons()[language].learned(), 0.3)
    assert likely.value == goal
    assert likely.spans[0].of(words) == words.partition(". ")[2]


@pytest.mark.parametrize("language", ["de", "en"])
def test_of_ten_guesses_at_people_it_was_not_taught_by_six_are_right(language: Language) -> None:
    weights = load_lexicons()[language].learned()
    right = []
    for case in (case for path in CASES.glob("*_tuned.yaml") for case in yaml.safe_load(path.read_text("utf-8"))):
        wanted = case["gold"].get("goals")
        if case["language"] == language and wanted:
            guesses = likely_goals(read_text(case["text"], language), weights, 0.3)
            right += [guess.value in wanted for guess in guesses[:1]]
    assert len(right) >= 50
    assert sum(right) / len(right) >= 0.6


def test_a_goal_that_a_cue_finds_is_not_guessed() -> None:
    profile = read_words("Ich suche einen Mentor. Abends ist es still bei mir.", load_lexicons(), today=TODAY)
    assert profile.goals == ("mentor",)


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_weights_are_those_of_the_examples(language: str) -> None:
    shipped = (TARGET / f"goals_{language}.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert lines(learn(examples(language))) == shipped
