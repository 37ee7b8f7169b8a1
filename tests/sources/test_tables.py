"""Address books as tables: Google, Outlook, and any other with headings."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from nahbar.core.model.problems import Problem
from nahbar.core.model.records import Origin, PartialDate, PersonRecord, Role
from nahbar.sources import google, outlook
from nahbar.sources.registry import with_headings
from nahbar.sources.rows import rows
from nahbar.sources.table import Table
from nahbar.sources.text import lines
from tests.sources.reading import SETTINGS, labels, person, points, problems

TABLE = Table()


def test_google_in_the_form_since_2023() -> None:
    mara = person(
        google,
        """
        First Name,Middle Name,Last Name,Nickname,Birthday,Notes,Photo,Labels,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Custom Field 1 - Label,Custom Field 1 - Value
        Mara,Luise,Kessler,Mari,1980-03-14,mag Tee,https://example.org/x.jpg,Chor ::: * myContacts,Praxis,Leitung,* Work,mara@example.org ::: m@example.net,Mobile,'+49 171 2345678,Home,"Am Markt 3
        35037 Marburg",Am Markt 3,Marburg,35037,Sternzeichen,Fische
        """,
    )
    assert mara.name.full == "Mara Luise Kessler"
    assert (points(mara, "email"), labels(mara, "email")) == (["mara@example.org", "m@example.net"], ["work", "work"])
    assert (points(mara, "phone"), points(mara, "address")) == (["+49 171 2345678"], ["Am Markt 3, 35037 Marburg"])
    assert (mara.roles, mara.groups, mara.birthday) == (
        (Role("Praxis", "Leitung"),),
        ("Chor",),
        PartialDate(1980, 3, 14),
    )
    assert mara.left_out == ("photo", "custom field 1 - value")


def test_google_in_the_form_before_2023() -> None:
    mara = person(
        google,
        """
        Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Website 1 - Type,Website 1 - Value,Birthday
        Mara Kessler,Mara,Kessler,* My Contacts ::: Chor,* Home,Mara@example.org,Praxis,Profile,https://example.org, --03-14
        """,
    )
    assert (mara.name.given, mara.groups, mara.roles) == ("Mara", ("Chor",), (Role("Praxis"),))
    assert (labels(mara, "email"), labels(mara, "url")) == (["home"], ["profile"])
    assert mara.birthday == PartialDate(None, 3, 14)


def test_outlook_in_german_with_semicolons_and_windows_letters() -> None:
    text = (
        "Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;Straße geschäftlich;Ort geschäftlich;"
        "Postleitzahl geschäftlich;Telefon geschäftlich;Fax geschäftlich;Mobiltelefon;E-Mail-Adresse;E-Mail-Typ;"
        "Geburtstag;Kategorien;Notizen;Hobbys\r\n"
        "Dr.;Mara;;Keßler;Praxis;Therapie;Leiterin;Am Markt 3;Marburg;35037;06421 1;06421 2;0171 2;"
        "Mara@Example.org;SMTP;14.3.1980;Chor;Fach;Tee\r\n"
    )
    mara = person(outlook, text.replace("Chor;Fach", '"Chor;Fach"').encode("cp1252"))
    assert mara.name.full == "Dr. Mara Keßler"
    assert list(zip(points(mara, "phone"), labels(mara, "phone"), strict=True)) == [
        ("06421 1", "work"),
        ("06421 2", "fax"),
        ("0171 2", "cell"),
    ]
    assert points(mara, "address") == ["Am Markt 3, 35037 Marburg"]
    assert (mara.roles, mara.groups) == ((Role("Praxis", "Leiterin", "Therapie"),), ("Chor", "Fach"))
    assert (mara.birthday, mara.note, mara.left_out) == (PartialDate(1980, 3, 14), "Tee", ())


def test_outlook_in_english() -> None:
    mara = person(
        outlook,
        """
        "Title","First Name","Last Name","Company","Business Phone","E-mail Address","E-mail 2 Address","E-mail Type","Birthday"
        "","Mara","Kessler","Praxis","(555) 1","mara@example.org","m@example.net","SMTP","0/0/00"
        """,
    )
    assert points(mara, "email") == ["mara@example.org", "m@example.net"]
    assert (mara.birthday, mara.left_out) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "Name,E-Mail,Firma\nMara Kessler,mara@example.org,Praxis\n",
        "Name;E-Mail;Firma\nMara Kessler;mara@example.org;Praxis\n",
        "sep=;\nName;E-Mail;Firma\nMara Kessler;mara@example.org;Praxis\n",
        "Full Name\tEmail\tBusiness\nMara Kessler\tmara@example.org\tPraxis\n",
        "Vorname|Nachname|Mail|Unternehmen\nMara|Kessler|mara@example.org|Praxis\n",
        "Unsere Liste\n\nName,E-Mail,Firma\nMara Kessler,mara@example.org,Praxis\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_encoding_and_headings_are_found(text: str, encoding: str) -> None:
    raw = text.encode(encoding)
    assert TABLE.recognises("people.csv", raw)
    mara = person(TABLE, raw) if not text.startswith("Unsere") else _last(raw)
    assert (mara.name.full, points(mara, "email")) == ("Mara Kessler", ["mara@example.org"])
    assert mara.roles == (Role("Praxis"),)


def _last(raw: bytes) -> PersonRecord:
    found = list(TABLE.read(io.BytesIO(raw), Origin("file"), SETTINGS))[-1]
    assert isinstance(found, PersonRecord)
    return found


def test_headings_that_only_the_person_understands_are_mapped() -> None:
    text = "Wer,Wo man sich schreibt,Seit\nMara Kessler,mara@example.org,2.3.2019\n"
    assert not TABLE.recognises("a.csv", text.encode())
    own, *_ = with_headings({"Wer": "full", "Wo man sich schreibt": "email", "Seit": "known_since"})
    assert own.recognises("a.csv", text.encode())
    assert person(own, text).known_since == dt.date(2019, 3, 2)


@pytest.mark.parametrize("headings", ["Name", "Name,URL", "Datum,Betrag", "a,b,c", "Name,Proficiency"])
def test_a_list_of_other_things_is_no_table_of_people(headings: str) -> None:
    assert not TABLE.recognises("a.csv", f"{headings}\n1,2,3\n".encode())


def test_formulas_are_text_and_numbers_lose_what_a_sheet_put_around_them() -> None:
    mara = person(TABLE, 'Name,Telefon,Notiz\n=cmd|x,"=""+49 171 1""",@SUM(A1)\n')
    assert (mara.name.full, points(mara, "phone"), mara.note) == ("=cmd|x", ["+49 171 1"], "@SUM(A1)")


