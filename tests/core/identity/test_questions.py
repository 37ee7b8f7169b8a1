"""Whom ego is asked about."""

from __future__ import annotations

from nahbar.core.identity.names import shape_of
from nahbar.core.identity.questions import Doubt, Namesake, blocks_of, doubts, unique
from nahbar.core.model.records import Name


def namesake(ident: str, name: str, *signs: str, at: str = "") -> Namesake:
    return Namesake(ident, (shape_of(Name(name)),), frozenset(signs), frozenset([at] if at else []))


def asked(*people: Namesake) -> list[str]:
    """The pairs that meet in a drawer and are asked about."""
    drawers: dict[str, list[Namesake]] = {}
    for person in people:
        for drawer in blocks_of(person):
            drawers.setdefault(drawer, []).append(person)
    found = unique(doubt for drawer in drawers.values() for doubt in doubts(drawer))
    return [f"{doubt.first}{doubt.second} {doubt.why}" for doubt in found]


def test_two_with_the_same_name_are_asked_about_once() -> None:
    assert asked(namesake("a", "Anna Meier"), namesake("b", "Meier, Anna")) == ["ab same_name"]


def test_short_forms_umlauts_and_sounds_meet() -> None:
    assert asked(namesake("a", "Bob Müller"), namesake("b", "Robert Mueller")) == ["ab nickname"]
    assert asked(namesake("a", "Thomas Meyer"), namesake("b", "Thomas Maier")) == ["ab sound"]


def test_a_former_name_meets_the_new_one() -> None:
    assert asked(namesake("a", "Anna Schulz geb. Meier"), namesake("b", "Anna Meier")) == ["ab former_name"]


def test_an_initial_is_asked_about_only_in_the_same_firm() -> None:
    assert asked(namesake("a", "A. Meier"), namesake("b", "Anna Meier")) == []
    assert asked(namesake("a", "A. Meier", "acme"), namesake("b", "Anna Meier", "acme")) == ["ab initial"]


def test_a_couple_at_one_address_is_not_asked_about() -> None:
    assert asked(namesake("a", "Anna Meier", at="email:m@x"), namesake("b", "Bernd Meier", at="email:m@x")) == []


def test_a_new_family_name_at_the_same_address_is_asked_about() -> None:
    assert asked(namesake("a", "Anna Meier", at="email:a@x"), namesake("b", "Anna Kurz", at="email:a@x")) == [
        "ab same_address"
    ]


def test_a_name_that_very_many_have_says_nothing() -> None:
    assert asked(*(namesake(str(nth), "Peter Müller") for nth in range(9))) == []


def test_whom_ego_told_apart_is_not_asked_about_again() -> None:
    pair = [namesake("a", "Anna Meier"), namesake("b", "Anna Meier")]
    assert list(doubts(pair)) == [Doubt("a", "b", "same_name")]
    assert list(doubts(pair, {("a", "b")})) == []
