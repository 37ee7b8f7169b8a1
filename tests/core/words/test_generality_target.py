"""What people want, in an excerpt that can be quoted: nothing cut off, no verb left hanging."""

from __future__ import annotations

import pytest

from nahbar.core.words.target import read_target
from tests.core.words.reading import de, en, value


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("Mehr Privatkunden wären gut.", "Privatkunden"),
        ("Im Frühjahr wird die Abteilungsleitung frei und ich möchte sie haben.",
         "Im Frühjahr wird die Abteilungsleitung frei"),
        ("Ich wünsche mir echte Freundschaften.", "echte Freundschaften"),
        ("Außerdem wünsche ich mir zwei Gruppen im Ausland.", "zwei Gruppen im Ausland"),
        ("Ich hätt so gern wieder paar Freundinnen.", "paar Freundinnen"),
        ("Gastronomen in Mainz wären die richtigen Kunden.", "Gastronomen in Mainz"),
        ("Lieber wären mir ein paar Restaurants, die ihr Geschirr bei mir in Auftrag geben.",
         "ein paar Restaurants, die ihr Geschirr bei mir in Auftrag geben"),
        ("Kannst du mir sagen, wie ich neue Familien finde ohne zu nerven?", "neue Familien finde ohne zu nerven"),
        ("Und a Lehrling wär a Traum.", "a Lehrling"),
        ("Zum Reden über den Beruf habe ich niemanden.", "Zum Reden über den Beruf"),
        ("Ich möchte eine eigene Bar aufmachen und suche einen Partner mit Geld.",
         "eine eigene Bar aufmachen; einen Partner mit Geld"),
        ("Ich finde aber keinen Chor, der zu meinen Schichten passt.", "Chor, der zu meinen Schichten passt"),
        ("Ich brauche einen Plan.", None),
        ("Ich will nicht.", None),
    ],
)  # fmt: skip
def test_was_jemand_will(words: str, target: str | None) -> None:
    assert value(read_target(*de(words))) == target


@pytest.mark.parametrize(
    ("words", "target"),
    [
        ("I'd just like one person who gets it and won't repeat it.", "one person who gets it and won't repeat it"),
        ("Just want some mates who aren't teachers.", "mates who aren't teachers"),
        ("What I'm short of is other stylists to learn from.", "other stylists to learn from"),
        ("I'd like three of them to try my cake.", "three of them to try my cake"),
        ("A seat on an audit committee elsewhere would also round me out.", "seat on an audit committee elsewhere"),
        ("Target on my appraisal is one new client by April.", "one new client by April"),
        ("It's the physios and the midwives I'm after.", "It's the physios and the midwives"),
        ("I could do with a wise old bird.", "wise old bird"),
        ("So a techie as equal partner.", "techie as equal partner"),
        ("I need a plan.", None),
        ("I don't want another app.", None),
    ],
)
def test_what_somebody_wants(words: str, target: str | None) -> None:
    assert value(read_target(*en(words))) == target
