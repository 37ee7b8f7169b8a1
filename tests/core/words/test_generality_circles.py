"""People and circles as many different people mention them, and those that are only wished for or irrelevant."""

from __future__ import annotations

import pytest

from nahbar.core.words.circles import read_circles
from nahbar.core.words.text import fold
from tests.core.words.reading import de, en

GERMAN = [
    ("Mein Doktorvater geht bald in den Ruhestand.", ["Doktorvater"]),
    ("Meine alte Chefin ruft ab und zu noch an.", ["alte Chefin"]),
    ("Ein ehemaliger Kollege sitzt jetzt bei Siemens.", ["ehemaliger Kollege"]),
    ("Meine Cousine arbeitet bei der Stadt.", ["Cousine"]),
    ("Mein Schwager hat eine Spedition.", ["Schwager"]),
    ("Aus dem Studium habe ich noch drei gute Freundinnen.", ["Freundinnen"]),
    ("Die Mütter aus der Krabbelgruppe sehe ich jede Woche.", ["Krabbelgruppe"]),
    ("Im Fußballverein bin ich Kassenwart.", ["Fußballverein"]),
    ("Ich singe seit Jahren im Kirchenchor.", ["Kirchenchor"]),
    ("Ich bin Mitglied in der IHK und im BNI.", ["IHK", "BNI"]),
    ("Meine Stammkunden empfehlen mich weiter.", ["Stammkunden"]),
    ("Zwei Hausärzte schicken mir regelmäßig Patienten.", ["Hausärzte"]),
    ("Mit meiner Ausbilderin bin ich noch per WhatsApp in Kontakt.", ["Ausbilderin"]),
    ("Die Lieferanten kenne ich alle persönlich.", ["Lieferanten"]),
    ("Mein Netzwerk besteht aus Lehrern und Pfarrern.", ["Lehrern und Pfarrern"]),
    ("Meine Kontakte sind alle aus der Bankzeit.", ["Kontakte"]),
    ("Alle meine Freunde sind Musiker.", ["Freunde"]),
    ("Meine Freunde sind alle in Syrien geblieben.", ["Freunde"]),
    ("Den Betrieb habe ich von meinem Vater übernommen.", ["Vater"]),
    ("Ich hab noch Kontakt zu zwei Leuten aus der Meisterschule.", ["Leuten aus der Meisterschule"]),
    ("Meine Kommilitonen sind längst alle untergekommen.", ["Kommilitonen"]),
    ("Mein Nachbar ist Bürgermeister.", ["Nachbar"]),
    ("Auf LinkedIn habe ich 400 Kontakte.", ["400 Kontakte"]),
    ("Im Betrieb sind wir zu fünft.", ["zu fünft"]),
    ("Ich führe eine Schreinerei mit acht Leuten.", ["acht Leuten"]),
    ("Die Gäste im Laden kenne ich beim Namen.", ["Gäste"]),
    ("Meine Schüler und ihre Eltern mögen mich.", ["Schüler"]),
    ("Eine Bekannte vom Yoga leitet eine Agentur.", ["Bekannte vom Yoga"]),
    ("Mein früherer Professor hat angeboten, mich vorzustellen.", ["früherer Professor"]),
    ("Ein paar Leute aus der Uni sind noch da.", ["Leute aus der Uni"]),
    ("Ich kenne im Ort jeden Handwerker.", ["jeden Handwerker"]),
    ("Mein Steuerberater kennt halb Augsburg.", ["Steuerberater"]),
    ("Meine Frau sagt, ich soll mehr rausgehen.", []),
    ("Mein Chef darf davon nichts wissen.", []),
    ("Ich suche eine Mentorin.", []),
    ("Freunde habe ich hier keine.", []),
    ("Ich brauche Kunden.", []),
    ("Ich kenne hier niemanden.", []),
    ("Ich möchte Kollegen aus anderen Kliniken kennenlernen.", []),
    ("Mir fehlen Freunde in der neuen Stadt.", []),
    ("Ich habe zwei kleine Kinder.", []),
    ("Mein Mann arbeitet Schicht.", []),
    ("Vereine sind nichts für mich.", []),
    ("Seit der Elternzeit bin ich raus.", []),
    ("Wie finde ich neue Kunden?", []),
    ("Gute Mitarbeiter sind schwer zu finden.", []),
]

ENGLISH = [
    ("The antimicrobial specialist at our trust is lovely.", ["antimicrobial specialist"]),
    ("I know every truck stop from here to Texas.", ["every truck stop"]),
    ("My guide is the only professor I know.", ["guide"]),
    ("My old boss still sends me a card at Christmas.", ["old boss"]),
    ("A former colleague now works at the council.", ["former colleague"]),
    ("My cousin runs a garage in Leeds.", ["cousin"]),
    ("My brother in law is a quantity surveyor.", ["brother in law"]),
    ("We opened it together, my sister and I.", ["sister"]),
    ("All our friends were couples.", ["friends"]),
    ("All my mates are military.", ["mates"]),
    ("Everyone on my course already has a job.", ["Everyone on my course"]),
    ("I'm in the local Rotary club.", ["Rotary club"]),
    ("I still sing with the parish choir.", ["parish choir"]),
    ("My regulars are great.", ["regulars"]),
    ("Two local GPs send me people now and then.", ["GPs"]),
    ("I'm still in touch with my PhD supervisor.", ["PhD supervisor"]),
    ("I have about 300 LinkedIn connections.", ["LinkedIn connections"]),
    ("My network is mostly engineers.", ["network is mostly engineers"]),
    ("Most of my contacts are from my banking days.", ["contacts"]),
    ("I have a small team of five.", ["small team of five"]),
    ("There are six of us in the office.", ["six of us"]),
    ("The other mums at the school gate are nice enough.", ["mums at the school"]),
    ("I took over the farm from my uncle.", ["uncle"]),
    ("My neighbor is on the city council.", ["neighbor"]),
    ("I know a few people from church.", ["few people from church"]),
    ("A friend from college works at Google.", ["friend from college"]),
    ("My business partner handles the money.", ["business partner"]),
    ("One of my former students is now a producer.", ["former students"]),
    ("My clients love me.", ["clients"]),
    ("My accountant knows half the town.", ["accountant"]),
    ("I know nobody in the industry.", []),
    ("My wife says I should get out more.", []),
    ("My boss must not find out.", []),
    ("I'm looking for a mentor.", []),
    ("I need customers.", []),
    ("I have no friends here.", []),
    ("I'd love to meet other founders.", []),
    ("I have two kids under five.", []),
    ("I live with my parents.", []),
    ("How do I find new clients?", []),
    ("I don't have any contacts in publishing.", []),
    ("My husband works nights.", []),
    ("Good staff are hard to find.", []),
]


def _agree(found: list[str], wanted: list[str]) -> bool:
    return len(found) == len(wanted) and all(any(fold(w) in fold(f) for f in found) for w in wanted)


@pytest.mark.parametrize(("words", "wanted"), GERMAN)
def test_wer_da_ist(words: str, wanted: list[str]) -> None:
    found = [c.words for c in read_circles(*de(words))]
    assert _agree(found, wanted), found


@pytest.mark.parametrize(("words", "wanted"), ENGLISH)
def test_who_is_there(words: str, wanted: list[str]) -> None:
    found = [c.words for c in read_circles(*en(words))]
    assert _agree(found, wanted), found
