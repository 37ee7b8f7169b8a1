"""What people do, as they say it: titles, deeds, firms; level, industry and field."""

from __future__ import annotations

import pytest

from nahbar.core.words.work import read_fields, read_industry, read_occupation, read_seniority
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "occupation"),
    [
        ("Ich bin UX Designer, 2 Jahre Erfahrung.", "UX Designer"),
        ("Bin Bankkaufmann bei ner Volksbank in Mannheim.", "Bankkaufmann"),
        ("Seit neun Jahren bin ich technischer Vorstand eines kommunalen Energieversorgers.",
         "technischer Vorstand eines kommunalen Energieversorgers"),
        ("Bratschistin, freischaffend, Hamburg.", "Bratschistin"),
        ("Ich habe in Passau eine Physiopraxis übernommen.", "eigene Physiopraxis"),
        ("Ich bin Vertriebsingenieur Maschinenbau, Außendienst.", "Vertriebsingenieur Maschinenbau"),
        ("Nur weil ich Aktuar bin, rede ich nicht über Sterbetafeln.", "Aktuar"),
        ("Ich koche seit anderthalb Jahren als Commis in einer Hotelküche.", "Commis"),
        ("ich schreib technische Doku, angestellt.", "schreib technische Doku"),
        ("Mein Mann ist Arzt, ich bin gelernte Floristin.", "gelernte Floristin"),
        ("Rentnerin, 68, früher Bibliothekarin.", "Rentnerin, früher Bibliothekarin"),
        ("Fünfzehn Jahre SAP-Beratung, Montag Flieger, Donnerstag Flieger.", "SAP-Beratung"),
    ],
)  # fmt: skip
def test_beruf_in_den_eigenen_worten(words: str, occupation: str) -> None:
    assert value(read_occupation(*de(words))) == occupation


@pytest.mark.parametrize(
    ("words", "occupation"),
    [
        ("Self employed electrician in Cork.", "Self employed electrician"),
        ("I've been a hospital pharmacist in Manchester for three years.", "hospital pharmacist"),
        ("Chief People Officer, insurance, Toronto.", "Chief People Officer"),
        ("I run a small bakery in Galway with my sister.", "bakery owner"),
        ("Café in Brunswick, Melbourne.", "Café owner"),
        ("heya!! nail tech here, mobile.", "nail tech"),
        ("My husband's a surgeon, I'm a practice manager.", "practice manager"),
        ("I was a school lab technician at home.", "school lab technician"),
        ("I teach yoga in Asheville.", "teach yoga"),
    ],
)
def test_occupation_in_their_own_words(words: str, occupation: str) -> None:
    assert value(read_occupation(*en(words))) == occupation


@pytest.mark.parametrize(
    "words",
    [
        "Mein Mann ist Lehrer.",
        "Ich suche einen Mentor und drei Architekten.",
        "Ich bin Mutter von zwei Kindern.",
        "Ich will netzwerken.",
    ],
)
def test_fremde_und_gesuchte_berufe_sind_nicht_der_eigene(words: str) -> None:
    assert read_occupation(*de(words)) is None


@pytest.mark.parametrize(
    "words", ["I'd like to become a plumber.", "Looking for a lawyer.", "My wife is a doctor.", "I'm an introvert."]
)
def test_titles_of_others_and_of_the_future_are_not_theirs(words: str) -> None:
    assert read_occupation(*en(words)) is None


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Ich leite seit zwei Jahren ein achtköpfiges Team.", "senior"),
        ("Ich bin Geschäftsführerin eines Verbands.", "executive"),
        ("studier bauingenieurwesen im 5. semester", "student"),
        ("Ich bin nun im Ruhestand.", "retired"),
        ("Ich möchte Teamleiterin werden.", None),
        ("Bin Elektriker, 12 Jahre Erfahrung.", None),
    ],
)
def test_nur_eine_genannte_stufe_zaehlt(words: str, level: str | None) -> None:
    assert value(read_seniority(*de(words))) == level


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Junior associate (shipping disputes), Singapore.", "junior"),
        ("Group COO, mining equipment.", "executive"),
        ("jazz student in new orleans", "student"),
        ("I need a former CEO who will be blunt with me.", None),
    ],
)
def test_only_a_named_level_counts(words: str, level: str | None) -> None:
    assert value(read_seniority(*en(words))) == level


@pytest.mark.parametrize(
    ("words", "industry"),
    [
        ("Ich habe eine Physiopraxis übernommen.", "Physiotherapie"),
        ("Bin Bankkaufmann bei ner Volksbank.", "Bank (Volksbank)"),
        ("Bin Immobilienmakler, Kassel.", "Immobilien"),
        ("Ich bin UX Designer und möchte in die Tech-Startup-Szene.", None),
        ("Controllerin.", None),
    ],
)
def test_branche_nur_wenn_sie_im_beruf_steckt(words: str, industry: str | None) -> None:
    assert value(read_industry(*de(words))) == industry


@pytest.mark.parametrize(
    ("words", "industry"),
    [
        ("Chief People Officer, insurance, Toronto.", "insurance"),
        ("I'm a management accountant with a Crown corporation in Ottawa.", "Crown corporation"),
        ("Public librarian in Philly, trying to move into UX research.", "public library"),
    ],
)
def test_industry_of_the_present_work(words: str, industry: str) -> None:
    assert value(read_industry(*en(words))) == industry


def test_the_field_of_work_and_the_one_aimed_at() -> None:
    found = read_fields(*en("Public librarian in Philly. Trying to move into UX research."))
    assert value(found.target_field) == "ux-design"


def test_das_feld_der_gegenwart() -> None:
    found = read_fields(*de("Ich bin UX Designer, 2 Jahre Erfahrung, möchte in die Tech-Startup-Szene."))
    assert value(found.field) == "ux-design"
