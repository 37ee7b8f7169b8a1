"""Which records come together: by an address, never by a name alone, and never two people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nahbar.core.identity.clusters import NO_ANSWERS, Answers, Sketch, clusters
from nahbar.core.identity.keys import e164, keys_of
from nahbar.core.identity.names import shape_of
from nahbar.core.model.records import ContactPoint, Name


def sketch(ident: str, name: str, *points: str) -> Sketch:
    kinds = (ContactPoint("email" if "@" in point else "phone", point) for point in points)
    return Sketch(ident, shape_of(Name(name)), keys_of(kinds))


def together(*sketches: Sketch, answers: Answers = NO_ANSWERS) -> list[str]:
    return ["".join(group) for group in clusters(sketches, answers)]


def test_the_same_address_is_the_same_person() -> None:
    assert together(sketch("a", "Anna Meier", "a@x.de"), sketch("b", "Dr. A. Meier", "A@X.de")) == ["ab"]


def test_the_same_mobile_in_two_spellings_is_the_same_person() -> None:
    assert together(sketch("a", "Anna Meier", "0171/234 56 78"), sketch("b", "Anna", "+49 171 2345678")) == ["ab"]


def test_a_name_alone_binds_nobody() -> None:
    assert together(sketch("a", "Anna Meier", "a@x.de"), sketch("b", "Anna Meier", "b@x.de")) == ["a", "b"]


def test_a_couple_with_one_address_stays_two() -> None:
    found = together(
        sketch("a", "Anna Meier", "meier@x.de"), sketch("b", "Bernd Meier", "meier@x.de"), sketch("c", "", "meier@x.de")
    )
    assert found == ["a", "b", "c"]


def test_at_a_shared_address_the_same_whole_name_still_binds() -> None:
    found = together(
        sketch("a", "Anna Meier", "meier@x.de"),
        sketch("b", "Bernd Meier", "meier@x.de"),
        sketch("c", "Meier, Anna", "meier@x.de"),
    )
    assert found == ["ac", "b"]


def test_an_office_address_binds_nobody() -> None:
    assert together(sketch("a", "Anna Meier", "info@x.de"), sketch("b", "Anna Meier", "info@x.de")) == ["a", "b"]


def test_a_landline_binds_only_the_same_whole_name() -> None:
    line = "030 2273 0"
    assert e164(line)[0]
    assert together(sketch("a", "Anna Meier", line), sketch("b", "Meier", line)) == ["a", "b"]
    assert together(sketch("a", "Anna Meier", line), sketch("b", "Meier, Anna", line)) == ["ab"]


def test_a_card_without_a_name_does_not_join_two_people() -> None:
    found = together(
        sketch("a", "Anna Meier", "a@x.de"), sketch("b", "Bernd Kurz", "b@x.de"), sketch("c", "", "a@x.de", "b@x.de")
    )
    assert sorted(map(len, found)) == [1, 2]


def test_what_ego_said_counts_more_than_addresses() -> None:
    anna, other = sketch("a", "Anna Meier", "a@x.de"), sketch("b", "Anna Meier", "a@x.de")
    assert together(anna, other, answers=Answers(different=frozenset({("a", "b")}))) == ["a", "b"]
    far = sketch("c", "Annette Kurz")
    assert together(anna, far, answers=Answers(same=frozenset({("a", "c")}))) == ["ac"]


SKETCHES = st.lists(
    st.builds(
        lambda name, points: (name, points),
        st.sampled_from(["Anna Meier", "A. Meier", "Anna", "", "Bernd Meier", "Anna Kurz", "Familie Meier"]),
        st.lists(st.sampled_from(["a@x.de", "b@x.de", "c@x.de", "info@x.de", "0171 2345678"]), max_size=3),
    ),
    max_size=8,
)


@given(SKETCHES, st.randoms(use_true_random=False))
def test_order_makes_no_difference(people: list[tuple[str, list[str]]], order: object) -> None:
    sketches = [sketch(str(nth), name, *points) for nth, (name, points) in enumerate(people)]
    turned = list(sketches)
    order.shuffle(turned)  # type: ignore[attr-defined]
    assert clusters(sketches) == clusters(turned)


@given(SKETCHES)
def test_nobody_is_lost_or_doubled_and_two_given_names_never_meet(people: list[tuple[str, list[str]]]) -> None:
    sketches = {str(nth): sketch(str(nth), name, *points) for nth, (name, points) in enumerate(people)}
    found = clusters(sketches.values())
    assert sorted(ident for group in found for ident in group) == sorted(sketches)
    for group in found:
        given_names = {people[int(ident)][0] for ident in group}
        assert not {"Anna Meier", "Bernd Meier"} <= given_names
        assert not {"Anna Meier", "Anna Kurz"} <= given_names
