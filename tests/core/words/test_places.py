"""Where people are now, known place or not, and whether they work from afar."""

from __future__ import annotations

import pytest

from nahbar.core.words.places import contains_line, read_location, read_remote
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Bin Immobilienmakler, Kassel.", "Kassel"),
        ("Ich bin Erzieherin, seit acht Wochen in Graz, vorher Erfurt.", "Graz"),
        ("Ich arbeite komplett remote von Rügen aus, Firma sitzt in München.", "Rügen"),
        ("Ich wohne in Hinterwinkelsdorf.", "Hinterwinkelsdorf"),
        ("Ich bin Koch in Essen und suche Leute.", "Essen"),
        ("Pfarrer in der Lüneburger Heide.", "Lüneburger Heide"),
        ("ich promovier in rostock über seegras", "Rostock"),
        ("Rentnerin, vor drei Monaten nach Freiburg gezogen.", "Freiburg"),
    ],
)
def test_ort(words: str, place: str) -> None:
    assert value(read_location(*de(words))) == place


@pytest.mark.parametrize(
    "words", ["Das Essen im Hof war gut.", "Die Kinder leben in Hamburg und Toronto.", "Ich möchte nach Berlin ziehen."]
)
def test_kein_ort_von_jetzt(words: str) -> None:
    assert read_location(*de(words)) is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Self employed electrician in Cork.", "Cork"),
        ("Public librarian in Philly, 12 years.", "Philadelphia"),
        ("From home on the Isle of Skye.", "Isle of Skye"),
        ("I am civil engineer from Homs, now in Calgary since one year.", "Calgary"),
        ("I'm a fisheries observer out of St. John's.", "St. John's"),
        ("Retired, moved to Bath last year.", "Bath"),
    ],
)
def test_place(words: str, place: str) -> None:
    assert value(read_location(*en(words))) == place


@pytest.mark.parametrize(
    ("words", "remote"),
    [
        ("Ich arbeite komplett remote.", True),
        ("Seit vier Jahren vom Küchentisch aus.", True),
        ("Bin Koch in Ulm.", None),
    ],
)
def test_aus_der_ferne(words: str, remote: bool | None) -> None:
    assert value(read_remote(*de(words))) is remote


@pytest.mark.parametrize(
    ("words", "remote"),
    [
        ("I want to swap notes online with observers in Alaska.", True),
        ("I am working from home in Kochi.", True),
        ("Not another app or online group.", False),
        ("I'm a baker.", None),
    ],
)
def test_from_afar(words: str, remote: bool | None) -> None:
    assert value(read_remote(*en(words))) is remote


def test_a_name_is_looked_up_by_halving() -> None:
    lines = "aachen\nberlin\nzug\n"
    assert [name for name in ("aachen", "berlin", "zug", "berli", "", "zz") if contains_line(lines, name)] == [
        "aachen",
        "berlin",
        "zug",
    ]
