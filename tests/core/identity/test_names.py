"""Which names can be of one person, and which look as if they were."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nahbar.core.identity.alike import can_be_one, one_slip, why_alike
from nahbar.core.identity.folding import fold, loosen, words_of
from nahbar.core.identity.names import Shape, shape_of
from nahbar.core.identity.sound import sound_of
from nahbar.core.model.records import Name


def shape(full: str) -> Shape:
    return shape_of(Name(full))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jürgen Müller", "Juergen Mueller"),
        ("Jürgen Müller", "Jurgen Muller"),
        ("Dr. med. Anna Meier", "Anna Meier"),
        ("Meier, Anna", "Anna Meier"),
        ("Meier Anna", "Anna Meier"),
        ("Prof. Anna von der Heide", "Anna Heide"),
        ("Anna Lena Meier", "Anna-Lena Meier"),
        ("ÅSA ØSTBY", "Asa Ostby"),
        ("Anna Meier (Firma X)", "Anna Meier"),
    ],
)
def test_the_same_name_in_another_spelling(one: str, other: str) -> None:
    assert why_alike(shape(one), shape(other)) == "same_name"


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Bob Miller", "Robert Miller", "nickname"),
        ("Uschi Vogt", "Ursula Vogt", "nickname"),
        ("Anna Meier", "Anna Meier-Schulz", "nickname"),
        ("Anna Schulz geb. Meier", "Anna Meier", "former_name"),
        ("Thomas Meyer", "Thomas Maier", "sound"),
        ("Stefan Schmidt", "Stefan Schmit", "sound"),
        ("Katharina Wagner", "Kathatina Wagner", "slip"),
        ("A. Meier", "Anna Meier", "initial"),
        ("Anna Meier", "Bernd Meier", ""),
        ("Alexander Vogt", "Alexandra Vogt", ""),
        ("Hans Meier sen.", "Hans Meier jun.", ""),
        ("Familie Meier", "Anna Meier", ""),
        ("Anna", "Anna Meier", ""),
        ("", "Anna Meier", ""),
    ],
)
def test_why_two_names_look_like_one_person(one: str, other: str, why: str) -> None:
    assert why_alike(shape(one), shape(other)) == why
    assert why_alike(shape(other), shape(one)) == why


@pytest.mark.parametrize(
    ("one", "other", "possible"),
    [
        ("Anna Meier", "Anna", True),
        ("Anna Meier", "Meier", True),
        ("Anna Meier", "A. Meier", True),
        ("Anna Meier", "", True),
        ("Anna Meier", "anna@x.example", True),
        ("Anna Meier", "Bernd Meier", False),
        ("Anna Meier", "Anna Kurz", False),
        ("Anna Meier", "Familie Meier", False),
        ("Anna Meier", "Anna & Bernd Meier", False),
        ("Hans Meier", "Hans Meier jun.", False),
        ("Anna Meier", "Schatz", False),
    ],
)
def test_what_speaks_against_one_person_at_one_address(one: str, other: str, possible: bool) -> None:
    assert can_be_one(shape(one), shape(other)) is possible
    assert can_be_one(shape(other), shape(one)) is possible


@pytest.mark.parametrize(
    ("word", "digits"),
    [("Müller-Lüdenscheidt", "65752682"), ("Wikipedia", "3412"), ("Breschnew", "17863"), ("Heinz Classen", "068586")],
)
def test_koelner_phonetik_as_published(word: str, digits: str) -> None:
    """The worked examples of the German Wikipedia's article on the method."""
    assert sound_of(word) == digits


@example("\U0001d756")
@example("ǽ")
@given(st.text(max_size=30))
def test_folding_twice_is_folding_once(text: str) -> None:
    words = words_of(text)
    assert words_of(" ".join(words)) == words
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparing_any_two_texts_is_fair_to_both(one: str, other: str) -> None:
    first, second = shape(one), shape(other)
    assert can_be_one(first, second) == can_be_one(second, first)
    assert why_alike(first, second) == why_alike(second, first)


@given(st.text("abcü", min_size=2, max_size=8), st.data())
def test_one_letter_left_out_is_a_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    assert one_slip(word, word[:at] + word[at + 1 :])
    assert loosen(fold(word)) == loosen(fold(word.replace("ü", "ue")))
