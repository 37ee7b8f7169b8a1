"""From a pattern to a draft: slots, limits, address."""

from __future__ import annotations

from nahbar.core.drafts.channels import keeps_limits, longest
from nahbar.core.drafts.compose import compose, fill
from nahbar.core.model.knowledge import DraftPattern
from nahbar.core.model.plan import Draft
from nahbar.knowledge.load import load_message_rules


def pattern(text: str, channel: str = "email", first: bool = True) -> DraftPattern:
    return DraftPattern("p", "first_contact", channel, "stranger", first, (), (), {}, {"du": text, "sie": text})


def composed(text: str, slots: dict[str, str], channel: str = "email", first: bool = True) -> Draft | None:
    rules = load_message_rules("de")
    return compose(pattern(text, channel, first), slots, id="d1", to="x", receiver="sie", language="de", rules=rules)


def test_a_slot_is_filled_and_begins_a_sentence_with_a_capital() -> None:
    assert (
        fill("{in_place} fehlt so etwas. Mir auch.", {"in_place": "in Passau"}) == "In Passau fehlt so etwas. Mir auch."
    )
    assert fill("Was ich kann: {offer}.", {"offer": "eine Skizze"}) == "Was ich kann: eine Skizze."


def test_a_full_stop_is_not_written_twice() -> None:
    assert fill("{offer}.", {"offer": "Eine Skizze."}) == "Eine Skizze."


def test_a_slot_that_is_unknown_or_empty_gives_no_draft() -> None:
    assert composed("Ich bin {occupation}.", {}) is None
    assert composed("Ich bin {occupation}.", {"occupation": " "}) is None


def test_a_note_with_a_linkedin_invitation_has_two_hundred_characters_at_most() -> None:
    assert longest("linkedin", first=True) == 200
    assert composed("[Thema] " + "a" * 193, {}, "linkedin") is None
    assert composed("[Thema] " + "a" * 193, {}, "linkedin", first=False)


def test_a_first_message_has_eighty_words_at_most_and_any_message_two_gaps() -> None:
    assert not keeps_limits("ja " * 81, "email", first=True)
    assert keeps_limits("ja " * 81, "email", first=False)
    assert not keeps_limits("[a] [b] [c]", "email", first=False)
    assert keeps_limits("[a] [b] [a]", "email", first=False)


def test_a_draft_knows_its_length_and_what_the_check_says() -> None:
    draft = composed("Guten Tag [Name], wie geht es dir mit [Sache]?", {})
    assert draft
    assert draft.characters == len(draft.text)
    assert [finding.id for finding in draft.authenticity.findings] == ["false_familiarity"], "du to a receiver with Sie"
