"""Jana looks people up, writes on them, answers questions, takes things back, and forgets somebody."""

from __future__ import annotations

from pathlib import Path

import pytest

from nahbar.core.model.errors import InvalidRequestError, NotFoundError
from nahbar.core.model.records import ContactPoint
from nahbar.core.people.by_hand import Edit
from nahbar.usecases.answer_questions import answer_question, open_questions
from nahbar.usecases.edit_people import add_person, edit_person
from nahbar.usecases.finding_people import everything_on, list_people, search_people, show_person
from nahbar.usecases.forget_person import forget_person
from nahbar.usecases.undo import last_deeds, undo
from tests.usecases.acting import DAY, ME, card, everything, followed, mail, names, take_in, written

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def book(store: str, tmp_path: Path) -> Path:
    cards = (
        card("Jürgen Müller", "j@x.example", more="ORG:Stadtwerke Kiel"),
        card("Katharina Schmidt", "kat@x.example"),
        card("Robert Öztürk", "0171 2345678"),
    )
    path = written(tmp_path, "book.vcf", *cards)
    take_in(path)
    return path


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("müller", "Jürgen Müller"), ("Mueller", "Jürgen Müller"), ("muller", "Jürgen Müller"),
        ("jurgen mül", "Jürgen Müller"), ("stadtwerke", "Jürgen Müller"), ("Katarina", "Katharina Schmidt"),
        ("schmitd", "Katharina Schmidt"), ("kathi", "Katharina Schmidt"), ("Bob", "Robert Öztürk"),
        ("ozturk", "Robert Öztürk"), ("Mülller", "Jürgen Müller"),
    ],
)  # fmt: skip
def test_the_search_forgives(typed: str, found: str) -> None:
    assert [line.shown for line in search_people(typed)] == [found]


@pytest.mark.usefixtures("book")
def test_the_search_finds_nobody_where_nobody_is() -> None:
    assert search_people("xylophon") == ()
    assert search_people("") == ()
    with pytest.raises(NotFoundError):
        show_person("xylophon")


@pytest.mark.usefixtures("book")
def test_a_name_that_several_have_is_asked_back() -> None:
    add_person(Edit("Katharina Schmidt", (ContactPoint("email", "other@x.example"),)), DAY, "DE")
    with pytest.raises(InvalidRequestError):
        show_person("Katharina Schmidt")


@pytest.mark.usefixtures("book")
def test_whoever_is_shown_or_erased_is_named_without_a_slip() -> None:
    with pytest.raises(InvalidRequestError, match="people-several"):
        show_person("Katharina Schmitd")


def test_somebody_added_by_hand_is_known() -> None:
    stored = add_person(Edit("Ida Ro", (ContactPoint("email", "ida@x.example"),), title="Hebamme"), DAY, "DE")
    assert names() == ["Ida Ro"]
    assert stored.alter.name.family == "Ro"
    assert show_person("ida").alter.affiliations[0].title == "Hebamme"


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidRequestError, match="edit-nameless"):
        add_person(Edit(" "), DAY, "DE")
    with pytest.raises(InvalidRequestError, match="edit-email"):
        add_person(Edit("Ida Ro", (ContactPoint("email", "ida at home"),)), DAY, "DE")


def test_an_edit_stays_when_the_source_is_read_again(book: Path) -> None:
    before = show_person("schmidt").alter.id
    edit_person("schmidt", Edit("Katharina Berg", remove=("kat@x.example",)), DAY, "DE")
    take_in(book)
    alter = show_person("Berg").alter
    assert (alter.id, alter.shown, alter.contact_points) == (before, "Katharina Berg", ())


@pytest.mark.usefixtures("book")
def test_circle_and_follow_are_chosen_and_taken_back() -> None:
    edit_person("müller", Edit(circle="close"), DAY, "DE", "circle")
    edit_person("müller", Edit(follow="yes"), DAY, "DE", "follow")
    assert followed() == ["Jürgen Müller"]
    assert [line.shown for line in list_people(everybody=False, circle="close").lines] == ["Jürgen Müller"]
    assert undo(None, DAY, "DE").deed == "follow"
    assert followed() == []
    assert undo(None, DAY, "DE").deed == "circle"
    assert show_person("müller").alter.circle == ""


