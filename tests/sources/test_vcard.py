"""What becomes of a card, version by version and producer by producer."""

from __future__ import annotations

import pytest

from nahbar.core.model.records import Name, PartialDate, Role
from nahbar.sources import vcard
from tests.sources.reading import labels, people, person, points, problems


def card(lines: str) -> bytes:
    body = "".join(f"{line.strip(chr(10))}\r\n" for line in lines.strip("\n").split("\n"))
    return f"BEGIN:VCARD\r\n{body}END:VCARD\r\n".encode()


def test_a_person_with_all_that_is_taken() -> None:
    mara = person(
        vcard,
        card(
            "VERSION:3.0\nUID:mara-1\nFN:Dr. Mara Kessler\nN:Kessler;Mara;Luise;Dr.;M.A.\nNICKNAME:Mari\n"
            "X-MAIDENNAME:Roth\nORG:Praxis Kessler;Therapie\nTITLE:Leiterin\nEMAIL;TYPE=WORK:Mara@Example.org\n"
            "TEL;TYPE=CELL:+49 171 2345678\nURL:https://example.org\nCATEGORIES:Chor,Fach\nBDAY:1980-03-14\n"
            "ADR;TYPE=WORK:;;Am Markt 3;Marburg;;35037;Deutschland\nNOTE:mag Tee\\, keinen Kaffee"
        ),
    )
    assert mara.key == "mara-1"
    assert mara.name == Name("Dr. Mara Kessler", "Mara", "Kessler", "Luise", "Dr.", "M.A.", "Mari", "Roth")
    assert mara.roles == (Role("Praxis Kessler", "Leiterin", "Therapie"),)
    assert [(p.kind, p.value, p.label) for p in mara.contact_points] == [
        ("email", "mara@example.org", "work"),
        ("phone", "+49 171 2345678", "cell"),
        ("url", "https://example.org", ""),
        ("address", "Am Markt 3, 35037 Marburg, Deutschland", "work"),
    ]
    assert (mara.groups, mara.note) == (("Chor", "Fach"), "mag Tee, keinen Kaffee")
    assert (mara.birthday, mara.left_out) == (PartialDate(1980, 3, 14), ())


def test_a_folded_line_is_one_line() -> None:
    assert (
        person(vcard, card("VERSION:3.0\nFN:Mara Kess\n ler\nEMAIL:ma\n\tra@example.org")).name.full == "Mara Kessler"
    )


def test_quoted_printable_goes_on_after_a_soft_break_and_knows_its_charset() -> None:
    jens = person(
        vcard, card("VERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=\n=FCn;J=F6rg\nTEL;HOME;FAX:1 2")
    )
    assert (jens.name.family, jens.name.given) == ("Grün", "Jörg")
    assert labels(jens, "phone") == ["home fax"]


def test_a_soft_break_at_the_end_does_not_swallow_the_next_card() -> None:
    first = card("VERSION:2.1\nFN:Mara\nNOTE;QUOTED-PRINTABLE:tea=")
    assert [one.name.full for one in people(vcard, first + card("FN:Idris"))] == ["Mara", "Idris"]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("BEGIN:VCARD\nFN:Jörg Grün\nEND:VCARD".encode("cp1252"), "Jörg Grün"),
        ("BEGIN:VCARD\nFN:Jörg Grün\nEND:VCARD".encode("utf-16"), "Jörg Grün"),
        ("BEGIN:VCARD\nFN:Jörg Grün\nEND:VCARD".encode("utf-16-le"), "Jörg Grün"),
        ("\ufeffBEGIN:VCARD\nFN:Jörg Grün\nEND:VCARD".encode(), "Jörg Grün"),
        ("BEGIN:VCARD\rFN:Jörg Grün\rEND:VCARD".encode(), "Jörg Grün"),
        ("BEGIN:VCARD\nFN;CHARSET=SHIFT_JIS:伊藤\nEND:VCARD".encode("shift_jis"), "伊藤"),
        (b"BEGIN:VCARD\nFN;CHARSET=NO-SUCH:Mara\nEND:VCARD", "Mara"),
        (b"BEGIN:VCARD\nFN;CHARSET=punycode:Mara\nEND:VCARD", "Mara"),
        (b"BEGIN:VCARD\nFN;ENCODING=BASE64:TWFyYQ==\nEND:VCARD", "Mara"),
    ],
)
def test_letters_survive_every_encoding(raw: bytes, name: str) -> None:
    assert vcard.recognises("x", raw)
    assert person(vcard, raw).name.full == name


def test_separators_that_are_escaped_separate_nothing() -> None:
    one = person(vcard, card(r"N:Kess\;ler;Mara\, Luise" + "\n" + r"ORG:Kessler\; Roth\\Partner;Haus 2"))
    assert (one.name.family, one.name.given) == ("Kess;ler", "Mara, Luise")
    assert one.roles == (Role("Kessler; Roth\\Partner", "", "Haus 2"),)


def test_a_group_carries_the_label_that_a_person_chose() -> None:
    one = person(
        vcard,
        card(
            "FN:Mara\nitem1.TEL;type=pref:06421 1\nitem1.X-ABLabel:Praxis\nitem2.URL:example.org\n"
            "item2.X-ABLabel:_$!<HomePage>!$_\nIMPP;X-SERVICE-TYPE=Telegram:x-apple:mara\nX-SKYPE:mara.k"
        ),
    )
    assert labels(one, "phone") == ["praxis"]
    assert labels(one, "url") == ["homepage"]
    assert [(p.value, p.label) for p in one.contact_points if p.kind == "profile"] == [
        ("mara", "telegram"),
        ("mara.k", "skype"),
    ]


