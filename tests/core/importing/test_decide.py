"""What an import decides before anything is written."""

from __future__ import annotations

from nahbar.core.identity.clusters import Sketch
from nahbar.core.identity.keys import keys_of
from nahbar.core.identity.names import shape_of
from nahbar.core.importing import decide
from nahbar.core.importing.decide import EMPTY, Arrival, Snapshot, decide_import
from nahbar.core.model.records import ContactPoint, Name


def arrival(ident: str, name: str, *mails: str, digest: str = "1") -> Arrival:
    keys = keys_of(ContactPoint("email", mail) for mail in mails)
    return Arrival(Sketch(ident, shape_of(Name(name)), keys), digest)


def test_into_an_empty_store_everybody_is_new() -> None:
    found = decide_import([arrival("a", "Anna Meier", "a@x.de"), arrival("b", "Bernd Kurz", "b@x.de")], EMPTY)
    assert (found.new, found.changed, found.untouched, found.merged) == (("a", "b"), (), 0, ())


def test_what_is_stored_as_it_is_stays_untouched() -> None:
    held = arrival("a", "Anna Meier", "a@x.de")
    snapshot = Snapshot({"a": "1", "b": "1"}, {}, {})
    found = decide_import([held, arrival("b", "Bernd Kurz", digest="2")], snapshot)
    assert (found.new, found.changed, found.untouched) == ((), ("b",), 1)


def test_a_new_record_with_the_address_of_somebody_stored_is_a_merge() -> None:
    held = arrival("a", "Anna Meier", "a@x.de").sketch
    found = decide_import([arrival("b", "Dr. Anna Meier", "a@x.de")], Snapshot({}, {"a": held}, {"a": "a"}))
    assert found.merged == (("a", "b"),)


def test_two_with_the_same_name_are_a_question() -> None:
    found = decide_import([arrival("a", "Anna Meier", "a@x.de"), arrival("b", "Anna Meier", "b@x.de")], EMPTY)
    assert [(doubt.first, doubt.second, doubt.why) for doubt in found.doubts] == [("a", "b", "same_name")]


def test_whoever_may_be_one_person_stands_in_one_batch() -> None:
    many = [arrival(f"{n:04}", f"Person {n}", f"p{n}@x.de", f"p{n + 1}@x.de") for n in range(decide._BATCH * 2)]
    apart = [arrival(f"z{n:04}", f"Person {n}", f"z{n}@x.de") for n in range(decide._BATCH)]
    first, *others = decide_import([*many, *apart], EMPTY).batches
    assert len(first) == len(many)
    assert sum(map(len, others)) == len(apart)
