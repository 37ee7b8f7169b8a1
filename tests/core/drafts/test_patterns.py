"""Every message pattern, in both languages and addresses, with the questions and gifts of every field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from nahbar.core.drafts.channels import gaps, keeps_limits
from nahbar.core.drafts.compose import compose
from nahbar.core.model.knowledge import DraftPattern, Knowledge
from nahbar.core.model.plan import Draft
from nahbar.core.model.vocabulary import GOALS, LANGUAGES, Language
from nahbar.knowledge.load import load_knowledge, load_message_rules
from nahbar.knowledge.schema import OCCASIONS

FIELDS = ("general", "everyday-life", "technical-writing", "insurance")
LEAST = {"first_contact": 10, "reconnect": 6, "ask_small": 5}


def knowledge_of(language: Language) -> Knowledge:
    return load_knowledge(language, "du" if language == "de" else None)


def fillings(knowledge: Knowledge, address: str) -> Iterator[dict[str, str]]:
    german = knowledge.phrase("in-place-unknown") == "vor Ort"
    for field in FIELDS:
        guide = knowledge.field(field)
        assert guide
        for number, group in enumerate(guide.people):
            yield {
                "opener": group.opener[address],
                "group": group.who,
                "wanted": group.who,
                "offer": guide.gives[number % len(guide.gives)].what,
                "in_field": guide.in_field,
                "in_place": "in Passau",
                "occupation": "Tischlerin" if german else "joiner",
                "i_am": "ich bin Tischlerin" if german else "I'm a joiner",
                "years": "7",
                "wish": knowledge.phrase(f"wish-{[*GOALS, 'quiet'][number % (len(GOALS) + 1)]}").replace(
                    "{whom}", group.who
                ),
            }


def drafts_of(pattern: DraftPattern, language: Language) -> Iterator[Draft | None]:
    rules = load_message_rules(language)
    for receiver in ("du", "sie"):
        for slots in fillings(knowledge_of(language), receiver):
            yield compose(pattern, slots, id="d1", to="x", receiver=receiver, language=language, rules=rules)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pattern_passes_the_check_with_every_filling(language: Language) -> None:
    for pattern in knowledge_of(language).drafts:
        for draft in drafts_of(pattern, language):
            assert draft, f"{pattern.id} does not keep the limits of {pattern.channel}"
            assert not draft.authenticity.findings, f"{pattern.id}: {draft.authenticity.findings}\n{draft.text}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_draft_is_short_and_has_few_gaps(language: Language) -> None:
    for pattern in knowledge_of(language).drafts:
        for draft in drafts_of(pattern, language):
            assert draft
            assert keeps_limits(draft.text, draft.channel, first=pattern.first)
            assert len(set(gaps(draft.text))) <= 2
            assert "{" not in draft.text
            assert "<" not in draft.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_every_occasion(language: Language) -> None:
    patterns = knowledge_of(language).drafts
    number = Counter(pattern.occasion for pattern in patterns)
    assert len(patterns) >= 60
    assert all(number[occasion] >= LEAST.get(occasion, 2) for occasion in OCCASIONS)


def test_nobody_is_left_without_words_because_of_one_excluded_channel() -> None:
    patterns = knowledge_of("de").drafts
    for occasion in OCCASIONS:
        channels = {pattern.channel for pattern in patterns if pattern.occasion == occasion}
        assert len(channels) >= 2, occasion


def test_german_addresses_the_receiver_and_english_has_no_address() -> None:
    shown_in: dict[Language, str | None] = {"de": "sie", "en": None}
    for language, shown in shown_in.items():
        rules = load_message_rules(language)
        pattern = next(p for p in knowledge_of(language).drafts if p.id == "first-after-reading")
        slots = {"opener": "Wie war das?" if language == "de" else "How was it?"}
        draft = compose(pattern, slots, id="d1", to="x", receiver="sie", language=language, rules=rules)
        assert draft
        assert draft.address == shown
