"""What the receiver of a message would stumble over: one page per finding, German and English."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nahbar.core.drafts.check import check_message
from nahbar.core.drafts.rules import FINDINGS
from nahbar.core.model.vocabulary import Language
from nahbar.knowledge.load import load_message_rules
from tests.core.drafts.conftest import Check

PAGES = [
    ("flattery", "Liebe Frau Berg, Sie sind einfach die Beste, niemand erklärt Buchungen so wie Sie.", False),
    ("flattery", "Dear Ms Hill, I'm in awe of you, you're simply the most gifted teacher in the country.", False),
    ("pretext", "Hallo Jens, wie geht es dir? Ich habe übrigens ein Angebot für eine Versicherung für dich.", False),
    ("pretext", "Hi Jo, just wanted to see how you are! By the way, I sell insurance now, from £9 a month.", False),
    ("pressure", "Ich habe dich schon angemeldet. Alle anderen haben längst zugesagt.", False),
    ("pressure", "I've put you down for both days. Everyone else has said yes, don't let me down.", False),
    ("ask_before_give", "Guten Tag Herr Roth, könnten Sie mich Ihrem Chef als Nachfolger empfehlen?", True),
    ("ask_before_give", "Dear Mr Roth, would you lend me your van for a week?", True),
    (
        "self_focus",
        "Ich bin stolz auf meinen Weg. Ich habe drei Firmen gegründet, ich habe zwei Preise gewonnen, "
        "und mein Buch ist ein Bestseller.",
        False,
    ),
    (
        "self_focus",
        "I won an award, I founded two firms, I wrote a bestseller and my new show opens soon. I'm proud of my work.",
        False,
    ),
    (
        "template_smell",
        "Ich hoffe, diese Nachricht erreicht Sie wohlauf. Für Rückfragen stehe ich zur Verfügung.",
        False,
    ),
    ("template_smell", "I hope this email finds you well. I'd love to connect and explore synergies.", False),
    ("false_familiarity", "Hallo Bruderherz, wir kennen uns nicht, aber wir sind quasi Familie.", True),
    ("false_familiarity", "Hey bestie, we haven't met but I can tell we're basically sisters.", True),
    ("no_reference", "Guten Tag, haben Sie nächste Woche Zeit für ein Telefonat?", True),
    ("no_reference", "Hello, do you have time for a call next week?", True),
    ("mass_message", "Hallo zusammen, bitte weiterleiten: Am Samstag ist Flohmarkt.", False),
    ("mass_message", "Dear {first_name}, our sale begins on Monday.", False),
]
GOOD = [
    "Hallo Ute, dein Hinweis auf die Pumpe hat gestimmt, sie läuft wieder. Danke! Wie geht es dem Knie?",
    "Guten Tag Frau Lenz, in Ihrem Vortrag sagten Sie, dass Lehm atmet. Gilt das auch im Keller? Ein Satz genügt mir.",
    "Hi Sam, your note about the valve was right, it runs again. Thank you. How is the knee?",
    "Hello Ms Lenz, in your talk you said that clay breathes. Is that true of cellars too? One line is plenty.",
]


@pytest.mark.parametrize(("finding", "text", "first"), PAGES)
def test_each_finding_is_seen_in_both_languages(check: Check, finding: str, text: str, first: bool) -> None:
    found = check(text, first=first).findings
    assert finding in {f.id for f in found}
    assert all(f.better for f in found), "every finding says what would be better"


@pytest.mark.parametrize("text", GOOD)
@pytest.mark.parametrize("first", [True, False])
def test_a_plain_message_about_the_receiver_is_clean(check: Check, text: str, first: bool) -> None:
    assert check(text, first=first).findings == ()
    assert check(text, first=first).score == 1.0


def test_every_finding_has_its_advice() -> None:
    for language in ("de", "en"):
        rules = load_message_rules(language)
        assert all(rules.advice(finding, "default") for finding in FINDINGS)


def test_the_words_of_a_finding_stand_where_it_says(check: Check) -> None:
    text = "Liebe Frau Berg, Sie sind einfach die Beste."
    (finding,) = check(text).findings
    assert text[finding.start : finding.end] == finding.words == "sind einfach die Beste"


def test_two_kinds_of_findings_cost_more_than_one(check: Check) -> None:
    one = check("Liebe Frau Berg, Sie sind einfach die Beste.")
    two = check("Liebe Frau Berg, Sie sind einfach die Beste. Für Rückfragen stehe ich zur Verfügung.")
    assert two.score < one.score < 1.0


def test_what_is_quoted_is_somebody_elses(check: Check) -> None:
    assert check("Er schrieb mir „ich hoffe, diese Nachricht erreicht Sie wohlauf“. Typisch.").findings == ()


def test_a_gap_for_the_person_to_fill_is_no_open_field(check: Check) -> None:
    assert (
        check("Hallo [Name], wir haben uns bei [Anlass] gesehen. Wie ist es weitergegangen?", first=True).findings == ()
    )


def test_du_to_somebody_who_is_addressed_as_sie(check: Check) -> None:
    found = check("Guten Tag Herr Roth, wie war dein Vortrag gestern?", receiver_address="sie").findings
    assert [f.id for f in found] == ["false_familiarity"]


def test_friends_may_hug(check: Check) -> None:
    text = "Drück dich, mein Lieber, bis Samstag am See."
    assert check(text, relation="friend").findings == ()
    assert check(text, relation="stranger", first=False).findings != ()


def test_rules_of_another_language_are_refused() -> None:
    with pytest.raises(ValueError, match="rules for de"):
        check_message("Hello", "en", rules=load_message_rules("de"))


@given(text=st.text(max_size=300), first=st.booleans(), language=st.sampled_from(["de", "en"]))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_checked(text: str, first: bool, language: Language) -> None:
    result = check_message(text, language, first=first, receiver_address="sie", rules=load_message_rules(language))
    assert 0.0 <= result.score <= 1.0
    for finding in result.findings:
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words
