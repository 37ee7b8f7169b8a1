"""Years in the present occupation, and the many numbers of years that are something else."""

from __future__ import annotations

import pytest

from nahbar.core.words.years import read_years
from tests.core.words.reading import TODAY, de, en, value


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Ich bin UX Designer, 2 Jahre Erfahrung.", 2),
        ("Seit drei Jahren führe ich als Geschäftsführerin unser Unternehmen.", 3),
        ("Ich habe vor einem Jahr eine Praxis übernommen.", 1),
        ("Dachdecker, eigener Betrieb seit 2016.", 10),
        ("Bin Azubi im dritten Lehrjahr, Anlagenmechaniker.", 3),
        ("Ich war 38 Jahre Chemielaborantin und bin nun im Ruhestand.", 38),
        ("Elektriker von Beruf, anderthalb Jahre dabei.", 1.5),
    ],
)
def test_jahre_im_beruf(words: str, years: float) -> None:
    assert value(read_years(*de(words), TODAY)) == years


@pytest.mark.parametrize(
    "words",
    [
        "Ich bin 26 Jahre alt und Erzieherin.",
        "Seit acht Wochen wohne ich in Graz, vorher Erfurt.",
        "Wir leben seit neun Jahren in Kiel.",
        "Nach zwei Jahren Elternzeit steige ich wieder ein.",
        "In zwei Jahren endet mein Vertrag.",
        "Bin Berufsanfängerin.",
    ],
)
def test_andere_jahre_sind_keine_berufsjahre(words: str) -> None:
    assert read_years(*de(words), TODAY) is None


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("Public librarian in Philly, 12 years, reference desk mostly.", 12),
        ("I've been a hospital pharmacist in Manchester for three years.", 3),
        ("Half a decade of illustrating children's books.", 5),
        ("26 years in, hgv class 1.", 26),
        ("Plumber in Swansea, on my own since 2015.", 11),
        ("I'm a nurse, going on five years on the unit.", 5),
        ("Software engineer, 6 yoe.", 6),
    ],
)
def test_years_in_the_job(words: str, years: float) -> None:
    assert value(read_years(*en(words), TODAY)) == years


@pytest.mark.parametrize(
    "words",
    [
        "For the last eighteen months hardly any new commissions.",
        "I want to be on a board within the next two years.",
        "We've lived in Leeds for six years.",
        "I moved here three years ago.",
        "I'm 34 years old.",
    ],
)
def test_other_years_are_no_experience(words: str) -> None:
    assert read_years(*en(words), TODAY) is None


def test_the_years_keep_the_words_they_came_from() -> None:
    text, lexicon = de("Ich bin Koch, zwölf Jahre Erfahrung.")
    found = read_years(text, lexicon, TODAY)
    assert found is not None
    assert found.spans[0].of(text.raw) == "zwölf Jahre"
