"""Plain facts, and what does not go together."""

from __future__ import annotations

import pytest

from nahbar.core.model.profile import Profile
from nahbar.core.words.read import read_words
from nahbar.knowledge.load import load_lexicons
from tests.core.words.reading import TODAY


def read(words: str) -> Profile:
    return read_words(words, load_lexicons(), today=TODAY)


@pytest.mark.parametrize(
    ("words", "fact"),
    [
        ("Ich bin selbstständige Grafikerin und suche Kunden.", "self_employed"),
        ("Mein Chef ist nett, ich bin angestellt und suche Austausch.", "employed"),
        ("Ich bin arbeitslos und suche eine Stelle.", "job_hunting"),
        ("Ich bin alleinerziehend und suche Freundinnen in Köln.", "caring"),
        ("Ich bin neu in Graz und suche Freunde.", "newcomer"),
        ("Wie kann ich Einkäufer um den Finger wickeln?", "ask.manipulative"),
        ("Ich will netzwerken.", "said.little"),
        ("I was made redundant and need a job in Leeds.", "job_hunting"),
        ("We just moved here and I want friends.", "newcomer"),
        ("How do I trick recruiters into hiring me?", "ask.manipulative"),
        ("I should network more I guess", "said.little"),
    ],
)
def test_facts(words: str, fact: str) -> None:
    assert fact in read(words).facts


def test_to_want_clients_without_ever_contacting_anyone_is_a_tension() -> None:
    found = read("Ich brauche neue Auftraggeber, will aber nie jemanden anschreiben. Eine Stunde die Woche.").tensions
    assert "contacts_without_contacting" in {t.id for t in found}
    assert all(all(t.words) for t in found)


def test_to_be_visible_and_unseen_is_a_tension() -> None:
    words = "Ich möchte sichtbarer werden, aber auf keinen Fall soll mein Name im Netz stehen."
    assert "visible_but_unseen" in {t.id for t in read(words).tensions}


def test_a_plain_wish_has_no_tension() -> None:
    assert read("Ich suche eine Mentorin in Kassel.").tensions == ()
