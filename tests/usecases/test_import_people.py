"""Jana takes in her address book and her mail."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from nahbar.core.importing.own import OwnHint
from nahbar.core.people.by_hand import Edit
from nahbar.store import touchpoints
from nahbar.usecases.answer_questions import open_questions
from nahbar.usecases.edit_people import add_person
from nahbar.usecases.finding_people import everything_on, show_person
from nahbar.usecases.import_people import Asked, ImportRequest, import_people
from tests.usecases.acting import DAY, ME, card, everything, followed, mail, names, take_in, written

pytestmark = pytest.mark.usefixtures("store")


def test_an_address_book_becomes_people_who_are_known_and_not_followed(tmp_path: Path) -> None:
    book = written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example"), card("Bernd Kurz", "0171 2345678"))
    shown = take_in(book)
    assert (shown.new, shown.not_taken) == (2, {})
    assert names() == ["Bernd Kurz", "Anna Meier"]
    assert followed() == []


def test_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    book = written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example"), card("A. Meier", "anna@x.example"))
    box = written(tmp_path, "in.mbox", *(mail(n, "Anna Meier <anna@x.example>", ME) for n in range(4)))
    take_in(book, box)
    before = everything().split('"runs"')[0]
    shown = take_in(book, box)
    assert (shown.new, shown.changed, shown.merged) == (0, 0, 0)
    assert (shown.touchpoints.new, shown.touchpoints.changed, shown.touchpoints.untouched) == (0, 0, 4)
    assert everything().split('"runs"')[0] == before


def test_a_dry_run_says_what_the_import_then_does_and_writes_nothing(tmp_path: Path) -> None:
    book = written(tmp_path, "book.vcf", card("Anna Meier", "a@x.example"), card("Anna Maier", "b@x.example"))
    box = written(tmp_path, "in.mbox", *(mail(n, "Anna Meier <a@x.example>", ME) for n in range(4)))
    empty = everything()
    planned = take_in(book, box, dry_run=True)
    assert everything().replace('"region":"DE"', "") == empty.replace('"region":"DE"', "")
    done = take_in(book, box)
    assert planned == done
    assert len(open_questions(9)) == done.questions == 1


def test_contact_both_ways_makes_somebody_followed(tmp_path: Path) -> None:
    anna, bernd = "Anna Meier <anna@x.example>", "Bernd Kurz <bernd@x.example>"
    box = written(tmp_path, "in.mbox", mail(1, anna, ME), mail(2, ME, anna), mail(3, bernd, ME))
    take_in(box, own=True)
    take_in(written(tmp_path, "more.mbox", mail(4, anna, ME)))
    assert followed() == ["Anna Meier"]
    contact = show_person("Anna Meier").contact
    assert (contact.received, contact.sent) == (2, 1)


def test_mail_links_to_the_card_with_the_same_address(tmp_path: Path) -> None:
    take_in(written(tmp_path, "in.mbox", *(mail(n, "Anna <Anna@X.example>", ME) for n in range(3))))
    shown = take_in(written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example", "+49 171 2345678")))
    assert names() == ["Anna Meier"]
    assert shown.new == 1
    assert len(everything_on("Anna Meier").touchpoints) == 3


def test_no_text_and_no_subject_is_ever_stored(tmp_path: Path) -> None:
    take_in(written(tmp_path, "in.mbox", *(mail(n, "Anna <anna@x.example>", ME) for n in range(3))))
    assert "geheim" not in everything()
    assert "Den Text" not in everything()


def test_machines_are_kept_out_with_the_reason(tmp_path: Path) -> None:
    letter = [mail(n, "Shop <neu@shop.example>", ME, "List-Unsubscribe: <mailto:x@shop.example>") for n in range(3)]
    crowd = ", ".join([ME, *(f"k{n}@x.example" for n in range(12))])
    herald = [mail(10 + n, "Rundbrief Verein <herold@verein.example>", crowd) for n in range(6)]
    shown = take_in(written(tmp_path, "in.mbox", *letter, *herald))
    assert shown.not_taken == {"newsletter": 3, "one_way": 6}
    assert names() == []


def test_a_large_round_gives_only_who_began_it(tmp_path: Path) -> None:
    crowd = ", ".join([ME, *(f"k{n}@x.example" for n in range(30))])
    take_in(written(tmp_path, "in.mbox", *(mail(n, "Anna Meier <anna@x.example>", crowd) for n in range(3))))
    assert names() == ["Anna Meier"]
    assert everything_on("Anna Meier").touchpoints[0].took_part == 32


def test_ones_own_card_is_no_alter(tmp_path: Path) -> None:
    box = written(tmp_path, "in.mbox", *(mail(n, "Anna <anna@x.example>", ME) for n in range(3)))
    shown = take_in(box, written(tmp_path, "me.vcf", card("Jana Nord", ME)))
    assert shown.own == (f"email:{ME}",)
    assert shown.not_taken == {"yourself": 1}
    assert names() == ["Anna"]


def test_an_address_that_is_not_ones_own_is_asked_for_only_once(tmp_path: Path) -> None:
    box = written(tmp_path, "in.mbox", *(mail(n, "Anna <anna@x.example>", ME) for n in range(3)))
    asked: list[str] = []

    def nobody(hints: tuple[OwnHint, ...]) -> frozenset[str]:
        asked.extend(hint.key for hint in hints)
        return frozenset()

    for _ in range(2):
        import_people(ImportRequest((box,), DAY, "DE"), Asked(nobody, lambda _: True, lambda *_: None))
    assert asked == [f"email:{ME}"]


def test_nul_bytes_and_broken_characters_stop_nothing(tmp_path: Path) -> None:
    odd = card("An\x00na Mei\x00er", "anna@x.example", uid="a\x00b").encode()
    odd += b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:J\xfcrg \xff\xfe\r\nEND:VCARD\r\n"
    book = tmp_path / os.fsdecode(b"b\xff.vcf")
    book.write_bytes(odd)
    take_in(book)
    take_in(book)
    assert len(names()) == 2
    add_person(Edit("Ida \udc80 Ro"), DAY, "DE")
    assert everything().encode()


def test_mail_between_others_is_named_and_not_taken(tmp_path: Path) -> None:
    take_in(written(tmp_path, "in.mbox", *(mail(n, "Anna <anna@x.example>", ME) for n in range(3))))
    shown = take_in(written(tmp_path, "theirs.mbox", mail(9, "A <a@x.example>", "B <b@x.example>")))
    assert shown.not_taken == {"without_ego": 1}


def test_a_changed_card_changes_the_person_and_keeps_the_id(tmp_path: Path) -> None:
    take_in(written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example", uid="1")))
    before = show_person("Anna Meier").alter.id
    shown = take_in(written(tmp_path, "book.vcf", card("Anna Meier", "anna@y.example", uid="1")))
    assert (shown.new, shown.changed) == (0, 1)
    after = show_person("Anna Meier").alter
    assert after.id == before
    assert [point.value for point in after.contact_points] == ["anna@y.example"]


def test_a_file_that_is_suddenly_empty_takes_nobody_away(tmp_path: Path) -> None:
    take_in(written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example")))
    shown = take_in(written(tmp_path, "book.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"))
    assert shown.not_taken["emptied"] == 1
    assert names() == ["Anna Meier"]


def test_the_order_of_imports_makes_no_difference(new_store: Callable[[], str], tmp_path: Path) -> None:
    files = [
        written(tmp_path, "a.vcf", card("Anna Meier", "anna@x.example"), card("Bernd Meier", "home@x.example")),
        written(tmp_path, "b.vcf", card("A. Meier", "anna@x.example", "home@x.example"), card("Anja Kurz")),
        written(tmp_path, "c.mbox", *(mail(n, "Dr. Anna Meier <home@x.example>", ME) for n in range(3))),
    ]
    found = []
    for order in itertools.permutations(files):
        new_store()
        for path in order:
            take_in(path)
        parts = everything().split('"runs"')
        found.append((parts[0].split('"changes"')[0], parts[1].split('"people"')[1]))
    assert all(each == found[0] for each in found)


def test_touchpoints_of_somebody_merged_stay_countable(tmp_path: Path) -> None:
    box = written(tmp_path, "in.mbox", *(mail(n, "Anna <anna@x.example>", ME) for n in range(3)))
    take_in(box, written(tmp_path, "book.vcf", card("Anna Meier", "anna@x.example", "a.meier@y.example")))
    take_in(written(tmp_path, "late.mbox", *(mail(10 + n, "A. Meier <a.meier@y.example>", ME) for n in range(2))))
    assert touchpoints.count() == 5
    assert show_person("Anna Meier").contact.received == 5