def test_undoing_everything_gives_the_store_from_before(book: Path) -> None:
    before = everything()
    edit_person("müller", Edit(note="Tee, kein Kaffee", circle="loose"), DAY, "DE")
    add_person(Edit("Ida Ro"), DAY, "DE")
    edit_person("ida", Edit(organisation="Klinik"), DAY, "DE")
    while last_deeds(1):
        undo(None, DAY, "DE")
    assert everything() == before


def test_a_merge_by_address_can_be_undone_and_stays_undone(tmp_path: Path) -> None:
    book = written(tmp_path, "a.vcf", card("Anna Meier", "a@x.example"), card("Meier", "a@x.example", uid="2"))
    assert take_in(book).merged == 1
    assert names() == ["Anna Meier"]
    undo(None, DAY, "DE")
    assert sorted(names()) == ["Anna Meier", "Meier"]
    take_in(book)
    assert sorted(names()) == ["Anna Meier", "Meier"]


def test_an_answer_stays_and_can_be_taken_back(tmp_path: Path) -> None:
    book = written(tmp_path, "a.vcf", card("Anna Meier", "a@x.example"), card("Anna Maier", "b@x.example"))
    take_in(book)
    (asked,) = open_questions(9)
    answer_question(asked.question.id, "yes", DAY, "DE")
    assert len(names()) == 1
    take_in(book)
    assert (len(names()), open_questions(9)) == (1, [])
    undo(None, DAY, "DE")
    assert (len(names()), len(open_questions(9))) == (2, 1)
    answer_question(asked.question.id[:6], "no", DAY, "DE")
    take_in(book)
    assert (len(names()), open_questions(9)) == (2, [])


def test_later_asks_again_after_the_others(tmp_path: Path) -> None:
    cards = (card("Anna Meier", "a@x.example"), card("Anna Maier", "b@x.example"), card("Anna Meyer", "c@x.example"))
    take_in(written(tmp_path, "a.vcf", *cards))
    first = open_questions(9)[0].question.id
    answer_question(first, "later", DAY, "DE")
    assert [asked.question.id for asked in open_questions(9)][-1] == first
    assert len(open_questions(9)) == 3


def test_whoever_is_forgotten_leaves_no_trace_and_does_not_come_back(tmp_path: Path) -> None:
    anna = "Anna Meier <anna@x.example>"
    book = written(tmp_path, "a.vcf", card("Anna Meier", "anna@x.example", "0171 2345678", more="ORG:Geheimbund"))
    box = written(
        tmp_path, "a.mbox", mail(1, anna, f"{ME}, Bernd Kurz <b@x.example>"), mail(2, ME, anna), mail(3, ME, anna)
    )
    take_in(book, box)
    edit_person("Anna Meier", Edit(note="Kennt den Weg"), DAY, "DE")
    erased = forget_person(everything_on("Anna Meier"), "DE")
    assert (erased.records, erased.touchpoints, erased.changes) == (3, 3, 1)
    left = everything()
    for trace in ("Anna", "Meier", "anna@x", "2345678", "Geheimbund", "Weg"):
        assert trace not in left
    shown = take_in(book, box)
    assert names() == ["Bernd Kurz"]
    assert shown.not_taken["forgotten"] == 3
    take_in(book, box, again=True)
    assert sorted(names()) == ["Anna Meier", "Bernd Kurz"]
    take_in(book, box)
    assert sorted(names()) == ["Anna Meier", "Bernd Kurz"]


def test_what_was_erased_is_not_left_in_the_file(sqlite_store: str, tmp_path: Path) -> None:
    take_in(written(tmp_path, "a.vcf", card("Anna Meier", "anna@x.example", more="ORG:Geheimbund"), card("Ida Ro")))
    forget_person(everything_on("Anna Meier"), "DE")
    path = Path(sqlite_store.removeprefix("sqlite:///"))
    left = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    assert b"Ida Ro" in left
    assert b"Geheimbund" not in left
    assert b"anna@x" not in left


def test_everything_held_on_somebody_names_its_sources(book: Path) -> None:
    edit_person("müller", Edit(note="Tee"), DAY, "DE")
    held = everything_on("müller")
    known = {record.id for record in held.records}
    alter = held.stored.alter
    given_by = [p.given_by for p in alter.contact_points] + [a.given_by for a in alter.affiliations]
    given_by += [fact.given_by for fact in alter.facts]
    assert len(given_by) == 3
    assert all(set(each) <= known for each in given_by)
    assert {str(record.record.origin) for record in held.records} == {"", f"{book}:1"}
