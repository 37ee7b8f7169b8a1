"""Everything can be taken along: the export gives the same store again."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nahbar.core.model.errors import InvalidRequestError
from nahbar.core.people.by_hand import Edit
from nahbar.render.people_csv import harmless
from nahbar.usecases.answer_questions import answer_question, open_questions
from nahbar.usecases.edit_people import edit_person
from nahbar.usecases.export_people import export_csv, export_vcard
from nahbar.usecases.finding_people import everything_on
from nahbar.usecases.forget_person import forget_person
from nahbar.usecases.restore_people import is_export, restore_people
from tests.usecases.acting import DAY, ME, card, everything, mail, names, take_in, written


@pytest.fixture
def full_store(store: str, tmp_path: Path) -> str:
    """A store in which everything happened once."""
    cards = (
        card("Anna Meier", "anna@x.example", uid="1", more="ORG:Werft;Bau\r\nBDAY:1980-03-15\r\nNOTE:Tee\\, kein Bier"),
        card("A. Meier", "anna@x.example"), card("Thomas Meyer", "t@x.example"), card("Thomas Maier", "0171 2345678"),
        card("Ida Ro", "ida@x.example"), card("Ida Roh", "idar@y.example"), card("Otto Weg", "otto@x.example"),
    )  # fmt: skip
    letters = (mail(n, "Anna <anna@x.example>", f"{ME}, Otto <otto@x.example>") for n in range(3))
    take_in(written(tmp_path, "book.vcf", *cards), written(tmp_path, "in.mbox", *letters))
    edit_person("Ida Roh", Edit(circle="close", follow="yes"), DAY, "DE")
    for answer, asked in zip(("yes", "later"), open_questions(9), strict=False):
        answer_question(asked.question.id, answer, DAY, "DE")
    forget_person(everything_on("Otto Weg"), "DE")
    return store


@pytest.mark.usefixtures("full_store")
def test_an_export_taken_in_again_gives_the_same_bytes(new_store: Callable[[], str], tmp_path: Path) -> None:
    before = everything()
    path = written(tmp_path, "all.json", before)
    assert is_export(path)
    new_store()
    restored = restore_people(path, "DE")
    assert restored.records == restored.records_new
    assert everything() == before
    again = restore_people(path, "DE")
    assert (again.records_new, again.touchpoints_new) == (0, 0)
    assert everything() == before


@pytest.mark.usefixtures("full_store")
def test_the_same_store_gives_the_same_bytes() -> None:
    assert everything() == everything()


@pytest.mark.usefixtures("full_store")
def test_a_forgotten_person_stays_forgotten_in_the_restored_store(new_store: Callable[[], str], tmp_path: Path) -> None:
    path = written(tmp_path, "all.json", everything())
    new_store()
    restore_people(path, "DE")
    take_in(tmp_path / "book.vcf")
    assert "Otto Weg" not in names()


@pytest.mark.usefixtures("store")
def test_a_broken_export_is_refused(tmp_path: Path) -> None:
    broken = written(tmp_path, "all.json", '{"schema":"nahbar.people/1",\n"settings":{},\n"records":[\n{"id":\n')
    with pytest.raises(InvalidRequestError, match="restore-damaged"):
        restore_people(broken, "DE")


@pytest.mark.usefixtures("full_store")
def test_the_vcards_can_be_taken_in_again(new_store: Callable[[], str], tmp_path: Path) -> None:
    before = sorted(names())
    cards = "".join(export_vcard())
    assert all(len(line.encode()) <= 75 for line in cards.split("\r\n"))
    new_store()
    take_in(written(tmp_path, "all.vcf", cards))
    assert sorted(names()) == before
    facts = {fact.what: fact.value for fact in everything_on("Anna Meier").stored.alter.facts}
    assert facts == {"birthday": "1980-03-15", "note": "Tee, kein Bier"}


@pytest.mark.usefixtures("store")
def test_no_cell_of_the_table_is_a_formula(tmp_path: Path) -> None:
    take_in(written(tmp_path, "book.vcf", card('=HYPERLINK("http://evil.example")', "+49 171 2345678")))
    rows = list(csv.reader(io.StringIO("".join(export_csv()))))
    assert rows[1][0].startswith("'=")
    assert rows[1][4] == "'+49 171 2345678"


@given(st.text(max_size=20))
def test_a_harmless_cell_never_begins_like_a_formula(text: str) -> None:
    assert not harmless(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert harmless(text).endswith(text)
