"""What people from many trades do and where, as they themselves would say it."""

from __future__ import annotations

import pytest

from nahbar.core.words.places import read_location
from nahbar.core.words.text import fold
from nahbar.core.words.work import read_industry, read_occupation
from tests.core.words.reading import de, en, value

GERMAN = [
    ("Ich bin Trockenbauer in Chemnitz und suche Aufträge.", "Trockenbauer", "Trockenbau", "Chemnitz"),
    ("Hallo, ich arbeite als Augenoptikerin in Fulda.", "Augenoptikerin", "Optik", "Fulda"),
    ("Bin Disponentin bei einer Spedition in Kassel.", "Disponentin", "Spedition", "Kassel"),
    ("Seit 2018 führe ich ein Tattoostudio in Dortmund.", "Tattoostudio", "Tattoostudio", "Dortmund"),
    ("Sozialpädagogin beim Jugendamt Essen.", "Sozialpädagogin", "Sozialarbeit", "Essen"),
    ("Notarfachangestellte, Heilbronn, 24 Jahre im selben Büro.", "Notarfachangestellte", "Recht", "Heilbronn"),
    ("Ich leite das Controlling eines Maschinenbauers in Bielefeld.", "Controlling", "Maschinenbau", "Bielefeld"),
    ("Ich bin im Vertrieb eines Medizintechnikherstellers, sitze in Tuttlingen.", "Vertrieb", "Medizin", "Tuttlingen"),
    ("Ich arbeite bei der Deutschen Rentenversicherung in Würzburg.", "Rentenvers", "Versicherung", "Würzburg"),
    ("Gebärdensprachdolmetscherin, Hamburg, freiberuflich.", "Gebärdensprach", "Übersetzung", "Hamburg"),
    (
        "Ich war zwanzig Jahre Krankenschwester und bin jetzt Pflegeberaterin in Kiel.",
        "Pflegeberaterin",
        "pflege",
        "Kiel",
    ),
    ("Chefredakteur einer Lokalzeitung im Sauerland.", "Chefredakteur", "Journalismus", "Sauerland"),
    ("Ich bin Landschaftsarchitektin in Zürich.", "Landschaftsarchitektin", "Architektur", "Zürich"),
    ("Orgelbauer, 61, Werkstatt in Ostwestfalen.", "Orgelbauer", "Orgelbau", "Ostwestfalen"),
    ("Ich bin Anlageberater bei der Sparkasse Trier.", "Anlageberater", "Bank", "Trier"),
    ("Lokführer i. R., 68, Halle an der Saale.", "Lokführer", None, "Halle"),
    ("Ich züchte Alpakas in der Rhön.", "Alpakas", None, "Rhön"),
    ("moin, ambulanter pflegedienst in duisburg, gehört mir.", "pflegedienst", "pflegedienst", "duisburg"),
    ("Vor einem Jahr habe ich in Ravensburg einen Hundesalon eröffnet.", "Hundesalon", "Hundesalon", "Ravensburg"),
    ("Mein Steuerberater kennt viele Leute.", None, None, None),
    ("Ich möchte Hebamme werden.", None, None, None),
    ("Ich suche einen Schreiner.", None, None, None),
    ("Ich bin ein ruhiger Mensch.", None, None, None),
    ("Seit der Elternzeit bin ich raus.", None, None, None),
    ("Eine Köchin aus Koblenz hat Teller gekauft.", None, None, None),
    ("Meine Eltern leben in Bremen.", None, None, None),
]

ENGLISH = [
    ("I'm a locksmith in Hull and I want more landlords to call me.", "locksmith", "locksmithing", "Hull"),
    ("Speech therapist, Edinburgh, NHS for 12 years.", "Speech therapist", "speech therapy", "Edinburgh"),
    ("Structural engineer at a consultancy in Toronto.", "Structural engineer", "engineering", "Toronto"),
    ("We dry mangoes with solar near Gulu.", "dry mangoes", "drying", "Gulu"),
    ("VP Engineering, 70 people, industrial robotics, Austin.", "VP Engineering", "robotics", "Austin"),
    ("Funeral director, third generation, Stoke.", "Funeral director", "funeral", "Stoke"),
    ("I manage a 40-bed care home in Exeter.", "care home", "care", "Exeter"),
    ("Freelance Arabic interpreter in Manchester, seven years.", "interpreter", "translation", "Manchester"),
    ("Assistant professor of chemistry at Iowa State.", "Assistant professor of chemistry", "university", "Iowa"),
    ("Recently retired firefighter in Wellington, NZ.", "firefighter", "emergency", "Wellington"),
    ("I'm a vet tech in Boise.", "vet tech", "veterinary", "Boise"),
    ("I teach kindergarten in El Paso.", "teach kindergarten", None, "El Paso"),
    ("I clean offices in Boston at night and want my own business.", "clean offices", None, "Boston"),
    ("Tour guide in Edinburgh, off-season is dead.", "Tour guide", "tourism", "Edinburgh"),
    ("I work as a cabinet maker in Christchurch.", "cabinet maker", "cabinet making", "Christchurch"),
    ("Community mental health social worker, Leicester.", "social worker", "social work", "Leicester"),
    ("I'd love to find a composer who'd do revenue share.", None, None, None),
    ("I'm a people person through and through!", None, None, None),
    ("My accountant knows half the town.", None, None, None),
    ("I want to become a midwife.", None, None, None),
    ("A friend from Leeds told me.", None, None, None),
    ("I should network more I guess.", None, None, None),
]  # fmt: skip


def _has(found: str | None, wanted: str | None) -> bool:
    return found is None if wanted is None else found is not None and fold(wanted) in fold(found)


@pytest.mark.parametrize(("words", "occupation", "industry", "place"), GERMAN)
def test_arbeit_und_ort(words: str, occupation: str | None, industry: str | None, place: str | None) -> None:
    said = de(words)
    found = (value(read_occupation(*said)), value(read_industry(*said)), value(read_location(*said)))
    assert _has(found[0], occupation), found
    assert industry is None or _has(found[1], industry), found
    assert _has(found[2], place), found


@pytest.mark.parametrize(("words", "occupation", "industry", "place"), ENGLISH)
def test_work_and_place(words: str, occupation: str | None, industry: str | None, place: str | None) -> None:
    said = en(words)
    found = (value(read_occupation(*said)), value(read_industry(*said)), value(read_location(*said)))
    assert _has(found[0], occupation), found
    assert industry is None or _has(found[1], industry), found
    assert _has(found[2], place), found