def test_uris_are_taken_as_the_address_within() -> None:
    one = person(vcard, card('FN:M\nTEL;VALUE=uri;TYPE="voice,home":tel:+44-555;ext=5\nEMAIL:mailto:M@example.org'))
    assert (points(one, "phone"), points(one, "email")) == (["+44-555;ext=5"], ["m@example.org"])
    assert labels(one, "phone") == ["home"]


@pytest.mark.parametrize(
    "picture",
    [
        "PHOTO;ENCODING=b;TYPE=JPEG:AAAA\n BBBB\n CCCC",
        "PHOTO;BASE64:\n  AAAA\n  BBBB",
        "PHOTO;ENCODING=BASE64;JPEG:AAAA\nBBBB\nCCCC\n",
        "item1.PHOTO;VALUE=uri:https://example.org/mara.jpg",
        "PHOTO:data:image/png;base64,AAAA",
    ],
)
def test_pictures_are_left_out_and_named(picture: str) -> None:
    one = person(vcard, card(f"FN:Mara\n{picture}\nEMAIL:mara@example.org"))
    assert (one.left_out, points(one, "email")) == (("photo",), ["mara@example.org"])


def test_what_is_not_taken_is_named() -> None:
    one = person(vcard, card("FN:M\nKEY:abc\nSOUND:abc\nGEO:1\nTEL:none\nEMAIL:nobody\nBDAY:soon\nPHOTO:\nREV:1"))
    assert one.left_out == ("key", "sound", "geo", "phone", "email", "birthday")


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("BDAY:1980-03-14", PartialDate(1980, 3, 14)),
        ("BDAY:19800314", PartialDate(1980, 3, 14)),
        ("BDAY:1980-03-14T00:00:00Z", PartialDate(1980, 3, 14)),
        ("BDAY:--0314", PartialDate(None, 3, 14)),
        ("BDAY:--03-14", PartialDate(None, 3, 14)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-14", PartialDate(None, 3, 14)),
        ("BDAY:1980", PartialDate(1980)),
        ("BDAY:1980-03", PartialDate(1980, 3)),
        ("BDAY:1980-02-30", None),
        ("BDAY:3/4/1980", None),
    ],
)
def test_birthdays_with_and_without_a_year(written: str, birthday: PartialDate | None) -> None:
    assert person(vcard, card(f"FN:Mara\n{written}")).birthday == birthday


@pytest.mark.parametrize(
    "lines",
    [
        "VERSION:4.0\nKIND:group\nFN:Chor\nMEMBER:urn:uuid:1",
        "VERSION:3.0\nX-ADDRESSBOOKSERVER-KIND:group\nFN:Chor",
        "VERSION:4.0\nKIND:org\nFN:Bäckerei",
        "VERSION:3.0\nFN:Bäckerei\nN:;;;;\nORG:Bäckerei\nX-ABShowAs:COMPANY",
        "VERSION:3.0\nORG:Bäckerei\nTEL:06421 1",
    ],
)
def test_organisations_and_groups_are_no_people(lines: str) -> None:
    assert problems(vcard, card(lines)) == [("not-a-person", "file:1")]


def test_a_card_needs_neither_version_nor_both_names() -> None:
    assert person(vcard, card("N:Ando;Roid")).name.full == "Roid Ando"
    assert person(vcard, card("EMAIL:mara@example.org")).name.full == ""
    assert person(vcard, card("NICKNAME:Mari")).name.full == "Mari"
    assert problems(vcard, card("URL:https://example.org")) == [("nameless", "file:1")]


def test_without_a_uid_the_same_card_has_the_same_key_and_another_another() -> None:
    one, same, other = people(vcard, card("FN:Mara") + card("FN:Mara\nREV:2") + card("FN:Mara\nTEL:1"))
    assert one.key == same.key != other.key


def test_each_card_that_is_not_taken_is_named_with_its_line() -> None:
    text = card("FN:A") + b"between\nthe cards\n" + card("FN:B\nthis is no property") + b"BEGIN:VCARD\nFN:C\nEM"
    assert problems(vcard, text) == [("outside", "file:4"), ("no-property", "file:8"), ("truncated", "file:10")]
    assert [one.name.full for one in people(vcard, text)] == ["A", "B"]


def test_a_card_within_a_card_is_left_out() -> None:
    one = person(vcard, card("FN:Mara\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\nTEL:1"))
    assert (one.name.full, points(one, "phone")) == ("Mara", ["1"])


def test_a_card_without_an_end_is_taken_when_another_begins() -> None:
    assert [p.name.full for p in people(vcard, b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD")] == ["A", "B"]


def test_a_card_of_endless_length_is_refused_and_the_next_one_read() -> None:
    long = card("FN:Long\nNOTE:" + "x" * 1_500_000) + card("FN:Many\n" + "X-A:1\n" * 3000) + card("FN:Mara")
    assert [code for code, _ in problems(vcard, long)] == ["too-long", "too-long"]
    assert [one.name.full for one in people(vcard, long)] == ["Mara"]


def test_marks_of_direction_and_control_characters_are_taken_out() -> None:
    one = person(vcard, card("FN:Ma\x00ra\x07\nTEL:\u202d666 555 444\u202c"))
    assert (one.name.full, points(one, "phone")) == ("Mara", ["666 555 444"])