def test_birthdays_that_could_be_two_days_are_left_out() -> None:
    mara = person(TABLE, "Name,Email,Birthday\nMara,mara@example.org,3/4/1980\n")
    assert (mara.birthday, mara.left_out) == (None, ("birthday",))
    assert person(TABLE, "Name,Email,Birthday\nM,m@example.org,14/3/1980\n").birthday == PartialDate(1980, 3, 14)


def test_a_quote_that_never_closes_costs_one_row() -> None:
    text = 'Name,Email,City\nMara,mara@example.org,"Mar\nIdris,idris@example.com,Gießen\nTom,tom@example.net,\n'
    assert problems(TABLE, text) == [("broken-row", "file:2")]
    found = list(TABLE.read(io.BytesIO(text.encode()), Origin("file"), SETTINGS))
    assert [(r.origin.line, r.name.full) for r in found if isinstance(r, PersonRecord)] == [(3, "Idris"), (4, "Tom")]


def test_quotes_within_a_cell_are_just_letters() -> None:
    found = [row.cells for row in rows(lines(io.BytesIO(b'a,5" pipe,b\nc,"two\nlines, ""x""",d\n')), ",")]
    assert found == [["a", '5" pipe', "b"], ["c", 'two\nlines, "x"', "d"]]


def test_a_file_of_broken_rows_is_given_up_at_some_point() -> None:
    found = list(rows(lines(io.BytesIO(b'"' + b'"a,b\n' * 3000)), ","))
    assert len(found) < 3000


def test_a_table_without_headings_says_so() -> None:
    (only,) = TABLE.read(io.BytesIO(b"1,2\n3,4\n"), Origin("file"), SETTINGS)
    assert isinstance(only, Problem)
    assert only.code == "no-headings"
